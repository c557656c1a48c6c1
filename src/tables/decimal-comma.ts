// Amounts written with a decimal comma, `1.234,56`: one grammar for all amount columns of a ledger, chosen from all of their cells.

import { type Finding, finding } from "../engine/finding";
import { columnLetters } from "../engine/records";
import type { CellValue } from "../workbook/workbook";
import type { Heading, Place } from "./find-heading";
import type { Answers } from "./questions";

type Matrix = readonly (readonly CellValue[])[];

const COMMA = /^[-(]?\d{1,3}(?:\.\d{3})*,\d{1,2}\)?-?$|^[-(]?\d+,\d{1,2}\)?-?$/u;
const GROUPED = /^[-(]?\d{1,3}(?:\.\d{3})+\)?-?$/u;
const ONE_GROUP = /^-?\d{1,3}\.\d{3}$/u;

/** The rows with points in place of commas where every amount is written so, and the question whether that is meant. */
export function withoutDecimalCommas(matrix: Matrix, { sheet }: Place, { columns }: Heading, lines: readonly number[], answers: Answers = {}): { readonly matrix: Matrix; readonly findings: Finding[] } {
  const places = [columns.debit, columns.credit, columns.amount].filter((at) => at !== undefined);
  const marked = markedCells(matrix, places, lines);
  const [first] = marked;
  if (!first) return { matrix, findings: [] };
  const at = { sheet: sheet.sheet, cell: `${columnLetters(first.at)}${first.row + 1}` };
  const isComma = marked.some(({ text }) => COMMA.test(text)) && marked.every(({ text }) => COMMA.test(text) || GROUPED.test(text));
  const answer = answers["decimal-mark"];
  if (answer !== undefined) {
    // An answer that some amount does not bear out would turn it into another.
    const other = marked.find(({ text }) => (answer === "comma" ? !COMMA.test(text) && !GROUPED.test(text) : COMMA.test(text)));
    if (!other) return { matrix: answer === "comma" ? pointed(matrix, places, new Set(lines)) : matrix, findings: [] };
    const where = { sheet: sheet.sheet, cell: `${columnLetters(other.at)}${other.row + 1}` };
    return { matrix, findings: [finding("answer-contradicted", { table: "ledger", question: "decimal-mark", answer, value: other.text }, where)] };
  }
  if (isComma) return { matrix: pointed(matrix, places, new Set(lines)), findings: [finding("amounts-with-decimal-comma", { value: first.text, read: pointedText(first.text) }, at)] };
  const isUnclear = sheet.cells === "text" && marked.every(({ text }) => ONE_GROUP.test(text));
  return { matrix, findings: isUnclear ? [finding("amount-point-unclear", { value: first.text, thousands: first.text.replace(".", "") }, at)] : [] };
}

interface MarkedCell {
  readonly text: string;
  readonly row: number;
  readonly at: number;
}

/** Amounts as text with points or commas. A ledger of numbers has none, however long it is, and nothing is made for its cells. */
function markedCells(matrix: Matrix, places: readonly number[], lines: readonly number[]): MarkedCell[] {
  const marked: MarkedCell[] = [];
  for (const row of lines) {
    const cells = matrix[row];
    for (const at of places) {
      const cell = cells?.[at];
      if (typeof cell !== "string") continue;
      const text = cell.trim();
      if (/[.,]/u.test(text) && /^[-()\d.,]+$/u.test(text)) marked.push({ text, row, at });
    }
  }
  return marked;
}

function pointed(matrix: Matrix, places: readonly number[], lines: ReadonlySet<number>): Matrix {
  return matrix.map((cells, row) => (lines.has(row) ? cells.map((cell, at) => (places.includes(at) && typeof cell === "string" ? pointedText(cell) : cell)) : cells));
}

function pointedText(text: string): string {
  return text.replaceAll(".", "").replace(",", ".");
}
