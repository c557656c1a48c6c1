// Quantities of ledger lines as whole numbers of one unit, read beside the amounts for whoever asks for them.

import { finding } from "../engine/finding";
import type { Finding } from "../engine/finding";
import type { Ledger } from "../engine/ledger/ledger";
import type { CellValue } from "../workbook/workbook";
import { cellReports } from "./cell-reports";
import { isBlank, isError } from "./cell-text";
import type { Heading, Place } from "./find-heading";
import { decimalText } from "./minor-amount";
import { readNumberText } from "./number-text";

/** Quantities by line, in units of 10^-decimals; sums over any lines are exact. */
export interface LineQuantities {
  readonly units: Float64Array;
  readonly decimals: number;
}

/** Quantities are refused beyond so many decimals; Excel keeps 15 significant digits in all. */
const MOST_DECIMALS = 12;

/** Reads the column 数量 of the lines of a ledger; null where there is none. A blank cell is a line without a quantity. */
export function ledgerQuantities(place: Place, heading: Heading, ledger: Ledger): { readonly value: LineQuantities | null; readonly findings: readonly Finding[] } {
  const column = heading.columns.quantity;
  if (column === undefined) return { value: null, findings: [] };
  const reports = cellReports(place.sheet.sheet);
  const texts = new Map<CellValue, string | null>();
  const plain: (string | number)[] = [];
  let decimals = 0;
  for (let line = 0; line < ledger.size; line++) {
    const row = ledger.row(line) - 1;
    const cell = place.sheet.rows[row]?.[column] ?? null;
    if (typeof cell === "number" && Number.isSafeInteger(cell)) {
      plain.push(cell);
      continue;
    }
    const known = texts.get(cell);
    const text = known === undefined ? plainText(cell) : known;
    texts.set(cell, text);
    if (text === null) reports.add("quantity-not-a-number", column, row + 1, { table: "ledger", field: "quantity", column: heading.texts.quantity ?? "quantity", value: isError(cell) ? cell.error : String(cell) });
    plain.push(text ?? 0);
    decimals = Math.max(decimals, text?.split(".")[1]?.length ?? 0);
  }
  const units = Float64Array.from(plain, (one) => unitsOf(one, decimals));
  const magnitude = units.reduce((sum, one) => sum + Math.abs(one), 0);
  if (decimals <= MOST_DECIMALS && magnitude <= Number.MAX_SAFE_INTEGER) return { value: { units, decimals }, findings: reports.findings() };
  const at = { sheet: place.sheet.sheet, cell: `A${heading.bottom + 2}` };
  return { value: null, findings: [...reports.findings(), finding("amount-too-large", { column: heading.texts.quantity ?? "quantity", value: String(magnitude / 10 ** decimals) }, at)] };
}

/** Plain decimal text of a cell; null when it is no number. */
function plainText(cell: CellValue): string | null {
  if (isBlank(cell)) return "0";
  if (typeof cell === "number") return Number.isFinite(cell) ? decimalText(cell) : null;
  const read = typeof cell === "string" ? readNumberText(cell, "CNY") : "not-a-number";
  return read === "not-given" ? "0" : read === "not-a-number" ? null : read.plain;
}

function unitsOf(plain: string | number, decimals: number): number {
  const [whole = "0", fraction = ""] = String(plain).split(".");
  return Number(whole + fraction.padEnd(decimals, "0")) + 0;
}
