// What a workbook keeps of signatures and seals: every act ever done, oldest first, and which of them still count.

/** The three who sign a month (经办, 复核, 审批), in the order in which they do. */
export const OFFICES = ["prepared", "reviewed", "approved"] as const;
export type Office = (typeof OFFICES)[number];

export type SignAct = Office | "sealed" | "unsealed";

/** One act. `seal` is the number of the figures it was done on: of others it says nothing. */
export interface SignOff {
  readonly act: SignAct;
  readonly who: string;
  /** As the clock of whoever signed said it, `YYYY-MM-DD HH:MM`. */
  readonly when: string;
  readonly period: string;
  readonly seal: string;
  /** The reason of an unsealing. */
  readonly note: string;
}

/** What a part of a month (an input table, the results) amounted to when it was last signed. */
export interface SealPart {
  readonly part: string;
  readonly digest: string;
}

export interface SignRecord {
  readonly acts: readonly SignOff[];
  readonly parts: readonly SealPart[];
}

export const NOTHING_SIGNED: SignRecord = { acts: [], parts: [] };

/** The acts in force on some figures. */
export interface Standing {
  readonly offices: Readonly<Record<Office, SignOff | null>>;
  readonly sealed: SignOff | null;
}

/**
 * The acts that count for figures of this seal number: those done on the same figures since the month was last unsealed. A
 * signature counts only above those before it in the order of offices.
 */
export function standingOf({ acts }: SignRecord, seal: string): Standing {
  const since = acts.slice(acts.findLastIndex(({ act }) => act === "unsealed") + 1).filter((each) => each.seal === seal);
  const last = (act: SignAct): SignOff | null => since.findLast((each) => each.act === act) ?? null;
  return { offices: { prepared: last("prepared"), reviewed: last("reviewed"), approved: last("approved") }, sealed: last("sealed") };
}

/** The seal the sheets of this workbook are under; null where they may be replaced. */
export function sealInForce({ acts }: SignRecord): SignOff | null {
  const last = acts.findLast(({ act }) => act === "sealed" || act === "unsealed");
  return last?.act === "sealed" ? last : null;
}

/** Parts that have changed since the record was written, came in, or are gone. */
export function changedParts({ parts }: SignRecord, now: readonly SealPart[]): string[] {
  const before = new Map(parts.map(({ part, digest }) => [part, digest]));
  const after = new Map(now.map(({ part, digest }) => [part, digest]));
  return [...new Set([...before.keys(), ...after.keys()])].filter((part) => before.get(part) !== after.get(part));
}
