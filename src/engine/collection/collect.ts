// Collection: ledger lines become cost pools by centre, element and fund.

import { byCode } from "../code-order";
import { type Finding, type Staged, finding } from "../finding";
import { groupLedger } from "../ledger/group-ledger";
import type { Ledger, LedgerGroups } from "../ledger/ledger";
import { minorText } from "../money/minor-units";
import { type AccountRecord, cellOf } from "../records";
import type { LineSet } from "../statements/lineage";
import { type AccountMap, accountMap } from "./account-map";
import { type ClosingAccounts, setAsideClosingEntries } from "./closing-entries";
import type { Collected, CostPool, Unassigned } from "./cost-pool";
import { type WrongLines, wrongCodes, wrongFindings } from "./wrong-codes";

/** Master data a counting line is checked against. `funds` is null where an industry has none. */
export interface CollectionMasters {
  readonly accounts: readonly AccountRecord[];
  readonly centres: ReadonlySet<string>;
  readonly elements: ReadonlySet<string>;
  readonly funds: ReadonlySet<string> | null;
  readonly closing: ClosingAccounts;
}

/**
 * Collects the cost lines of a ledger: those whose account is mapped with treatment `cost` and that close nothing.
 * A line's own element wins over its account's; its amount is debit minus credit.
 *
 * @param mask  lines that take part (1), or all when left out
 * @returns pools in minor units; a finding for every account, centre, element or fund that cannot be used
 */
export function collect(ledger: Ledger, masters: CollectionMasters, mask?: Uint8Array): Staged<Collected> {
  const aside = setAsideClosingEntries(ledger, masters.closing);
  const counted = Uint8Array.from(aside.lines, (closing, line) => (closing || (mask && !mask[line]) ? 0 : 1));
  const groups = groupLedger(ledger, ["account", "centre", "element", "fund"], counted);
  const map = accountMap(masters.accounts);
  const findings: Finding[] = [...aside.findings, ...unmappedAccounts(ledger, groups, map)];
  const wrongLines: WrongLines[] = [];
  const sorted = new Map<string, Gathering>();
  for (let group = 0; group < groups.size; group++) {
    const account = map(groups.key(group, "account"));
    if (account?.treatment === "cost") gather(sorted, groups, group, account, masters, wrongLines);
  }
  findings.push(...wrongFindings(ledger, groups, wrongLines));
  const { pools, unassigned } = poolsOf(sorted);
  return { value: { pools, unassigned, setAside: aside.lines, closingVouchers: aside.vouchers }, findings };
}

interface Gathering {
  readonly centre: string | null;
  readonly element: string;
  readonly fund: string;
  readonly groups: number[];
  readonly source: LedgerGroups;
}

function gather(
  into: Map<string, Gathering>,
  source: LedgerGroups,
  group: number,
  account: AccountRecord,
  masters: CollectionMasters,
  wrongLines: WrongLines[],
): void {
  const own = source.key(group, "element");
  const element = own || (account.element ?? "");
  const [centre, fund] = [source.key(group, "centre"), source.key(group, "fund")];
  const wrong = wrongCodes({ centre, element, own, fund }, account, masters);
  for (const each of wrong) wrongLines.push({ group, wrong: each });
  const placed = wrong.length === 0 ? centre : null;
  const key = JSON.stringify([placed, element, fund]);
  const gathering = into.get(key) ?? { centre: placed, element, fund, groups: [], source };
  gathering.groups.push(group);
  into.set(key, gathering);
}

/** Accounts of the ledger that no prefix of the accounts table covers, one finding each. */
export function unmappedAccounts(ledger: Ledger, groups: LedgerGroups, map: AccountMap): Finding[] {
  const unmapped = new Map<string, { first: number; lines: number; amount: number }>();
  for (let group = 0; group < groups.size; group++) {
    const account = groups.key(group, "account");
    if (map(account)) continue;
    const first = groups.indexes(group)[0]!;
    const entry = unmapped.get(account) ?? { first, lines: 0, amount: 0 };
    entry.first = Math.min(entry.first, first);
    entry.lines += groups.lines(group);
    entry.amount += groups.net(group);
    unmapped.set(account, entry);
  }
  return [...unmapped].map(([account, { first, lines, amount }]) =>
    finding("account-unmapped", { account, name: "", lines: String(lines), amount: minorText(amount, ledger.decimals) }, lineCell(ledger, first, "account")),
  );
}

function poolsOf(gatherings: ReadonlyMap<string, Gathering>): { pools: CostPool[]; unassigned: Unassigned[] } {
  const pools: CostPool[] = [];
  const unassigned: Unassigned[] = [];
  for (const { centre, element, fund, groups, source } of gatherings.values()) {
    const amount = groups.reduce((total, group) => total + BigInt(source.net(group)), 0n);
    const lines = linesOf(source, groups);
    const count = groups.reduce((total, group) => total + source.lines(group), 0);
    if (centre === null) unassigned.push({ element, fund, amount, lines });
    else pools.push({ centre, element, fund, amount, lines, count });
  }
  pools.sort((a, b) => byCode(a.centre, b.centre) || byCode(a.element, b.element) || byCode(a.fund, b.fund));
  unassigned.sort((a, b) => byCode(a.element, b.element) || byCode(a.fund, b.fund));
  return { pools, unassigned };
}

/** The lines of some groups together. */
export function linesOf(source: LedgerGroups, groups: readonly number[]): LineSet {
  return {
    measure: "net",
    indexes: () => {
      if (groups.length === 1) return source.indexes(groups[0]!);
      return Uint32Array.from(groups.flatMap((group) => [...source.indexes(group)])).sort();
    },
  };
}

/** Address of a field of a ledger line. */
export function lineCell(ledger: Ledger, line: number, field: string): { sheet: string; cell: string } {
  return cellOf(ledger.place(line), field);
}
