// How the cells of a cost sheet look: number formats, rules, weights; one style object per look.

import type { CellStyle } from "../workbook/workbook";
import type { ColumnKind, RowKind } from "./table";

const BAND = "F2F2F2";
const RED = "C00000";

export const TITLE: CellStyle = { bold: true, size: 16, align: "center", vertical: "center" };
export const FORM_NUMBER: CellStyle = { align: "right", vertical: "center" };
export const NOT_CLOSED: CellStyle = { bold: true, color: RED, align: "left", vertical: "center" };
export const LINE_LEFT: CellStyle = { align: "left", vertical: "center" };
export const LINE_CENTRE: CellStyle = { align: "center", vertical: "center" };
export const LINE_RIGHT: CellStyle = { align: "right", vertical: "center" };
export const NOTE: CellStyle = { size: 9, align: "left", vertical: "top", wrap: true };
export const HEADING: CellStyle = {
  bold: true, fill: BAND, align: "center", vertical: "center", wrap: true,
  top: "thin", bottom: "thin", left: "thin", right: "thin",
};

/** Decimals that are shown; a cell may hold more. Rates keep all they have, since they are multiplied by large bases. */
export function shownDecimals(kind: ColumnKind, decimals: number): number {
  return kind === "rate" ? decimals : Math.min(decimals, 6);
}

const texts = new Map<number, CellStyle>();
const figures = new Map<number, CellStyle>();
const ROW_KINDS: Readonly<Record<RowKind, number>> = { plain: 0, group: 1, subtotal: 2, total: 3, alert: 4, line: 5 };

const HEADS = [0, 1, 2, 3].map((ends): CellStyle => ({
  bold: true, vertical: "center", align: "left", top: "thin", bottom: "thin",
  ...(ends & 1 ? { left: "thin" } : {}),
  ...(ends & 2 ? { right: "thin" } : {}),
}));

/** The style of a text that runs across the table: no rules between its cells, and none at all around a line. */
export function headStyle(row: "group" | "line", first: boolean, last: boolean): CellStyle {
  return row === "line" ? LINE_LEFT : HEADS[(first ? 1 : 0) + (last ? 2 : 0)]!;
}

/** The style of a text cell in the body of a table. */
export function textStyle(row: RowKind, kind: ColumnKind, wrap: boolean, indented: boolean): CellStyle {
  const key = ROW_KINDS[row] * 8 + (kind === "flag" ? 4 : 0) + (wrap ? 2 : 0) + (indented ? 1 : 0);
  return remembered(texts, key, () => ({
    ...ruled(row),
    vertical: "center",
    align: kind === "flag" ? "center" : "left",
    ...(wrap ? { wrap } : {}),
    ...(indented && row === "plain" ? { indent: 1 } : {}),
  }));
}

/** The style of a figure in the body of a table. */
export function figureStyle(row: RowKind, kind: ColumnKind, decimals: number): CellStyle {
  const shown = shownDecimals(kind, decimals);
  return remembered(figures, shown * 8 + ROW_KINDS[row], () => ({ ...ruled(row), vertical: "center", align: "right", numberFormat: numberFormat(shown) }));
}

function numberFormat(decimals: number): string {
  const digits = decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
  return `${digits};[Red]-${digits}`;
}

function ruled(row: RowKind): CellStyle {
  const thin: CellStyle = { top: "thin", bottom: "thin", left: "thin", right: "thin" };
  if (row === "plain") return thin;
  if (row === "alert") return { ...thin, bold: true, color: RED };
  return { ...thin, bold: true, ...(row === "total" ? { bottom: "double" } : {}) };
}

/** One object per look, since a list has tens of thousands of cells and the adapters compare styles. */
function remembered(styles: Map<number, CellStyle>, key: number, make: () => CellStyle): CellStyle {
  const old = styles.get(key);
  if (old) return old;
  const made = make();
  styles.set(key, made);
  return made;
}
