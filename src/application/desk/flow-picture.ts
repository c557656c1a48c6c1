// Who serves whom as a picture: parties from left to right by the step in which they give, and what went from one to another.

import type { CostingTables } from "../../tables/read-tables";
import { type Moved, amountText } from "./allocated";

/** A party of the picture: a centre, or a class of centres that is too large to be drawn one by one. */
export interface PictureNode {
  readonly id: string;
  readonly name: string;
  readonly isClass: boolean;
  /** Place from left to right: the step in which it gives, those that keep their cost last. */
  readonly column: number;
  /** What it hands on; what it received, where it keeps that. */
  readonly amount: string;
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

export interface FlowPicture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

const MOST_DRAWN = 4;

export function flowPicture(moved: readonly Moved[], tables: CostingTables): FlowPicture {
  const partyOf = partiesOf(moved, tables);
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
  const nameOf = new Map(tables.centres.map(({ centre, name }) => [centre, name]));
  const sumOf = (end: 0 | 1, id: string): bigint => [...flows].reduce((sum, [key, units]) => ((JSON.parse(key) as [string, string])[end] === id ? sum + units : sum), 0n);
  const text = (units: bigint): string => amountText(units, tables.settings.decimals);
  return {
    nodes: parties.map((id) => ({ id, name: nameOf.get(id) ?? "", isClass: id.startsWith("class:"), column: columnOf(id), amount: text(sumOf(firstStep.has(id) ? 0 : 1, id)) })),
    edges: [...flows].map(([key, units]) => {
      const [from, to] = JSON.parse(key) as [string, string];
      const share = Number((magnitude(units) * 1000n) / largest) / 1000;
      return { from, to, amount: text(units), share, isLoop: columnOf(to) <= columnOf(from) };
    }),
  };
}

/** Who stands for a code: few senders of a class stand for themselves, all others for their class. */
function partiesOf(moved: readonly Moved[], tables: CostingTables): (code: string) => string {
  const classOf = new Map(tables.centres.map(({ centre, class: kind }) => [centre, kind]));
  const products = new Set(tables.products.map(({ product }) => product));
  const senders = new Map<string, Set<string>>();
  for (const { sender } of moved) {
    const kind = classOf.get(sender);
    if (kind !== undefined) senders.set(kind, (senders.get(kind) ?? new Set()).add(sender));
  }
  const sends = new Set(moved.map(({ sender }) => sender));
  return (code) => {
    const kind = classOf.get(code);
    if (kind === undefined) return products.has(code) ? "products" : code;
    return sends.has(code) && (senders.get(kind)?.size ?? 0) <= MOST_DRAWN ? code : `class:${kind}`;
  };
}

export function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}
