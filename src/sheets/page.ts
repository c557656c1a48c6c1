// A table on its page: title, entity, period and unit above it, signatures and proof below it, and how it prints.

import type { Area, CellStyle, SheetContent, WrittenCell } from "../workbook/workbook";
import { formulaText, yields } from "./formula";
import { signatureLines } from "./signatures";
import { FORM_NUMBER, HEADING, LINE_CENTRE, LINE_LEFT, LINE_RIGHT, NOTE, NOT_CLOSED, TITLE, figureStyle, headStyle, textStyle } from "./style";
import { type Printed, type Table, type TableColumn, type TableRow, isBanded, isComputed, isPrinted } from "./table";
import { type ColumnRun, columnWidths, fitsOnePage, pageFor, pagesAcross, textWidth, widthsByPage, wrappedHeight } from "./width";
import type { Words } from "./words";

type Row = (WrittenCell | null)[];

interface Part {
  readonly text: string;
  readonly style: CellStyle;
}

/** A sheet under construction. */
interface Draft {
  readonly rows: Row[];
  readonly merges: Area[];
  readonly heights: Record<number, number>;
  readonly widths: readonly number[];
  /** Columns of every page across. Of several, each has the title of its own, and none begins with the columns that all repeat. */
  readonly pages: readonly ColumnRun[];
}

/** Rows a page takes besides the table's rows, at most: above, headings, notes, signatures, foot. */
export const FRAME_ROWS = 16;

/** A form has airy rows; a long list keeps the default height. */
const FORM_ROWS = 100;
const FORM_ROW_HEIGHT = 18;
const SIGNATURE_HEIGHT = 24;
const DEFAULT_HEIGHT = 15;

/** Currencies with a word of their own; others show their code. */
const CURRENCIES = ["CNY", "TWD", "HKD", "USD"];

export function pageOf(table: Table, words: Words, name: string): SheetContent {
  const needed = columnWidths(table);
  const page = pageFor(needed, table.columns, table.labels);
  const widths = widthsByPage(needed, table.columns, table.labels, page.pagesWide);
  const draft: Draft = { rows: [], merges: [], heights: {}, widths, pages: pagesAcross(widths, table.labels, page.pagesWide) };
  above(draft, table, words);
  headings(draft, table.columns);
  const top = draft.rows.length;
  const wraps = table.columns.some((column) => column.wrapAt !== undefined);
  const airy = table.rows.length <= FORM_ROWS;
  table.rows.forEach((row, index) => {
    draft.rows.push(bodyRow(row, table, top));
    const wrapped = wraps ? sentenceHeight(row, table.columns) : 0;
    if (row.kind === "line" && row.cells.length > 0) draft.heights[top + index] = SIGNATURE_HEIGHT;
    else if (wrapped > 0 || airy) draft.heights[top + index] = Math.max(wrapped, FORM_ROW_HEIGHT);
  });
  below(draft, table, words);
  return {
    report: table.id,
    name,
    columns: widths.map((width) => ({ width })),
    rows: draft.rows,
    heights: draft.heights,
    merges: draft.merges,
    freeze: { rows: top, columns: table.labels },
    print: {
      ...page,
      ...(fitsOnePage(draft.rows.map((_, row) => draft.heights[row] ?? DEFAULT_HEIGHT), widths, page) ? { pagesTall: 1 as const } : {}),
      repeatRows: [0, top - 1],
      ...(page.pagesWide > 1 ? { repeatColumns: [0, table.labels - 1] as const } : {}),
      footer: footerOf(table, words),
    },
  };
}

/**
 * The number a spreadsheet holds for a figure: the double nearest to its decimal text. A figure of more than 15
 * significant digits is thereby rounded to what a double holds; the exact text stands in CSV and JSON.
 */
export function cellNumber({ units, decimals }: Printed): number {
  const whole = Number(units);
  // One division of two exact doubles is correctly rounded; beyond them the decimal text is parsed.
  if (Number.isSafeInteger(whole) && decimals <= 22) return whole / 10 ** decimals || 0;
  return Number(`${units}e-${decimals}`);
}

function above(draft: Draft, table: Table, words: Words): void {
  const { source } = words;
  draft.heights[0] = 28;
  line(draft, [{ text: table.title, style: TITLE }]);
  line(draft, [
    { text: source.closed ? "" : words.say("frame.not-closed"), style: NOT_CLOSED },
    { text: table.number ?? "", style: FORM_NUMBER },
  ]);
  const [year = "", month = ""] = source.period.split("-");
  const currency = CURRENCIES.includes(source.currency) ? words.say(`currency.${source.currency}`) : source.currency;
  line(draft, [
    { text: words.say("frame.entity", { entity: source.entity }), style: LINE_LEFT },
    { text: words.say("frame.period", { year, month: words.say(`month.${month}`) }), style: LINE_CENTRE },
    { text: words.say("frame.unit", { unit: currency }), style: LINE_RIGHT },
  ]);
}

function below(draft: Draft, table: Table, words: Words): void {
  const { source } = words;
  for (const note of table.notes) paragraph(draft, note);
  draft.rows.push([]);
  const signatures = (["prepared", "reviewed", "approved"] as const).map((key) => words.say("frame.signature", { label: words.say(`frame.${key}`), who: source.signatures?.[key] ?? "" }).trim());
  for (const texts of signatureLines(signatures, draft.pages.map(({ from, until }) => draft.widths.slice(from, until)))) {
    line(draft, texts.map((text) => ({ text, style: LINE_LEFT })));
    draft.heights[draft.rows.length - 1] = SIGNATURE_HEIGHT;
  }
  const proof = [
    ...(source.closed ? [] : [words.say("frame.not-closed-foot")]),
    words.say("frame.checks", { passed: source.checksPassed, total: source.checksTotal }),
    source.seal === null ? words.say("frame.unsealed") : words.say("frame.sealed", { seal: source.seal }),
    words.say("frame.engine", { version: source.engineVersion }),
  ];
  paragraph(draft, proof.join("  |  "));
}

/** A line of texts side by side on every page, each over its share of the columns; in one line of text where a share would cut one off. */
function line(draft: Draft, parts: readonly Part[]): void {
  const row: Row = draft.widths.map(() => null);
  for (const { from, until } of draft.pages) {
    const widths = draft.widths.slice(from, until);
    const told = fitting(parts.filter((part) => part.text !== ""), widths);
    const starts = startsOf(told, widths);
    told.forEach((part, index) => spread(draft, row, part, from + starts[index]!, from + (starts[index + 1] ?? widths.length) - 1));
  }
  draft.rows.push(row);
}

/** A sentence across every page, as high as it needs to be. */
function paragraph(draft: Draft, text: string): void {
  const row: Row = draft.widths.map(() => null);
  const widths = draft.pages.map(({ from, until }) => draft.widths.slice(from, until).reduce((sum, each) => sum + each, 0));
  for (const { from, until } of draft.pages) spread(draft, row, { text, style: NOTE }, from, until - 1);
  draft.heights[draft.rows.length] = wrappedHeight(widths.map((width) => ({ text, width })));
  draft.rows.push(row);
}

function spread(draft: Draft, row: Row, part: Part, left: number, right: number): void {
  row[left] = { value: part.text, style: part.style };
  if (right > left) draft.merges.push({ top: draft.rows.length, left, bottom: draft.rows.length, right });
}

function fitting(parts: readonly Part[], widths: readonly number[]): readonly Part[] {
  const starts = startsOf(parts, widths);
  const share = (index: number): number => widths.slice(starts[index], starts[index + 1]).reduce((sum, width) => sum + width, 0);
  const fits = parts.length <= widths.length && parts.every((part, index) => textWidth(part.text) <= share(index));
  return fits || parts.length < 2 ? parts : [{ text: parts.map((part) => part.text).join("    "), style: parts[0]!.style }];
}

/** First column of every part: equal shares of the width, or shares by need where equal ones are too narrow. */
function startsOf(parts: readonly Part[], widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const needs = parts.map((part) => textWidth(part.text) + 2);
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const equal = needs.every((need) => need <= total / parts.length);
  let before = 0;
  let start = -1;
  return parts.map((_, index) => {
    const edge = equal ? (total * index) / parts.length : (total * before) / needed;
    before += needs[index]!;
    start = Math.min(Math.max(start + 1, columnAt(widths, edge)), widths.length - parts.length + index);
    return start;
  });
}

/** The column whose left edge lies nearest to so many digits from the left. */
function columnAt(widths: readonly number[], edge: number): number {
  let left = 0;
  for (const [column, width] of widths.entries()) {
    if (left + width / 2 > edge) return column;
    left += width;
  }
  return widths.length;
}

function headings(draft: Draft, columns: readonly TableColumn[]): void {
  const top = draft.rows.length;
  const banded = isBanded(columns);
  const bands: Row = columns.map((column) => ({ value: column.band ?? column.label, style: HEADING }));
  const labels: Row = columns.map((column) => ({ value: column.label, style: HEADING }));
  draft.heights[top + (banded ? 1 : 0)] = wrappedHeight(columns.map((column, index) => ({ text: column.label, width: draft.widths[index]! })));
  if (!banded) {
    draft.rows.push(labels);
    return;
  }
  draft.heights[top] = 22;
  columns.forEach((column, index) => {
    if (column.band === undefined) {
      labels[index] = { value: null, style: HEADING };
      draft.merges.push({ top, left: index, bottom: top + 1, right: index });
    } else if (column.band !== columns[index - 1]?.band) {
      const right = lastOfBand(columns, index);
      if (right > index) draft.merges.push({ top, left: index, bottom: top, right });
    } else {
      bands[index] = { value: null, style: HEADING };
    }
  });
  draft.rows.push(bands, labels);
}

function lastOfBand(columns: readonly TableColumn[], first: number): number {
  let last = first;
  while (columns[last + 1]?.band === columns[first]!.band) last++;
  return last;
}

function bodyRow(row: TableRow, table: Table, top: number): Row {
  const { kind } = row;
  const indented = table.indented === true;
  return table.columns.map((column, index) => {
    const cell = row.cells[index] ?? null;
    if (kind === "group" || kind === "line") return { value: isPrinted(cell) ? cellNumber(cell) : cell, style: headStyle(kind, index === 0, index === table.columns.length - 1) };
    if (!isPrinted(cell)) return { value: cell, style: textStyle(kind, column.kind, column.wrapAt !== undefined, indented && index === 0) };
    const style = figureStyle(kind, column.kind, cell.decimals);
    const value = cellNumber(cell);
    return isComputed(cell) && yields(cell.by, cell, table.rows) ? { value, formula: formulaText(cell.by, top), style } : { value, style };
  });
}

/** Height of a row whose sentences need more than one line; 0 where one is enough. */
function sentenceHeight(row: TableRow, columns: readonly TableColumn[]): number {
  if (row.kind === "group" || row.kind === "line") return 0;
  const sentences = columns.flatMap(({ wrapAt }, index) => {
    const cell = row.cells[index];
    return wrapAt !== undefined && typeof cell === "string" && textWidth(cell) > wrapAt - 2 ? [{ text: cell, width: wrapAt }] : [];
  });
  return sentences.length > 0 ? wrappedHeight(sentences) : 0;
}

function footerOf(table: Table, words: Words): string {
  const plain = (text: string): string => text.replaceAll("&", "&&");
  return `&L${plain(table.title)}&C${words.say("frame.pages")}&R${plain(words.source.entity)}`.slice(0, 255);
}
