// The allocation rules as the pane draws and lists them: who serves whom, step by step, with what it moved.

import { rulesTable } from "../../tables/rules";
import { traditional } from "../../tables/match-key";
import type { Language } from "../../tables/settings";
import { type Moved, amountText, movedBy } from "./allocated";
import { proposedRules } from "./proposed-rules";
import type { Reading } from "./reading";

export interface ShownRule {
  /** 0-based row on the sheet. */
  readonly row: number;
  readonly step: string;
  readonly sender: string;
  readonly senderName: string;
  readonly element: string | null;
  readonly method: string;
  readonly driver: string | null;
  readonly receivers: string | null;
  readonly asElement: string | null;
}

/** A party of the picture: a centre, or a class of centres that is too large to be drawn one by one. */
export interface PictureNode {
  readonly id: string;
  readonly name: string;
  readonly isClass: boolean;
  /** Place from left to right: the step in which it gives, those that keep their cost last. */
  readonly column: number;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  /** Of the largest one, 0 to 1. */
  readonly share: number;
  /** True where cost goes back to who gives in the same step or before. */
  readonly isLoop: boolean;
}

export interface RulesView {
  /** The sheet the rules stand on, its column of each field (0-based), and the first free row; null without a table. */
  readonly place: { readonly sheet: string; readonly columns: Readonly<Record<string, number>>; readonly nextRow: number } | null;
  readonly rules: readonly ShownRule[];
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Service centres that neither give nor take. */
  readonly unused: readonly { readonly centre: string; readonly name: string }[];
  readonly drivers: readonly string[];
  readonly centres: readonly { readonly centre: string; readonly name: string; readonly class: string }[];
  readonly methods: readonly { readonly id: string; readonly names: Readonly<Record<Language, string>> }[];
  /** Rules to begin with, where there are none. */
  readonly proposed: readonly (readonly (string | number | null)[])[];
  readonly headings: readonly string[];
  /** What the sheet of the table is called. */
  readonly sheetName: string;
}

const MOST_DRAWN = 4;
const KEEPS = new Set(["clinical", "basic", "admin", "sales", "welfare", "external", "headquarters"]);
const FIELDS = ["step", "sender", "element", "method", "driver", "receivers", "as_element", "rate"] as const;

export function rulesOf(reading: Reading): RulesView {
  const { tables, reports } = reading;
  // Meters are no centres, and no rule sends what they measure.
  const moved = movedBy(reports).filter(({ sender }) => tables.centres.some(({ centre }) => centre === sender));
  const nameOf = new Map(tables.centres.map(({ centre, name }) => [centre, name]));
  const at = tables.rules[0]?.at;
  const written = tables.settings.language === "en" ? "en" : "zh";
  const used = new Set(movedBy(reports).flatMap(({ sender, receiver }) => [sender, receiver]));
  return {
    place: at ? { sheet: at.sheet, columns: at.columns, nextRow: Math.max(...tables.rules.map((rule) => rule.at.row)) } : null,
    rules: tables.rules.map((rule) => ({
      row: rule.at.row - 1,
      step: rule.step.toFixed(),
      sender: rule.sender,
      senderName: nameOf.get(rule.sender) ?? "",
      element: rule.element,
      method: rule.method,
      driver: rule.driver,
      receivers: rule.receivers,
      asElement: rule.as_element,
    })),
    ...picture(moved, reading, nameOf),
    unused: moved.length === 0 ? [] : tables.centres.filter(({ centre, class: kind }) => !KEEPS.has(kind) && !used.has(centre)).map(({ centre, name }) => ({ centre, name })),
    drivers: [...new Set([...tables.drivers.map(({ driver }) => driver), ...tables.rules.flatMap(({ driver }) => driver ?? [])])].sort(),
    centres: tables.centres.map(({ centre, name, class: kind }) => ({ centre, name, class: kind })),
    methods: Object.entries(rulesTable.columns.method.words).map(([id, words]) => ({ id, names: namesOf(id, words) })),
    proposed: tables.rules.length > 0 ? [] : proposedRules(tables),
    headings: FIELDS.map((field) => rulesTable.columns[field][written][0] ?? field),
    sheetName: rulesTable[written][0] ?? "rules",
  };
}

function namesOf(id: string, words: string): Readonly<Record<Language, string>> {
  const chinese = words.split("|")[0] ?? id;
  return { "zh-CN": chinese, "zh-TW": traditional(chinese), en: id };
}

function picture(moved: readonly Moved[], { tables }: Reading, nameOf: ReadonlyMap<string, string>): Pick<RulesView, "nodes" | "edges"> {
  const classOf = new Map(tables.centres.map(({ centre, class: kind }) => [centre, kind]));
  const senders = new Map<string, Set<string>>();
  for (const { sender } of moved) {
    const kind = classOf.get(sender);
    if (kind !== undefined) senders.set(kind, (senders.get(kind) ?? new Set()).add(sender));
  }
  const sends = new Set(moved.map(({ sender }) => sender));
  const partyOf = (code: string): string => {
    const kind = classOf.get(code);
    if (kind === undefined) return tables.products.some(({ product }) => product === code) ? "products" : code;
    return sends.has(code) && (senders.get(kind)?.size ?? 0) <= MOST_DRAWN ? code : `class:${kind}`;
  };
  const steps = [...new Set(moved.map(({ step }) => step))];
  const firstStep = new Map<string, number>();
  const flows = new Map<string, bigint>();
  for (const { step, sender, receiver, units } of moved) {
    const [from, to] = [partyOf(sender), partyOf(receiver)];
    firstStep.set(from, Math.min(firstStep.get(from) ?? steps.length, steps.indexOf(step)));
    const key = JSON.stringify([from, to]);
    flows.set(key, (flows.get(key) ?? 0n) + units);
  }
  const parties = [...new Set(moved.flatMap(({ sender, receiver }) => [partyOf(sender), partyOf(receiver)]))];
  const columns = [...new Set(firstStep.values())].sort((a, b) => a - b);
  const columnOf = (id: string): number => (firstStep.has(id) ? columns.indexOf(firstStep.get(id)!) : columns.length);
  const largest = [...flows.values()].reduce((most, units) => (magnitude(units) > most ? magnitude(units) : most), 1n);
  return {
    nodes: parties.map((id) => ({ id, name: nameOf.get(id) ?? "", isClass: id.startsWith("class:"), column: columnOf(id) })),
    edges: [...flows].map(([key, units]) => {
      const [from, to] = JSON.parse(key) as [string, string];
      const share = Number((magnitude(units) * 1000n) / largest) / 1000;
      return { from, to, amount: amountText(units, tables.settings.decimals), share, isLoop: columnOf(to) <= columnOf(from) };
    }),
  };
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}

