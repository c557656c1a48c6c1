// Inspection and prevention of a factory of two levels: charged to the nature accounts that the quality table names.

import type { QualityRecord } from "../factory-records";
import type { FactoryGround } from "../factory/factory-month";
import { groupBy } from "../group-by";
import { type EntryLine, type Place, debited, place } from "../journal/entry-line";
import { cellOf } from "../records";
import { exactFigure } from "../statements/exact-figure";
import { cellFigure, sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";

/** Part of a cost that one nature account bears. */
export interface NaturePart {
  readonly to: Place;
  readonly amount: Figure;
}

/**
 * Spreads the cost of a kind over the accounts of its quality rows by their amounts; rows of one account count as one.
 *
 * @param given  the quality rows of (kind, centre, product); without amounts all goes to administration
 */
export function naturesOf(kind: string, centre: string, product: string | null, net: Figure, given: readonly QualityRecord[], ground: FactoryGround): NaturePart[] {
  const { decimals, input } = ground;
  const { qualityCentre } = input.settings;
  const target = (account: string | null): Place => place(account === null ? "admin" : { code: account }, qualityCentre, null, kind);
  const rows = given.filter((row) => row.amount !== null);
  const receivers = [...groupBy(rows, (row) => [row.account]).values()].map((own) => ({
    key: [own[0]!.account],
    weight: exactFigure(sumFigures(own.map((row) => cellFigure(row.amount!, decimals, [cellOf(row.at, "amount")])), decimals)),
  }));
  const parts = ground.spread.spread(`quality:${kind}:${centre}:${product ?? ""}`, net, receivers, "quality");
  return parts === null ? [{ to: target(null), amount: net }] : parts.map(({ receiver, amount }) => ({ to: target(receiver.key[0] ?? null), amount }));
}

export function natureEntries(parts: readonly NaturePart[]): EntryLine[] {
  return parts.map(({ to, amount }) => debited("quality-period", to, amount));
}
