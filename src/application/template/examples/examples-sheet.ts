// The sheet of worked examples: one block for each family of functions, inputs on the left, live formulas and what they give on the right.

import { columnLetters } from "../../../engine";
import { type Language, type Translate, translator } from "../../../locales";
import { templateTranslator } from "../../../locales/template";
import { sheetTranslator } from "../../../locales/sheets";
import { wrappedHeight } from "../../../sheets/width";
import type { CellStyle, SheetContent, WrittenCell } from "../../../workbook/workbook";
import { sheetInFormula } from "../../functions/formula-parts";
import { blank } from "../table-sheet";
import { ALLOCATION_EXAMPLES } from "./allocation-examples";
import { ANALYSIS_EXAMPLES } from "./analysis-examples";
import type { Example, ExampleCell, ExampleRows, Said } from "./example";
import { type SampleLedger, type SampleMonth, closedExample, ledgerExample } from "./ledger-examples";
import { PRODUCT_EXAMPLES } from "./product-examples";

const WIDTHS = [22, 13, 13, 13, 13, 13, 3, 24, 15, 15, 15, 13, 13, 8, 24, 15, 15, 15, 13, 13];
/** Formulas and their answers begin here, and what they should give, for whoever has nothing that computes them. */
const [ANSWERS, EXPECTED] = [7, 14];
const INTRODUCTION = WIDTHS.slice(0, 13).reduce((sum, width) => sum + width, 0);

const TITLE: CellStyle = { bold: true, size: 16, vertical: "center" };
const BLOCK: CellStyle = { bold: true, fill: "F2F2F2", top: "thin" };
const SOURCE: CellStyle = { italic: true, color: "595959" };
const LABEL: CellStyle = { color: "595959" };
const FORMULA: CellStyle = { bold: true };
const INPUT: CellStyle = { fill: "FFF9E5" };
const ANSWER: CellStyle = {};

type Row = (WrittenCell | null)[];

/** Functions are shown in the order in which a month is worked. */
export function examplesOf(month: SampleMonth, ledger: SampleLedger): Example[] {
  return [ledgerExample(month, ledger), ...ALLOCATION_EXAMPLES, ...PRODUCT_EXAMPLES, ...ANALYSIS_EXAMPLES, closedExample(month)];
}

/**
 * Where the ledger of a sheet stands.
 *
 * @param rows  of the sheet; its first line is the first row that begins with a day
 */
export function examplesLedger(sheet: string, rows: readonly (readonly unknown[])[]): Omit<SampleLedger, "handle"> {
  const width = Math.max(...rows.map((row) => row.length));
  const firstRow = rows.findIndex(([date]) => typeof date === "number" || /^\d{4}-\d\d-\d\d$/u.test(String(date))) + 1;
  return { range: `${sheetInFormula(sheet)}!A1:${addressOf(rows.length - 1, width - 1)}`, firstRow };
}

/** A sheet of the user's that no close reads or writes. */
export function examplesSheet(examples: readonly Example[], language: Language): SheetContent {
  const [plain, ofSheets, own] = [translator(language), sheetTranslator(language), templateTranslator(language)];
  const t: Translate = (key, args) => (key.startsWith("sheets.") ? ofSheets : key.startsWith("examples.") ? own : plain)(key, args);
  const rows: Row[] = [[{ value: t("examples.title"), style: TITLE }], [{ value: t("examples.how"), style: { wrap: true, vertical: "top" } }], []];
  for (const example of examples) rows.push(...blockOf(example, rows.length, t), []);
  return {
    ...blank(t("examples.sheet"), WIDTHS.length),
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    heights: { 0: 28, 1: wrappedHeight([{ text: t("examples.how"), width: INTRODUCTION }]) },
    merges: [{ top: 1, left: 0, bottom: 1, right: 12 }],
    freeze: { rows: 1, columns: 0 },
  };
}

function blockOf(example: Example, top: number, t: Translate): Row[] {
  const source = typeof example.source === "string" ? t("examples.source", { source: example.source }) : t(example.source.say);
  const band: Row = WIDTHS.map((_, column) => ({ value: column === 0 ? t(`examples.titles.${example.id}`) : null, style: BLOCK }));
  const inputs = laidInputs(example, top + 2, t);
  const answers = laidAnswers(example, top + 2, inputs.addresses, t);
  const body = Array.from({ length: Math.max(inputs.rows.length, answers.length) }, (_, row): Row => joined(inputs.rows[row] ?? [], answers[row] ?? []));
  return [band, [{ value: source, style: SOURCE }], ...body];
}

function joined(inputs: Row, answers: Row): Row {
  if (answers.length === 0) return inputs;
  return [...inputs, ...Array.from({ length: ANSWERS - inputs.length }, () => null), ...answers];
}

interface LaidInputs {
  readonly rows: Row[];
  /** Where each input stands, by its name. */
  readonly addresses: Map<string, string>;
}

function laidInputs({ inputs }: Example, top: number, t: Translate): LaidInputs {
  const rows: Row[] = [];
  const addresses = new Map<string, string>();
  for (const [name, { label, rows: cells }] of Object.entries(inputs)) {
    const labelled: WrittenCell = { value: t(label), style: LABEL };
    const isSingle = cells.length === 1 && cells[0]!.length === 1;
    const [first, left] = isSingle ? [top + rows.length, 1] : [top + rows.length + 1, 0];
    const body = cells.map((row) => row.map((cell): WrittenCell | null => (cell === null ? null : { value: saidIn(cell, t), style: INPUT })));
    addresses.set(name, rangeAddress(first, left, cells));
    if (isSingle) rows.push([labelled, ...body[0]!]);
    else rows.push([labelled], ...body);
  }
  return { rows, addresses };
}

/** Below one another: the formula as text, then the formula with what it gives, then a blank row. */
function laidAnswers(example: Example, top: number, addresses: ReadonlyMap<string, string>, t: Translate): Row[] {
  const rows: Row[] = [];
  const known = new Map(addresses);
  for (const { formula, gives, name } of example.formulas) {
    const written = formula.replace(/\{(\w+)\}/gu, (_, input: string) => known.get(input) ?? "");
    if (rows.length > 0) rows.push([]);
    const isCompared = name === undefined && gives[0]!.length < EXPECTED - ANSWERS;
    const heading: Row = [{ value: written, style: FORMULA }];
    rows.push(isCompared ? beside(heading, [{ value: t("examples.expected"), style: LABEL }]) : heading);
    if (name !== undefined) known.set(name, addressOf(top + rows.length, ANSWERS));
    rows.push(...answerRows(written, gives, t).map((row, down) => (isCompared ? beside(row, gives[down]!.map((cell) => ({ value: saidIn(cell, t), style: LABEL }))) : row)));
  }
  return rows;
}

function beside(answers: Row, expected: Row): Row {
  return [...answers, ...Array.from({ length: EXPECTED - ANSWERS - answers.length }, () => null), ...expected];
}

function answerRows(formula: string, gives: ExampleRows, t: Translate): Row[] {
  const spill = { rows: gives.length, columns: Math.max(...gives.map((row) => row.length)) };
  return gives.map((row, down) =>
    row.map((cell, across): WrittenCell => {
      const value = saidIn(cell, t);
      return down === 0 && across === 0 ? { value, formula, spill, style: ANSWER } : { value, isSpilled: true, style: ANSWER };
    }),
  );
}

function saidIn(cell: ExampleCell, t: Translate): string | number | null {
  return isSaid(cell) ? t(cell.say) : cell;
}

function isSaid(cell: ExampleCell): cell is Said {
  return typeof cell === "object" && cell !== null;
}

function rangeAddress(top: number, left: number, cells: ExampleRows): string {
  const width = Math.max(...cells.map((row) => row.length));
  const [first, last] = [addressOf(top, left), addressOf(top + cells.length - 1, left + width - 1)];
  return first === last ? first : `${first}:${last}`;
}

function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
