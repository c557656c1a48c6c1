// How cells look, property by property: one property is uniform over far larger blocks than all of them together.

import type { CellStyle, LineWeight, SheetContent } from "../workbook";
import type { Step } from "./requests";
import { type Block, type Codes, blocksOf } from "./style-blocks";
import { widthOf } from "./write-cells";

/** Bytes of one property of one block. */
const BLOCK_BYTES = 900;
const BYTES_PER_FORMAT = 14;

/** The styles of a sheet's cells, numbered; 0 is none. */
interface StyleGrid {
  readonly rows: number;
  readonly columns: number;
  readonly styles: readonly CellStyle[];
  readonly numbers: Uint16Array;
  /** True where a number or a text stands. */
  isFilled(row: number, column: number): boolean;
}

/** Looks that a block takes in one go. */
const LOOKS: readonly [of: (style: CellStyle) => string | number | boolean | undefined, set: (format: Excel.RangeFormat, value: never) => void][] = [
  [({ bold }) => bold, (format, value: boolean) => void (format.font.bold = value)],
  [({ italic }) => italic, (format, value: boolean) => void (format.font.italic = value)],
  [({ size }) => size, (format, value: number) => void (format.font.size = value)],
  [({ color }) => color, (format, value: string) => void (format.font.color = `#${value}`)],
  [({ fill }) => fill, (format, value: string) => void (format.fill.color = `#${value}`)],
  [({ align }) => align, (format, value: keyof typeof ALIGN) => void (format.horizontalAlignment = ALIGN[value])],
  [({ vertical }) => vertical, (format, value: keyof typeof VERTICAL) => void (format.verticalAlignment = VERTICAL[value])],
  [({ indent }) => indent, (format, value: number) => void (format.indentLevel = value)],
];
const ALIGN = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const LINES = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  double: ["Double", "Thick"],
} as const satisfies Record<LineWeight, readonly [string, string]>;

/** Number formats, fonts, fills, alignment and borders. */
export function* formatSteps(sheet: string, content: SheetContent): Generator<Step> {
  const grid = styleGrid(content);
  yield* numberFormatSteps(sheet, grid);
  for (const [of, set] of LOOKS) {
    const { codes, values } = coded(grid, of);
    for (const block of blocksOf(codes)) yield step(sheet, block, (range) => set(range.format, values[block.value - 1] as never));
  }
  yield* borderSteps(sheet, grid);
}

/** Wrapped text comes last: it makes Excel measure rows anew. */
export function* wrapSteps(sheet: string, content: SheetContent): Generator<Step> {
  const { codes } = coded(styleGrid(content), ({ wrap }) => wrap === true || undefined);
  for (const block of blocksOf(codes)) yield step(sheet, block, (range) => void (range.format.wrapText = true));
}

function step(sheet: string, block: Block, set: (range: Excel.Range) => void): Step {
  return { bytes: BLOCK_BYTES, queue: (request) => set(request.range(sheet, block)) };
}

function styleGrid(content: SheetContent): StyleGrid {
  const columns = widthOf(content);
  const numbers = new Uint16Array(content.rows.length * columns);
  const known = new Map<CellStyle, number>();
  const styles: CellStyle[] = [];
  content.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell?.style) return;
      let number = known.get(cell.style);
      if (number === undefined) {
        number = styles.push(cell.style);
        known.set(cell.style, number);
      }
      numbers[row * columns + column] = number;
    });
  });
  const isFilled = (row: number, column: number): boolean => {
    const cell = content.rows[row]?.[column];
    return cell !== null && cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ""));
  };
  return { rows: content.rows.length, columns, styles, numbers, isFilled };
}

/** One property of every cell as a number from 1, and what the numbers mean. */
function coded<T>({ rows, columns, styles, numbers }: StyleGrid, of: (style: CellStyle) => T | undefined): { codes: Codes; values: T[] } {
  const values: T[] = [];
  const codeOf = [0, ...styles.map((style) => {
    const value = of(style);
    if (value === undefined) return 0;
    const known = values.indexOf(value);
    return known === -1 ? values.push(value) : known + 1;
  })];
  return { codes: { rows, columns, at: (row, column) => codeOf[numbers[row * columns + column]!]! }, values };
}

/**
 * Number formats go to blocks too. A blank cell between two of one format takes it, since nothing shows there. Where formats
 * change too often for blocks, they are written cell by cell in one grid, which is shorter then.
 */
function* numberFormatSteps(sheet: string, grid: StyleGrid): Generator<Step> {
  const { codes, values } = coded(grid, ({ numberFormat }) => numberFormat);
  const filled = bridged(codes, grid);
  const blocks = blocksOf(filled);
  const size = Math.max(1, Math.floor(250_000 / BYTES_PER_FORMAT / Math.max(1, grid.columns)));
  if (blocks.length * BLOCK_BYTES <= Math.max(100_000, grid.rows * grid.columns * BYTES_PER_FORMAT)) {
    for (const block of blocks) yield step(sheet, block, (range) => void (range.numberFormat = values[block.value - 1] as unknown as string[][]));
    return;
  }
  for (let top = 0; top < grid.rows; top += size) {
    const bottom = Math.min(grid.rows, top + size) - 1;
    const formats = (): string[][] => Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: grid.columns }, (__, column) => values[filled.at(top + row, column) - 1] ?? "General"));
    yield {
      bytes: BLOCK_BYTES + (bottom - top + 1) * grid.columns * BYTES_PER_FORMAT,
      queue: (request) => void (request.range(sheet, { top, left: 0, bottom, right: grid.columns - 1 }).numberFormat = formats()),
    };
  }
}

function bridged(codes: Codes, { rows, columns, isFilled }: StyleGrid): Codes {
  const all = new Uint16Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    let above = 0;
    let blanks = 0;
    for (let row = 0; row < rows; row++) {
      const code = codes.at(row, column);
      all[row * columns + column] = code;
      if (code === 0 && !isFilled(row, column)) {
        blanks++;
        continue;
      }
      if (code !== 0 && code === above) for (let back = 1; back <= blanks; back++) all[(row - back) * columns + column] = code;
      above = code;
      blanks = 0;
    }
  }
  return { rows, columns, at: (row, column) => all[row * columns + column]! };
}

/** Heavier lines are drawn after lighter ones, so that a neighbour's thin line does not cover them. */
function* borderSteps(sheet: string, grid: StyleGrid): Generator<Step> {
  const { codes, values } = coded(grid, ({ top, bottom, left, right }) =>
    top ?? bottom ?? left ?? right ? JSON.stringify([top ?? null, bottom ?? null, left ?? null, right ?? null]) : undefined);
  const boxes = values.map((text) => JSON.parse(text) as (LineWeight | null)[]);
  const isFlat = (value: number): boolean => boxes[value - 1]?.[0] !== boxes[value - 1]?.[1];
  const isNarrow = (value: number): boolean => boxes[value - 1]?.[2] !== boxes[value - 1]?.[3];
  const heavy = ({ value }: Block): number => (boxes[value - 1]!.some((line) => line === "medium" || line === "double") ? 1 : 0);
  const blocks = blocksOf({ ...codes, isFlat, isNarrow }).sort((a, b) => heavy(a) - heavy(b));
  for (const block of blocks) yield step(sheet, block, (range) => drawBox(range.format, block, boxes[block.value - 1]!));
}

function drawBox({ borders }: Excel.RangeFormat, { top, bottom, left, right }: Block, box: readonly (LineWeight | null)[]): void {
  const draw = (side: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical", line: LineWeight | null | undefined): void => {
    if (!line) return;
    const border = borders.getItem(side);
    [border.style, border.weight] = LINES[line];
  };
  draw("EdgeTop", box[0]);
  draw("EdgeBottom", box[1]);
  draw("EdgeLeft", box[2]);
  draw("EdgeRight", box[3]);
  if (bottom > top) draw("InsideHorizontal", box[0]);
  if (right > left) draw("InsideVertical", box[2]);
}
