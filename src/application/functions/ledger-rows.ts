// ROWS: the lines of a ledger that criteria take, with the columns the ledger has.

import type { Ledger, LedgerField } from "../../engine";
import { requireSpill } from "./cell-arguments";
import { nothing } from "./function-error";
import type { Block, LedgerAnswers } from "./ledger-answers";
import { type LedgerWords, wordsKey } from "./ledger-words";
import { type Selection, type TotalCriteria, criteriaKey } from "./total-criteria";

const CODES = ["voucher", "account", "centre", "product", "element", "fund"] as const;

type Cell = (line: number) => string | number;

/**
 * The lines in the order of the ledger under one row of headings, each with its worksheet row; together they come to what
 * TOTAL gives for the same criteria.
 *
 * @throws FunctionError also where no line meets the criteria, or more than a sheet takes well
 */
export function ledgerRows(answers: LedgerAnswers, criteria: TotalCriteria, words: LedgerWords): Block {
  return answers.block("lists", `rows\u0002${criteriaKey(criteria)}\u0002${wordsKey(words)}`, () => laidOut(answers, criteria, words));
}

function laidOut(answers: LedgerAnswers, criteria: TotalCriteria, words: LedgerWords): Block {
  const lines = linesTaken(answers, answers.selection(criteria));
  if (lines.length === 0) throw nothing("no-lines");
  const columns = shown(answers);
  requireSpill(lines.length + 1, columns.length);
  return [columns.map(([name]) => words.columns[name]!), ...lines.map((line) => columns.map(([, cell]) => cell(line)))];
}

/** Lines that count in the measure: a debit is listed among debits only. */
function linesTaken({ source }: LedgerAnswers, { measure, columns }: Selection): number[] {
  const { ledger, quantities } = source;
  const codes = columns.map(({ field, taken }) => [ledger.column(field).codes, taken] as const);
  const amount = measure === "quantity" ? (line: number): number => quantities!.units[line]! : measure === "net" ? null : (line: number): number => ledger[measure](line);
  const lines: number[] = [];
  for (let line = 0; line < ledger.size; line++) {
    if (amount && amount(line) === 0) continue;
    if (codes.every(([of, taken]) => taken[of[line]!] === 1)) lines.push(line);
  }
  return lines;
}

function shown({ source }: LedgerAnswers): (readonly [name: string, cell: Cell])[] {
  const { ledger, quantities, columns, origin, summary } = source;
  const code = (field: LedgerField): Cell => {
    const { codes, values } = ledger.column(field);
    return (line) => values[codes[line]!]!;
  };
  const date: [string, Cell][] = columns.has("date") ? [["date", code("date")]] : [];
  const said: [string, Cell][] = columns.has("summary") ? [["summary", summary]] : [];
  const has = (field: string): boolean => columns.has(field) || ledger.column(field as LedgerField).values.length > 1;
  const coded = CODES.filter(has).map((field): [string, Cell] => [field, code(field)]);
  const quantity: [string, Cell][] = quantities ? [["quantity", (line) => (quantities.units[line] === 0 ? "" : quantities.units[line]! / 10 ** quantities.decimals)]] : [];
  return [["row", (line) => origin.top + ledger.row(line)], ...date, ...said, ...coded, ["debit", side(ledger, "debit")], ["credit", side(ledger, "credit")], ...quantity];
}

/** An amount, or blank for the side a line does not have. */
function side(ledger: Ledger, of: "debit" | "credit"): Cell {
  return (line) => (ledger[of](line) === 0 ? "" : ledger[of](line) / 10 ** ledger.decimals);
}
