// A sheet that is none of our tables, read by what its headings commonly mean: columns, rows of data, and figures.

import type { SourceCell } from "../../engine/finding";
import type { Decimal } from "../../engine/money/decimal";
import { columnLetters } from "../../engine/records";
import type { CellValue, SheetData } from "../../workbook/workbook";
import { cellList } from "../../engine/cell-list";
import { isBlank } from "../cell-text";
import { headingKey } from "../match-key";
import { isTotalLabel, labelledRow } from "../row-labels";
import type { SkippedRow } from "../row-labels";
import { figureOf } from "../cell-figure";
import { shownText } from "./ledger-view";

/** Headings by what they mean; a column may have one meaning only. */
const MEANINGS = {
  from: "辅助部门|辅助车间|提供部门|分出部门|供应部门|服务部门|转出部门|from|sender|service department|provider",
  to: "受益部门|接受部门|受益科室|耗用部门|转入部门|使用部门|to|receiver|user department|receiving department",
  share: "分配比例|比例|分摊比例|份额|占比|share|percent|percentage|ratio",
  unit: "计量单位|单位|unit|uom",
  quantity: "数量|qty|quantity",
  price: "单价|price|unit price",
  amount: "金额|成本|费用|amount|cost",
  toAllocate: "待分配费用|待分配金额|分配金额|待分摊费用|待分摊金额|amount to allocate|cost to allocate",
  hours: "工时|小时|实际工时|工作时间|hours|working hours",
  base: "工时|面积|人数|机时|产量|定额|工作量|基数|分配基数|base|driver|area|headcount",
  item: "物料编码|存货编码|材料编码|物料|存货|材料|item|item code|material",
  closing: "期末数量|期末結存數量|结存数量|期末结存数量|库存数量|結存數量|closing quantity|closing stock|on hand|quantity on hand|balance quantity",
  from_time: "上班时间|上班|签到|签到时间|开始时间|上班時間|簽到|clock in|clock_in|time in|start time|punch in|in",
  to_time: "下班时间|下班|签退|签退时间|结束时间|下班時間|簽退|clock out|clock_out|time out|end time|punch out|out",
  name: "姓名|员工|职工|name|employee",
  centre: "部门|科室|成本中心|车间|department|cost centre",
} as const;

export type Meaning = keyof typeof MEANINGS;

const KEYS: ReadonlyMap<string, readonly Meaning[]> = meaningsByKey();

function meaningsByKey(): Map<string, Meaning[]> {
  const keys = new Map<string, Meaning[]>();
  for (const [meaning, words] of Object.entries(MEANINGS) as [Meaning, string][]) {
    for (const word of words.split("|")) keys.set(headingKey(word), [...(keys.get(headingKey(word)) ?? []), meaning]);
  }
  return keys;
}

const ROWS_SEARCHED = 15;

export interface PlainSheet {
  readonly sheet: SheetData;
  readonly heading: number;
  readonly columns: Readonly<Partial<Record<Meaning, number>>>;
  /** 0-based rows of data. */
  readonly rows: readonly number[];
  readonly skipped: readonly SkippedRow[];
  readonly mapping: Readonly<Record<string, string>>;
  has(...meanings: readonly Meaning[]): boolean;
  cell(row: number, meaning: Meaning): CellValue;
  text(row: number, meaning: Meaning): string;
  figure(row: number, meaning: Meaning): Decimal | null;
  at(meaning: Meaning, rows: readonly number[]): SourceCell;
}

/** Null where no row names two things we know. */
export function plainSheet(sheet: SheetData): PlainSheet | null {
  for (let heading = 0; heading < Math.min(ROWS_SEARCHED, sheet.rows.length); heading++) {
    const columns = columnsIn(sheet.rows[heading] ?? []);
    if (Object.keys(columns).length >= 2) return sheetUnder(sheet, heading, columns);
  }
  return null;
}

function columnsIn(cells: readonly CellValue[]): Partial<Record<Meaning, number>> {
  const columns: Partial<Record<Meaning, number>> = {};
  cells.forEach((cell, at) => {
    for (const meaning of typeof cell === "string" ? (KEYS.get(headingKey(cell)) ?? []) : []) columns[meaning] ??= at;
  });
  return columns;
}

function sheetUnder(sheet: SheetData, heading: number, columns: Partial<Record<Meaning, number>>): PlainSheet {
  const rows: number[] = [];
  const skipped: SkippedRow[] = [];
  for (let row = heading + 1; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    if (cells.every(isBlank)) continue;
    const reason = cells.some(isTotalLabel) ? "total" : labelledRow(cells);
    if (reason === null || reason === "blank") rows.push(row);
    else skipped.push({ row: row + 1, reason });
  }
  const cell: PlainSheet["cell"] = (row, meaning) => (columns[meaning] === undefined ? null : (sheet.rows[row]?.[columns[meaning]] ?? null));
  const headings = sheet.rows[heading] ?? [];
  return {
    sheet,
    heading,
    columns,
    rows,
    skipped,
    mapping: Object.fromEntries(Object.entries(columns).map(([meaning, at]) => [meaning, shownText(headings[at])])),
    has: (...meanings) => meanings.every((meaning) => columns[meaning] !== undefined),
    cell,
    text: (row, meaning) => shownText(cell(row, meaning)),
    figure: (row, meaning) => figureOf(cell(row, meaning)),
    at: (meaning, of) => ({ sheet: sheet.sheet, cell: cellList(columns[meaning] ?? 0, of.map((row) => row + 1)) }),
  };
}

/** Cells of two columns side by side in every row: `A2:B2,A4:B4`. */
export function cellsAcross({ sheet, columns }: PlainSheet, left: Meaning, right: Meaning, rows: readonly number[]): SourceCell {
  const [from, to] = [columnLetters(columns[left] ?? 0), columnLetters(columns[right] ?? 0)];
  return { sheet: sheet.sheet, cell: rows.slice(0, 20).map((row) => `${from}${row + 1}:${to}${row + 1}`).join(",") };
}
