// Journal entries (记账凭证): entry lines of equal place added up, in the order in which vouchers list them.

import { byCode } from "../code-order";
import type { PostingRecord } from "../factory-records";
import { type Finding, type Staged, finding } from "../finding";
import { groupBy } from "../group-by";
import { differenceFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import { type EntryLine, type EntryName, type Place, ROLES, type Role } from "./entry-line";

/** One line of a journal entry. */
export interface JournalLine {
  readonly entry: EntryName;
  /** Position in its entry: debits first, then by account, centre, product, element. */
  readonly line: number;
  readonly account: string;
  readonly centre: string | null;
  readonly product: string | null;
  readonly element: string | null;
  readonly side: "D" | "C";
  readonly amount: Figure;
}

/** Account of a role at a centre and element; null when the postings table does not name one. */
export type AccountOf = (role: Role, centre?: string | null, element?: string | null) => PostingRecord | null;

/** A row `role:CENTRE:ELEMENT` goes before `role:CENTRE`, that before `role::ELEMENT`, and the role alone comes last. */
export function accountsOfRoles(postings: readonly PostingRecord[]): AccountOf {
  const byRole = new Map(postings.map((row) => [row.role, row]));
  return (role, centre = null, element = null) => {
    const narrowed = [`${role}:${centre ?? ""}:${element ?? ""}`, `${role}:${centre ?? ""}`, `${role}::${element ?? ""}`];
    const found = narrowed.find((name) => !name.endsWith(":") && byRole.has(name));
    return byRole.get(found ?? role) ?? null;
  };
}

/** The role of a postings row without the centre and element it is narrowed to. */
export function roleOfPosting({ role }: PostingRecord): string {
  return role.split(":")[0]!;
}

/** Names the postings table gives to accounts; where several roles share one, the first role in the order of the rule book names it. */
export function namesOfAccounts(postings: readonly PostingRecord[]): ReadonlyMap<string, string> {
  const place = (row: PostingRecord): number => (ROLES as readonly string[]).indexOf(roleOfPosting(row));
  const named = postings.flatMap((row) => (row.name === null ? [] : [{ account: row.account, name: row.name, place: place(row) }]));
  return new Map(named.sort((a, b) => b.place - a.place).map(({ account, name }) => [account, name]));
}

/** Whether a negative sum stays on its side as red ink (红字), or moves to the other side in black; `credit`: only what is recharged to outsiders does. */
export type RedInk = "same-side" | "opposite-side" | "credit";

/**
 * Adds entry lines up by entry, account, centre, product, element and side. Sums of zero are left out.
 *
 * @returns lines by entry in the order in which entries were made; a finding for every role without an account
 */
export function buildJournal(lines: readonly EntryLine[], accountOf: AccountOf, decimals: number, redInk: RedInk): Staged<JournalLine[]> {
  const findings = missingRoles(lines, accountOf);
  const booked: Unnumbered[] = [];
  for (const { entry, side, place, amount } of lines) {
    const account = codeOf(place, accountOf);
    if (account === null || amount.units === 0n) continue;
    booked.push({ entry, account, centre: place.centre, product: place.product, element: place.element, side, amount, met: booked.length });
  }
  const summed = addedUp(booked, decimals);
  const inked = redInk !== "opposite-side" ? summed : addedUp(summed.map((line) => onItsSide(line, decimals)), decimals);
  return { value: numbered(inked), findings };
}

/** A line before its number; `met` is its place among all lines as they were made. */
type Unnumbered = Omit<JournalLine, "line"> & { readonly met: number };

/** Lines of equal place and side as one, by entry and position; nothing where they cancel. */
function addedUp(lines: readonly Unnumbered[], decimals: number): Unnumbered[] {
  const sums: Unnumbered[] = [];
  for (const own of groupBy(lines, (line) => [line.entry]).values()) {
    // Sorted, lines of one place stand together: a key for each of them would be most of the work.
    own.sort(byPosition);
    for (let from = 0, to = 1; from < own.length; from = to, to += 1) {
      while (to < own.length && byPosition(own[from]!, own[to]!) === 0) to += 1;
      const line = to - from === 1 ? own[from]! : { ...own[from]!, amount: sumFigures(own.slice(from, to).map((each) => each.amount), decimals) };
      if (line.amount.units !== 0n) sums.push(line);
    }
  }
  return sums;
}

/** A negative line in black on the other side. */
function onItsSide(line: Unnumbered, decimals: number): Unnumbered {
  if (line.amount.units > 0n) return line;
  return { ...line, side: line.side === "D" ? "C" : "D", amount: differenceFigure(zeroFigure(decimals), line.amount) };
}

/** Account code of a place; null when its role has none. */
export function codeOf({ account, centre, element }: Place, accountOf: AccountOf): string | null {
  return typeof account === "string" ? (accountOf(account, centre, element)?.account ?? null) : account.code;
}

function missingRoles(lines: readonly EntryLine[], accountOf: AccountOf): Finding[] {
  const missing = new Map<Role, EntryName>();
  for (const { entry, place: { account, centre, element }, amount } of lines) {
    if (typeof account === "string" && amount.units !== 0n && accountOf(account, centre, element) === null && !missing.has(account)) missing.set(account, entry);
  }
  return [...missing].map(([role, entry]) => finding("account-missing-for-role", { role, entry }));
}

/** Entries in the order in which the first of their lines was made. */
function numbered(lines: readonly Unnumbered[]): JournalLine[] {
  const first = (own: readonly Unnumbered[]): number => own.reduce((least, { met }) => Math.min(least, met), Infinity);
  const entries = Array.from(groupBy(lines, (line) => [line.entry]).values(), (own) => ({ own, met: first(own) })).sort((a, b) => a.met - b.met);
  return entries.flatMap(({ own }) => own.map(({ entry, account, centre, product, element, side, amount }, i) => ({ entry, line: i + 1, account, centre, product, element, side, amount })));
}

function byPosition(a: Unnumbered, b: Unnumbered): number {
  return (
    Number(a.side === "C") - Number(b.side === "C") ||
    byCode(a.account, b.account) ||
    byCode(a.centre ?? "", b.centre ?? "") ||
    byCode(a.product ?? "", b.product ?? "") ||
    byCode(a.element ?? "", b.element ?? "")
  );
}
