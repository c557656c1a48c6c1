// The allocation rules as the pane draws and lists them: who serves whom, step by step, with what it moved.

import { rulesTable } from "../../tables/rules";
import { traditional } from "../../tables/match-key";
import type { Language } from "../../tables/settings";
import { movedBy } from "./allocated";
import { type FlowPicture, flowPicture } from "./flow-picture";
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

export interface RulesView extends FlowPicture {
  /** The sheet the rules stand on, its column of each field (0-based), and the first free row; null without a table. */
  readonly place: { readonly sheet: string; readonly columns: Readonly<Record<string, number>>; readonly nextRow: number } | null;
  readonly rules: readonly ShownRule[];
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
    ...flowPicture(moved, tables),
    unused: moved.length === 0 ? [] : tables.centres.filter(({ centre, class: kind }) => !KEEPS.has(kind) && !used.has(centre)).map(({ centre, name }) => ({ centre, name })),
    drivers: [...new Set([...tables.drivers.map(({ driver }) => driver), ...tables.rules.flatMap(({ driver }) => driver ?? [])])].sort(),
    centres: tables.centres.map(({ centre, name, class: kind }) => ({ centre, name, class: kind })),
    methods: methodNames(),
    proposed: tables.rules.length > 0 ? [] : proposedRules(tables),
    headings: FIELDS.map((field) => rulesTable.columns[field][written][0] ?? field),
    sheetName: rulesTable[written][0] ?? "rules",
  };
}

/** Every method a rule may have, in words. */
export function methodNames(): RulesView["methods"] {
  return Object.entries(rulesTable.columns.method.words).map(([id, words]) => ({ id, names: namesOf(id, words) }));
}

function namesOf(id: string, words: string): Readonly<Record<Language, string>> {
  const chinese = words.split("|")[0] ?? id;
  return { "zh-CN": chinese, "zh-TW": traditional(chinese), en: id };
}
