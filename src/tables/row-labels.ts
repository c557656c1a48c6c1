// Rows between the data that are no data: totals, carried-forward lines, page numbers, footers.

import { finding } from "../engine/finding";
import type { Finding } from "../engine/finding";
import type { CellValue } from "../workbook/workbook";
import { isBlank } from "./cell-text";
import { cellList } from "../engine/cell-list";
import type { Place } from "./find-heading";
import { simplified } from "./match-key";
import type { SkipReason } from "./skip-reason";

export interface SkippedRow {
  /** 1-based worksheet row. */
  readonly row: number;
  /** Where the table stands on several sheets. */
  readonly sheet?: string;
  readonly reason: SkipReason;
}

// A row counts as a total only when a cell is exactly one of these: "合计支付一月工资" is a real posting.
const LABELS = new Set(
  (
    "合计|总计|小计|累计|本页合计|本页小计|本日合计|本月合计|本月小计|本期合计|本季合计|本年合计|本月累计|本期累计|本年累计|当前合计|当前累计|科目合计|凭证合计|借贷合计|部门合计|" +
    "承前页|过次页|上年结转|结转下年|结转下期|期初|期初余额|月初余额|年初余额|上月结转|上期结转|期末余额|月末余额|本月发生额|" +
    "前月繰越|次月繰越|月初残高|月末残高|" +
    "total|totals|subtotal|grandtotal|totalforthemonth|totalfortheyear|totalfortheperiod|monthtotal|monthlytotal|periodtotal|pagetotal|accounttotal|yeartodate|" +
    "opening|closing|closingopening+total|broughtforward|carriedforward|balancebroughtforward|balancecarriedforward|balancebf|balancecf|openingbalance|closingbalance|beginningbalance|endingbalance"
  ).split("|"),
);
const LONGEST_LABEL = 32;
const DIGIT = /[0-9]/u;
const PAGE = /^(?:第\s*\d+\s*页(?:[\s,/]*共\s*\d+\s*页)?|page\s*\d+(?:\s*(?:of|\/)\s*\d+)?|-\s*\d+\s*-)$/iu;
const FOOTER = /^(?:制表|制单|编制|填表|审核|复核|记账|出纳|会计主管|财务主管|单位负责人|打印|备注|注|说明|核算单位|prepared by|reviewed by|printed|note)(?:人|日期|时间)?\s*[:：]/iu;

/** True when a text is, as a whole, the label of a total or carried-forward row. */
export function isTotalLabel(cell: CellValue | undefined): boolean {
  if (typeof cell !== "string" || cell.length > LONGEST_LABEL || cell === "" || DIGIT.test(cell)) return false;
  const text = simplified(cell.normalize("NFKC"));
  if (/^\s*\*+\s*$/u.test(text)) return true;
  return LABELS.has(text.toLowerCase().replace(/[\s:_*'"()-]/gu, ""));
}

/** What a row without a key is, as far as its texts tell; null when it is data. */
export function labelledRow(cells: readonly CellValue[]): SkipReason | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0) return "blank";
  if (filled.some(isTotalLabel)) return "total";
  const first = filled[0];
  if (typeof first !== "string" || filled.some((cell) => typeof cell === "number")) return null;
  const text = simplified(first.normalize("NFKC").trim());
  if (filled.length === 1 && PAGE.test(text)) return "page";
  return FOOTER.test(text) ? "footer" : null;
}

/** Blank rows speak for themselves; the others have a sentence of their own. */
const TOLD_APART: ReadonlySet<SkipReason> = new Set<SkipReason>(["blank", "void", "unposted", "ragged", "hidden", "entity"]);

/** The note that names the rows left out of a table. */
export function skippedFinding(table: string, { sheet, area }: Place, skipped: readonly SkippedRow[]): Finding[] {
  const rows = skipped.filter(({ reason }) => !TOLD_APART.has(reason)).map(({ row }) => row);
  if (rows.length === 0) return [];
  const cell = cellList(area.left, rows);
  return [finding("row-skipped", { table, cells: cell, count: String(rows.length) }, { sheet: sheet.sheet, cell })];
}
