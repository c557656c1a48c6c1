// Columns that hold figures: amounts in whole minor units, quantities as exact decimals.

import { Decimal } from "../engine/money/decimal";
import type { CellValue } from "../workbook/workbook";
import { isBlank, isError } from "./cell-text";
import { cellByCell, column } from "./column";
import type { Column, ColumnCells, Read } from "./column";
import { decimalText, minorOfNumber, minorOfPlain } from "./minor-amount";
import type { MinorAmount } from "./minor-amount";
import { readNumberText } from "./number-text";
import { refuseError } from "./text-columns";

/** An amount of money in minor units; blank is "not given". */
export function amount(zh: string, en: string): Column<bigint | null> {
  return column<bigint | null>(zh, en, { holds: "amount", read: cellByCell(readAmount) });
}

/** An amount whose blank cell means nothing was posted there, as in every printed trial balance. */
export function postedAmount(zh: string, en: string): Column<bigint> {
  return column<bigint>(zh, en, { holds: "amount", blank: 0n, read: cellByCell(readAmount) });
}

/** A quantity, price, weight or rate; blank is "not given", never zero. */
export function quantity(zh: string, en: string): Column<Decimal | null> {
  return column<Decimal | null>(zh, en, { holds: "quantity", read: cellByCell((cell, index, cells) => readQuantity(cell, index, cells, false)) });
}

/** Percent as 0 to 100; a cell in percent format holds the fraction. */
export function percent(zh: string, en: string): Column<Decimal | null> {
  return column<Decimal | null>(zh, en, { holds: "percent", read: cellByCell((cell, index, cells) => readQuantity(cell, index, cells, true)) });
}

/** A whole number, such as the number of a step. */
export function whole(zh: string, en: string): Column<Decimal | null> {
  const readWhole = (cell: CellValue, index: number, cells: ColumnCells): Read<Decimal> => {
    const value = readQuantity(cell, index, cells, false);
    if (!value || value.isInteger()) return value;
    cells.report("quantity-not-a-number", index, { value: String(cell) });
    return undefined;
  };
  return column<Decimal | null>(zh, en, { holds: "whole", read: cellByCell(readWhole) });
}

function readAmount(cell: CellValue, index: number, cells: ColumnCells): Read<bigint> {
  if (typeof cell === "number") return minorOrReport(minorOfNumber(cell, cells.decimals), cell, index, cells);
  const plain = plainOf(cell, index, cells, "amount-not-a-number");
  return plain ? minorOrReport(minorOfPlain(plain, cells.decimals), cell, index, cells) : (plain as Read<bigint>);
}

function minorOrReport(read: MinorAmount, cell: CellValue, index: number, cells: ColumnCells): Read<bigint> {
  if ("minor" in read) return read.minor;
  const value = String(cell);
  if ("tooLarge" in read) cells.report("amount-too-large", index, { value });
  else cells.report("amount-too-precise", index, { value, decimals: String(cells.decimals) });
  return undefined;
}

function readQuantity(cell: CellValue, index: number, cells: ColumnCells, isPercent: boolean): Read<Decimal> {
  if (typeof cell === "number") {
    const value = new Decimal(decimalText(cell));
    return isPercent && (cells.numberFormat(index) ?? "").includes("%") ? value.times(100) : value;
  }
  const bare = isPercent && typeof cell === "string" ? cell.replace(/\s*[%％]\s*$/u, "") : cell;
  const plain = plainOf(bare, index, cells, "quantity-not-a-number");
  return plain ? new Decimal(plain) : (plain as Read<Decimal>);
}

function plainOf(
  cell: CellValue,
  index: number,
  cells: ColumnCells,
  refusal: "amount-not-a-number" | "quantity-not-a-number",
): Read<string> {
  if (isBlank(cell)) return null;
  if (isError(cell)) return refuseError(cell.error, index, cells);
  const read = typeof cell === "string" ? readNumberText(cell, cells.currency) : "not-a-number";
  if (read === "not-given") return null;
  if (read === "not-a-number") {
    cells.report(refusal, index, { value: String(cell) });
    return undefined;
  }
  if (cells.typed || read.plain !== cell) cells.report("number-as-text", index);
  return read.plain;
}
