// The ledger cost of a factory month: debit minus credit of cost, period and quality accounts by centre, product and element.

import type { Finding, Staged } from "../finding";
import { groupLedger } from "../ledger/group-ledger";
import type { Ledger, LedgerGroups } from "../ledger/ledger";
import type { AccountRecord } from "../records";
import { linesFigure } from "../statements/figure";
import { accountMap } from "./account-map";
import { setAsideClosingEntries } from "./closing-entries";
import { linesOf, unmappedAccounts } from "./collect";
import { type CostCell, byPlace, placeKey } from "./cost-cell";
import { type Wrong, type WrongLines, wrongCodes, wrongFindings } from "./wrong-codes";

export interface FactoryLedgerMasters {
  readonly accounts: readonly AccountRecord[];
  readonly centres: ReadonlySet<string>;
  readonly elements: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  /** Elements of class quality. */
  readonly qualityElements: ReadonlySet<string>;
  /** YYYY-MM. */
  readonly period: string;
  readonly surplusAccounts: readonly string[];
}

export interface FactoryLedger {
  /** Ledger cost by place, in code order; amounts may be zero where red ink took everything back. */
  readonly cells: readonly CostCell[];
  /** Quality cost that the ledger holds by nature (wages, depreciation ...), not by kind of quality cost; in no other cell. */
  readonly byNature: readonly CostCell[];
  /** 1 for every line of the month that takes part. */
  readonly within: Uint8Array;
  readonly closingVouchers: readonly string[];
}

/** Income and expense accounts of the enterprise accounting standards: class 6. */
const INCOME_OR_EXPENSE = ["6"];

const COUNTED: ReadonlySet<string> = new Set(["cost", "period", "quality"]);

/**
 * Collects the ledger lines of the month. A line's own element wins over its account's; lines of other months take no part.
 *
 * @param mask  lines that take part (1), or all when left out
 * @returns amounts in minor units; a finding for every account, centre, product or element that cannot be used
 */
export function factoryLedger(ledger: Ledger, masters: FactoryLedgerMasters, mask?: Uint8Array): Staged<FactoryLedger> {
  const within = linesWithin(ledger, masters.period, mask);
  const aside = setAsideClosingEntries(ledger, { surplus: masters.surplusAccounts, incomeOrExpense: INCOME_OR_EXPENSE });
  const counted = Uint8Array.from(within, (takesPart, line) => (takesPart && !aside.lines[line] ? 1 : 0));
  const groups = groupLedger(ledger, ["account", "centre", "product", "element"], counted);
  const map = accountMap(masters.accounts);
  const findings: Finding[] = [...aside.findings, ...unmappedAccounts(ledger, groups, map)];
  const wrongLines: WrongLines[] = [];
  const gathered: Gathered = new Map();
  const byNature: Gathered = new Map();
  for (let group = 0; group < groups.size; group++) {
    const account = map(groups.key(group, "account"));
    if (!account || !COUNTED.has(account.treatment)) continue;
    const { place, wrong } = placeOf(groups, group, account, masters);
    wrongLines.push(...wrong.map((each) => ({ group, wrong: each })));
    if (wrong.length > 0) continue;
    const into = account.treatment === "quality" && !masters.qualityElements.has(place.element) ? byNature : gathered;
    const known = into.get(placeKey(place)) ?? { place, groups: [] };
    known.groups.push(group);
    into.set(placeKey(place), known);
  }
  findings.push(...wrongFindings(ledger, groups, wrongLines));
  const cellsOf = (sums: Gathered): CostCell[] => [...sums.values()].map(({ place, groups: own }) => ({ ...place, amount: amountOf(groups, own, ledger.decimals) })).sort(byPlace);
  return { value: { cells: cellsOf(gathered), byNature: cellsOf(byNature), within, closingVouchers: aside.vouchers }, findings };
}

type Gathered = Map<string, { readonly place: Omit<CostCell, "amount">; readonly groups: number[] }>;

function linesWithin(ledger: Ledger, period: string, mask?: Uint8Array): Uint8Array {
  const { codes, values } = ledger.column("period");
  const wanted = values.indexOf(period);
  return Uint8Array.from(codes, (code, line) => (code === wanted && (!mask || mask[line]) ? 1 : 0));
}

function placeOf(groups: LedgerGroups, group: number, account: AccountRecord, masters: FactoryLedgerMasters): { place: Omit<CostCell, "amount">; wrong: Wrong[] } {
  const own = groups.key(group, "element");
  const [centre, product] = [groups.key(group, "centre"), groups.key(group, "product")];
  const element = own || (account.element ?? "");
  const wrong = wrongCodes({ centre, element, own, fund: "" }, account, { ...masters, funds: null });
  if (product !== "" && !masters.products.has(product)) wrong.push({ code: "product-unknown", field: "product", args: { product, table: "ledger" } });
  return { place: { centre, product: product || null, element }, wrong };
}

function amountOf(groups: LedgerGroups, own: readonly number[], decimals: number): CostCell["amount"] {
  const units = own.reduce((total, group) => total + BigInt(groups.net(group)), 0n);
  return linesFigure(units, decimals, linesOf(groups, own));
}
