// 税费及预提: taxes, social insurance and provisions; cost of a centre, or a debit on the account a row names.

import type { AccrualRecord } from "../factory-records";
import type { FactoryGround } from "../factory/factory-month";
import { type Finding, type Staged, finding } from "../finding";
import { groupBy, groupKey } from "../group-by";
import { type EntryLine, credited, debited, place } from "../journal/entry-line";
import { cellOf, missingValue } from "../records";
import { NO_FIGURE, addExact, exactFigure, inputFigure, multiplyExact } from "../statements/exact-figure";
import { type ExactFigure, cellFigure, halfUpFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import { type CostCell, addedUp } from "./cost-cell";
import { elementFindings } from "./element-findings";

export interface Accrual {
  readonly record: AccrualRecord;
  readonly base: ExactFigure;
  readonly amount: Figure;
}

export interface Accruals {
  readonly rows: readonly Accrual[];
  readonly cells: readonly CostCell[];
  readonly entries: readonly EntryLine[];
}

/**
 * Works out every accrual: its amount where one is given, else base x rate half up.
 *
 * @param ledger  ledger cost alone; a base `element:CODE` is that element's cost at the row's centre over all products
 */
export function accruals(ground: FactoryGround, ledger: readonly CostCell[]): Staged<Accruals> {
  const { input, decimals } = ground;
  const findings = input.accruals.flatMap((record) => accrualFindings(record, ground));
  const byPlace = groupBy(ledger, (cell) => [cell.centre, cell.element]);
  const rows = input.accruals.map((record) => accrued(record, byPlace, decimals));
  const collected = rows.flatMap(({ record: { account, centre, element }, amount }) =>
    account === null && centre !== null && element !== null && amount.units !== 0n ? [{ centre, product: null, element, amount }] : [],
  );
  return { value: { rows, cells: addedUp(collected, decimals), entries: rows.flatMap((row) => accrualEntries(row, ground)) }, findings };
}

/** Ledger cost by centre and element. */
type CostByPlace = ReadonlyMap<string, readonly CostCell[]>;

function accrued(record: AccrualRecord, ledger: CostByPlace, decimals: number): Accrual {
  const base = baseOf(record, ledger);
  const given = record.amount === null ? null : cellFigure(record.amount, decimals, [cellOf(record.at, "amount")]);
  const rate = inputFigure(record.rate, record.at, "rate") ?? NO_FIGURE;
  return { record, base, amount: given ?? halfUpFigure(multiplyExact(base, rate), decimals) };
}

function baseOf({ base, centre, at }: AccrualRecord, ledger: CostByPlace): ExactFigure {
  if (base === null) return NO_FIGURE;
  if ("number" in base) return inputFigure(base.number, at, "base");
  const cells = ledger.get(groupKey(centre, base.element)) ?? [];
  return addExact(cells.map((cell) => exactFigure(cell.amount)));
}

function accrualEntries({ record: { account, credit_account, centre, element }, amount }: Accrual, ground: FactoryGround): EntryLine[] {
  const to =
    account !== null ? place({ code: account }) : centre !== null && element !== null ? place(ground.roleOf(centre, null, element), centre, null, element) : null;
  return to ? [debited("accruals", to, amount), credited("accruals", place({ code: credit_account }), amount)] : [];
}

function accrualFindings(record: AccrualRecord, ground: FactoryGround): Finding[] {
  const { account, centre, element, base, rate, amount, at } = record;
  const found: Finding[] = [];
  if (centre !== null && !ground.centres.has(centre)) found.push(finding("centre-unknown", { centre, table: "accruals" }, cellOf(at, "centre")));
  if (account === null && centre === null) found.push(missingValue("accruals", at, "centre"));
  if (account === null || element !== null) found.push(...elementFindings(element, "accruals", at, ground));
  if (base !== null && "element" in base && !ground.elements.has(base.element)) found.push(finding("element-unknown", { element: base.element }, cellOf(at, "base")));
  if (amount === null && base === null) found.push(missingValue("accruals", at, "base"));
  if (amount === null && rate === null) found.push(missingValue("accruals", at, "rate"));
  return found;
}
