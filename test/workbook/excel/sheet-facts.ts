// A written sheet as plain facts, from an .xlsx file or from the host's workbook, so that the two can be held against each other.
import { type Cell, type CellStyle, type Sheet as FileSheet, openXlsx } from "hucre";
import type { Sheet } from "../../../src/workbench/host/model/sheet";
import type { BorderLine, Style } from "../../../src/workbench/host/model/style";
import { usedAreaOf } from "./host-areas";

/** One cell's value and looks; what is usual is left out, and so is the number format of a blank cell, which nobody sees. */
export type CellFacts = Readonly<Record<string, string | number | boolean>>;

export interface SheetFacts {
  readonly name: string;
  readonly cells: Readonly<Record<string, CellFacts>>;
  readonly merges: readonly string[];
  /** Characters by column and points by row. */
  readonly widths: Readonly<Record<number, number>>;
  readonly heights: Readonly<Record<number, number>>;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly page: Readonly<Record<string, unknown>>;
}

/** Points of a character in Calibri 11, in which both are written here. */
const CHARACTER_POINTS = 5.25;
const SIDES = ["top", "bottom", "left", "right"] as const;
type Lines = Partial<Record<(typeof SIDES)[number], string>>;

export async function factsOfFile(bytes: Uint8Array): Promise<SheetFacts[]> {
  const { sheets } = await openXlsx(bytes, { readStyles: true });
  return sheets.map(factsOfFileSheet);
}

function factsOfFileSheet(sheet: FileSheet): SheetFacts {
  const lines = new Map<string, Lines>();
  const cells: Record<string, CellFacts> = {};
  for (const [key, cell] of sheet.cells ?? []) {
    lines.set(key, Object.fromEntries(SIDES.flatMap((side) => (cell.style?.border?.[side]?.style ? [[side, cell.style.border[side].style]] : []))));
    cells[key] = factsOfFileCell(cell);
  }
  const { pageSetup = {}, headerFooter } = sheet;
  const { margins = {} } = pageSetup;
  return {
    name: sheet.name,
    cells: withEdges(cells, lines),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => [startRow, startCol, endRow, endCol].join()).sort(),
    widths: Object.fromEntries((sheet.columns ?? []).flatMap(({ width }, column) => (width === undefined ? [] : [[column, width]]))),
    heights: Object.fromEntries([...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height]]))),
    freeze: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    page: {
      orientation: pageSetup.orientation,
      paper: pageSetup.paperSize,
      across: pageSetup.fitToWidth,
      down: pageSetup.fitToHeight || 0,
      centred: pageSetup.horizontalCentered,
      margins: [margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer],
      footer: headerFooter?.oddFooter,
      titleRows: pageSetup.printTitlesRow ?? null,
      titleColumns: pageSetup.printTitlesColumn ?? null,
    },
  };
}

function factsOfFileCell({ value, formula, style = {} }: Cell): CellFacts {
  return {
    ...(value === null || value === "" ? {} : { value: formula === undefined ? (value as string | number) : yielded(value as string | number) }),
    ...(formula === undefined ? {} : { formula: `=${formula.replace(/^=/, "")}` }),
    ...looksOfFile(style),
  };
}

/** What a formula yields, to twelve digits: a file holds the figure that was proved, a spreadsheet the sum of its doubles. */
function yielded<T>(value: T): T | number {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

function looksOfFile({ font, fill, alignment, numFmt }: CellStyle): CellFacts {
  return usual({
    numberFormat: numFmt ?? "General",
    bold: font?.bold === true,
    italic: font?.italic === true,
    size: font?.size ?? 11,
    color: font?.color && "rgb" in font.color && font.color.rgb ? font.color.rgb.slice(-6) : "000000",
    fill: fill && "fgColor" in fill && fill.fgColor?.rgb ? fill.fgColor.rgb.slice(-6) : "",
    align: alignment?.horizontal ?? "general",
    vertical: alignment?.vertical ?? "bottom",
    wrap: alignment?.wrapText === true,
    indent: alignment?.indent ?? 0,
  });
}

export function factsOfHost(sheet: Sheet): SheetFacts {
  const cells: Record<string, CellFacts> = {};
  const lines = new Map<string, Lines>();
  const used = usedAreaOf(sheet);
  for (let row = 0; row <= used.bottom; row++) {
    for (let column = 0; column <= used.right; column++) {
      const value = sheet.cells.at(row, column);
      const formula = sheet.cells.formulaAt(row, column);
      const style = sheet.formats.at(row, column);
      lines.set(`${row},${column}`, Object.fromEntries(SIDES.flatMap((side) => (style.borders[side] ? [[side, lineName(style.borders[side])]] : []))));
      const plain = typeof value === "object" ? value.error : value;
      cells[`${row},${column}`] = { ...(plain === undefined ? {} : { value: formula === undefined ? plain : yielded(plain) }), ...(formula === undefined ? {} : { formula }), ...looksOfHost(style) };
    }
  }
  const { page } = sheet;
  const { left, right, top, bottom, header, footer } = page.margins;
  const texts = page.headersFooters[1]!;
  return {
    name: sheet.name,
    cells: withEdges(cells, lines),
    merges: sheet.merges.map(({ top: first, left: from, bottom: last, right: to }) => [first, from, last, to].join()).sort(),
    widths: Object.fromEntries(sheet.columns.special().map(({ place, size }) => [place, Math.round((size! / CHARACTER_POINTS) * 1e6) / 1e6])),
    heights: Object.fromEntries(sheet.rows.special().map(({ place, size }) => [place, size!])),
    freeze: { rows: sheet.frozen === null || sheet.frozen.bottom > 1e6 ? 0 : sheet.frozen.bottom + 1, columns: sheet.frozen === null || sheet.frozen.right > 16_000 ? 0 : sheet.frozen.right + 1 },
    page: {
      orientation: page.orientation.toLowerCase(),
      paper: page.paperSize.toLowerCase(),
      across: page.zoom.horizontalFitToPages,
      down: page.zoom.verticalFitToPages ?? 0,
      centred: page.centerHorizontally,
      margins: [left, right, top, bottom, header, footer].map((points) => Math.round((points / 72) * 1e4) / 1e4),
      footer: [["&L", texts.left], ["&C", texts.center], ["&R", texts.right]].map(([sign, text]) => (text === "" ? "" : `${sign}${text}`)).join(""),
      titleRows: page.titleRows,
      titleColumns: page.titleColumns,
    },
  };
}

function looksOfHost(style: Style): CellFacts {
  return usual({
    numberFormat: style.numberFormat,
    bold: style.bold,
    italic: style.italic,
    size: style.fontSize,
    color: style.fontColor.slice(1),
    fill: style.fill?.slice(1) ?? "",
    align: style.horizontalAlignment.toLowerCase(),
    vertical: style.verticalAlignment.toLowerCase(),
    wrap: style.wrapText,
    indent: style.indentLevel,
  });
}

const USUAL: CellFacts = { numberFormat: "General", bold: false, italic: false, size: 11, color: "000000", fill: "", align: "general", vertical: "bottom", wrap: false, indent: 0 };

function usual(looks: CellFacts): CellFacts {
  return Object.fromEntries(Object.entries(looks).filter(([name, look]) => look !== USUAL[name]));
}

function lineName({ style, weight }: BorderLine): string {
  if (style === "Double") return "double";
  return { Hairline: "hair", Thin: "thin", Medium: "medium" }[weight] ?? weight;
}

/** The lines one sees: a line between two cells is the heavier of what the two say, since a file keeps both and Excel one. */
function withEdges(cells: Record<string, CellFacts>, lines: ReadonlyMap<string, Lines>): Record<string, CellFacts> {
  const weights = ["hair", "thin", "medium", "double"];
  const seen = new Map<string, Record<string, string>>();
  const draw = (key: string, side: string, line: string): void => {
    const edges = seen.get(key) ?? {};
    if (weights.indexOf(line) > weights.indexOf(edges[side] ?? "")) edges[side] = line;
    seen.set(key, edges);
  };
  for (const [key, { top, bottom, left, right }] of lines) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    if (top) draw(key, "above", top);
    if (bottom) draw(`${row + 1},${column}`, "above", bottom);
    if (left) draw(key, "before", left);
    if (right) draw(`${row},${column + 1}`, "before", right);
  }
  const keys = new Set([...Object.keys(cells), ...seen.keys()]);
  const withoutFormat = ({ numberFormat, ...facts }: CellFacts = {}): CellFacts => ("value" in facts && numberFormat !== undefined ? { ...facts, numberFormat } : facts);
  return Object.fromEntries([...keys].map((key) => [key, { ...withoutFormat(cells[key]), ...seen.get(key) }] as const).filter(([, facts]) => Object.keys(facts).length > 0));
}
