// The allocation flow of a close: who handed cost to whom, of everybody at once or around one party, with a sentence that reads it.

import { type Exact, exact } from "../../engine";
import { type Language, type Translate, translator } from "../../locales";
import type { MonthClose } from "../close-month";
import { type Moved, amountText, movedBy } from "../desk/allocated";
import { type FlowPicture, type PictureEdge, type PictureNode, flowPicture, magnitude } from "../desk/flow-picture";
import { amount, percent } from "./amount-texts";
import { named } from "./report-values";

export interface AllocationFlow extends FlowPicture {
  readonly reading: string;
  /** Everybody who gives or takes, to be looked at alone. */
  readonly parties: readonly { readonly code: string; readonly label: string }[];
}

/** Partners of one party that are drawn one by one. */
const MOST_PARTNERS = 7;

/**
 * @param party  a code of `parties`; null for everybody
 * @returns null for a month in which nothing was allocated
 */
export function allocationFlow(close: MonthClose, party: string | null, language: Language): AllocationFlow | null {
  const { reports, tables } = close;
  const t = translator(language);
  const labelOf = (code: string): string => named(tables, language, code, "centre", "product");
  const centres = new Set(tables.centres.map(({ centre }) => centre));
  // Meters are no centres, and what they measure is handed on by nobody.
  const moved = movedBy(reports).filter(({ sender, units }) => centres.has(sender) && units !== 0n);
  if (moved.length === 0) return null;
  const parties = [...new Set(moved.flatMap(({ sender, receiver }) => [sender, receiver]))].sort().map((code) => ({ code, label: labelOf(code) }));
  const [received, given] = [summed(moved.filter(({ receiver }) => receiver === party), "sender"), summed(moved.filter(({ sender }) => sender === party), "receiver")];
  if (party === null || received.length + given.length === 0) return { parties, reading: overallReading(moved, labelOf, t), ...flowPicture(moved, tables) };
  const text = (units: bigint): string => amountText(units, tables.settings.decimals);
  return { parties, reading: partyReading(labelOf(party), received, given, labelOf, t), ...around(party, { received, given }, labelOf, text, t) };
}

interface Sum {
  readonly code: string;
  readonly units: bigint;
}

/** Largest first. */
function summed(moved: readonly Moved[], by: "sender" | "receiver"): Sum[] {
  const sums = new Map<string, bigint>();
  for (const each of moved) sums.set(each[by], (sums.get(each[by]) ?? 0n) + each.units);
  return [...sums].map(([code, units]) => ({ code, units })).sort((a, b) => Number(magnitude(b.units) > magnitude(a.units)) - Number(magnitude(b.units) < magnitude(a.units)));
}

function totalOf(sums: readonly Sum[]): bigint {
  return sums.reduce((total, { units }) => total + units, 0n);
}

/** Units of moved cost as an exact amount. */
function value(units: bigint): Exact {
  return exact(units, 10n ** 12n);
}

function overallReading(moved: readonly Moved[], labelOf: (code: string) => string, t: Translate): string {
  const sender = summed(moved, "sender")[0]!;
  const receiver = summed(moved.filter((each) => each.sender === sender.code), "receiver")[0]!;
  return t("charts.flow.reading", { sender: labelOf(sender.code), amount: amount(value(sender.units)), receiver: labelOf(receiver.code), share: share(receiver.units, sender.units) });
}

function partyReading(party: string, received: readonly Sum[], given: readonly Sum[], labelOf: (code: string) => string, t: Translate): string {
  const half = (kind: "received" | "given", sums: readonly Sum[]): string[] => {
    const [first] = sums;
    return first ? [t(`charts.flow.${kind}`, { party, amount: amount(value(totalOf(sums))), first: labelOf(first.code), share: share(first.units, totalOf(sums)) })] : [];
  };
  return [...half("received", received), ...half("given", given)].join(" ");
}

function share(part: bigint, whole: bigint): string {
  return whole === 0n ? "0%" : percent(value(part), value(whole));
}

/** One party in the middle: at its left who serves it, at its right whom it serves. */
function around(party: string, { received, given }: { readonly received: readonly Sum[]; readonly given: readonly Sum[] }, labelOf: (code: string) => string, text: (units: bigint) => string, t: Translate): FlowPicture {
  const sides = [drawn(received, "from"), drawn(given, "to")] as const;
  const largest = sides.flat().reduce((most, { units }) => (magnitude(units) > most ? magnitude(units) : most), 1n);
  const node = (id: string, name: string, column: number, units: bigint): PictureNode => ({ id, name, isClass: false, column, amount: text(units) });
  const edge = (from: string, to: string, units: bigint): PictureEdge => ({ from, to, amount: text(units), share: Number((magnitude(units) * 1000n) / largest) / 1000, isLoop: false });
  const nameOf = ({ code, count }: Drawn): string => (count > 1 ? t("review.chart.others", { count }) : labelOf(code));
  const middle = received.length === 0 ? 0 : 1;
  return {
    nodes: [
      ...sides[0].map((each) => node(each.id, nameOf(each), 0, each.units)),
      node(party, labelOf(party), middle, totalOf(given.length > 0 ? given : received)),
      ...sides[1].map((each) => node(each.id, nameOf(each), middle + 1, each.units)),
    ],
    edges: [...sides[0].map(({ id, units }) => edge(id, party, units)), ...sides[1].map(({ id, units }) => edge(party, id, units))],
  };
}

interface Drawn extends Sum {
  readonly id: string;
  /** How many parties it stands for. */
  readonly count: number;
}

/** The largest by themselves and the rest together; a party may stand on both sides. */
function drawn(sums: readonly Sum[], side: "from" | "to"): Drawn[] {
  const single = sums.length <= MOST_PARTNERS + 1 ? sums : sums.slice(0, MOST_PARTNERS);
  const rest = sums.slice(single.length);
  return [
    ...single.map((sum) => ({ ...sum, id: `${side}:${sum.code}`, count: 1 })),
    ...(rest.length > 0 ? [{ code: "", id: `${side}:`, units: totalOf(rest), count: rest.length }] : []),
  ];
}
