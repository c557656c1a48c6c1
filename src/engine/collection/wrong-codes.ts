// Codes of cost lines that no master has, and codes that are missing: one finding for each of them, with all of its lines.

import { cellList } from "../cell-list";
import { type Finding, type FindingCode, finding } from "../finding";
import { groupKey } from "../group-by";
import type { Ledger, LedgerField, LedgerGroups } from "../ledger/ledger";
import { minorText } from "../money/minor-units";
import { type AccountRecord, cellOf } from "../records";

/** Codes that there are; null where a table has no funds. */
interface Masters {
  readonly centres: ReadonlySet<string>;
  readonly elements: ReadonlySet<string>;
  readonly funds: ReadonlySet<string> | null;
}

export interface Wrong {
  readonly code: FindingCode;
  readonly field: LedgerField;
  readonly args: Readonly<Record<string, string>>;
}

/** What keeps a counting line out of every pool; empty when its codes are all known. */
export function wrongCodes(
  line: { centre: string; element: string; own: string; fund: string },
  account: AccountRecord,
  masters: Masters,
): Wrong[] {
  const wrong: Wrong[] = [];
  if (line.centre === "") wrong.push({ code: "centre-missing", field: "centre", args: {} });
  else if (!masters.centres.has(line.centre)) wrong.push({ code: "centre-unknown", field: "centre", args: { centre: line.centre, table: "ledger" } });
  if (line.element === "") wrong.push({ code: "account-without-element", field: "account", args: { account: account.account } });
  else if (!masters.elements.has(line.element)) wrong.push({ code: "element-unknown", field: line.own ? "element" : "account", args: { element: line.element } });
  if (masters.funds && line.fund === "") wrong.push({ code: "fund-missing", field: "fund", args: {} });
  else if (masters.funds && !masters.funds.has(line.fund)) wrong.push({ code: "fund-unknown", field: "fund", args: { fund: line.fund } });
  return wrong;
}

/** What is wrong with the lines of one group. */
export interface WrongLines {
  readonly group: number;
  readonly wrong: Wrong;
}

/** A code is told once whatever accounts it stands at; what is missing is told for every account. */
export function wrongFindings(ledger: Ledger, groups: LedgerGroups, found: readonly WrongLines[]): Finding[] {
  const together = new Map<string, WrongLines[]>();
  for (const each of found) {
    const { code, field, args } = each.wrong;
    const account = code.endsWith("-unknown") ? "" : groups.key(each.group, "account");
    const key = groupKey(code, field, account, ...Object.values(args));
    together.set(key, [...(together.get(key) ?? []), each]);
  }
  return [...together.values()].map((own) => findingOf(ledger, groups, own));
}

function findingOf(ledger: Ledger, groups: LedgerGroups, own: readonly WrongLines[]): Finding {
  const { group, wrong: { code, field, args } } = own[0]!;
  const amount = minorText(own.reduce((sum, each) => sum + groups.net(each.group), 0), ledger.decimals);
  const places = own.flatMap((each) => Array.from(groups.indexes(each.group), (line) => ledger.place(line)));
  const { sheet, columns } = places[0]!;
  // What an account lacks is put right in the accounts table: its first line shows where it is used.
  if (field === "account") return finding(code, { ...args, account: groups.key(group, "account"), amount }, cellOf(places[0]!, field));
  // Of a ledger on several sheets, the lines of the first that has any.
  const cell = cellList(columns[field] ?? 0, places.flatMap((place) => (place.sheet === sheet ? [place.row] : [])));
  return finding(code, { ...args, account: groups.key(group, "account"), amount }, { sheet, cell });
}
