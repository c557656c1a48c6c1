// Journal entries (记账凭证): entry lines of equal place added up, in the order in which vouchers list them.

import { byCode } from "../code-order";
import type { PostingRecord } from "../factory-records";
import { type Finding, type Staged, finding } from "../finding";
import { sumFigures } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { EntryLine, EntryName, Place, Role } from "./entry-line";

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

/** Account of a role; null when the postings table does not name one. */
export type AccountOf = (role: Role) => PostingRecord | null;

export function accountsOfRoles(postings: readonly PostingRecord[]): AccountOf {
  const byRole = new Map(postings.map((row) => [row.role, row]));
  return (role) => byRole.get(role) ?? null;
}

/**
 * Adds entry lines up by entry, account, centre, product, element and side. Sums of zero are left out; negative sums stay on their side.
 *
 * @returns lines by entry in the order in which entries were made; a finding for every role without an account
 */
export function buildJournal(lines: readonly EntryLine[], accountOf: AccountOf, decimals: number): Staged<JournalLine[]> {
  const findings = missingRoles(lines, accountOf);
  const groups = new Map<string, { line: Omit<JournalLine, "line" | "amount">; amounts: Figure[] }>();
  for (const { entry, side, place, amount } of lines) {
    const account = codeOf(place, accountOf);
    if (account === null || amount.units === 0n) continue;
    const { centre, product, element } = place;
    const key = [entry, account, centre ?? "", product ?? "", element ?? "", side].join("\u0000");
    const group = groups.get(key);
    if (group) group.amounts.push(amount);
    else groups.set(key, { line: { entry, account, centre, product, element, side }, amounts: [amount] });
  }
  const summed = [...groups.values()].map(({ line, amounts }) => ({ ...line, amount: sumFigures(amounts, decimals) }));
  return { value: numbered(summed.filter(({ amount }) => amount.units !== 0n)), findings };
}

/** Account code of a place; null when its role has none. */
function codeOf({ account }: Place, accountOf: AccountOf): string | null {
  return typeof account === "string" ? (accountOf(account)?.account ?? null) : account.code;
}

function missingRoles(lines: readonly EntryLine[], accountOf: AccountOf): Finding[] {
  const missing = new Map<Role, EntryName>();
  for (const { entry, place: { account }, amount } of lines) {
    if (typeof account === "string" && amount.units !== 0n && accountOf(account) === null && !missing.has(account)) missing.set(account, entry);
  }
  return [...missing].map(([role, entry]) => finding("account-missing-for-role", { role, entry }));
}

function numbered(lines: readonly Omit<JournalLine, "line">[]): JournalLine[] {
  const entries = new Map<string, Omit<JournalLine, "line">[]>();
  for (const line of lines) entries.set(line.entry, [...(entries.get(line.entry) ?? []), line]);
  return [...entries.values()].flatMap((own) => own.sort(byPosition).map((line, i) => ({ ...line, line: i + 1 })));
}

function byPosition(a: Omit<JournalLine, "line">, b: Omit<JournalLine, "line">): number {
  return (
    Number(a.side === "C") - Number(b.side === "C") ||
    byCode(a.account, b.account) ||
    byCode(a.centre ?? "", b.centre ?? "") ||
    byCode(a.product ?? "", b.product ?? "") ||
    byCode(a.element ?? "", b.element ?? "")
  );
}
