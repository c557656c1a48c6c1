// The ledger of one account (明细账): its opening and closing balance, and whether its movements lead from one to the other.

import { type Finding, finding } from "../../engine/finding";
import { Decimal } from "../../engine/money/decimal";
import { isTotalLabel } from "../row-labels";
import { figureOf } from "../cell-figure";
import type { CellValue } from "../../workbook/workbook";
import { type LedgerView, shownText } from "./ledger-view";

const OPENING = /期初|月初|年初|上年结转|上月结转|上期结转|承前|前月繰越|opening|brought\s*forward|beginning/iu;
const CREDIT_SIDE = /^(?:贷|貸|c|cr)/iu;

export interface Balances {
  readonly opening: string | null;
  readonly closing: string | null;
  readonly findings: readonly Finding[];
}

/** Null where the sheet prints no running balance, or is the ledger of several accounts. */
export function balancesOf(view: LedgerView): Balances | null {
  const { has, rows, ledger } = view;
  if (!has("balance") || has("account") || rows.length === 0) return null;
  const opening = openingOf(view);
  const last = balanceAt(view, rows.at(-1)!);
  const shown = (value: Decimal | null): string | null => (value ? value.toFixed(ledger.decimals) : null);
  return { opening: shown(opening), closing: shown(last), findings: opening && last ? brokenAt(view, opening) : [] };
}

/** The balance that stands on a row labelled as opening above the lines. */
function openingOf(view: LedgerView): Decimal | null {
  const { place, heading } = view.table;
  for (let row = heading.bottom + 1; row < view.rows[0]!; row++) {
    const cells = place.sheet.rows[row] ?? [];
    if (cells.some((cell) => isOpeningLabel(cell))) return balanceAt(view, row);
  }
  return null;
}

function isOpeningLabel(cell: CellValue): boolean {
  return isTotalLabel(cell) && OPENING.test(shownText(cell));
}

function balanceAt(view: LedgerView, row: number): Decimal | null {
  const figure = figureOf(view.cell(row, "balance"));
  const side = view.text(row, view.has("balance_direction") ? "balance_direction" : "direction");
  return figure && CREDIT_SIDE.test(side) ? figure.negated() : figure;
}

/** The first line whose balance is not the one before it and its own movement. */
function brokenAt(view: LedgerView, opening: Decimal): Finding[] {
  const { ledger, rows } = view;
  let expected = opening;
  for (const [line, row] of rows.entries()) {
    expected = expected.plus(new Decimal(ledger.net(line)).div(10 ** ledger.decimals));
    const printed = balanceAt(view, row);
    if (printed && !printed.equals(expected)) return [finding("balance-broken", { printed: printed.toFixed(ledger.decimals), expected: expected.toFixed(ledger.decimals) }, view.at("balance", [row]))];
  }
  return [];
}

/** A running balance below zero where the sheet prints no side: cash that was not there, a store that was empty. */
export function balancesBelowZero(view: LedgerView): Finding[] {
  const { has, rows, cell, at, text } = view;
  if (!has("balance") || has("account") || has("direction") || has("balance_direction")) return [];
  const below = rows.filter((row) => figureOf(cell(row, "balance"))?.lessThan(0));
  return below.length === 0 ? [] : [finding("balance-below-zero", { value: text(below[0]!, "balance") }, at("balance", below))];
}
