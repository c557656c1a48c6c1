// Shifts from clock to clock: hours worked, and those that end before they begin, which only the user can say end the next day.

import { type Finding, finding } from "../../engine/finding";
import { Decimal } from "../../engine/money/decimal";
import { isBlank } from "../cell-text";
import type { CellValue } from "../../workbook/workbook";
import type { PlainSheet } from "./plain-sheet";

const CLOCK = /^(?:.*[T ])?(\d{1,2})[:：时時](\d{2})(?:[:：分]\d{2}秒?|分)?(?:\s*(AM|PM))?$/iu;
const MINUTES_OF_DAY = 1440;

export function shiftsOf(plain: PlainSheet): { readonly totals: Readonly<Record<string, string>>; readonly findings: readonly Finding[] } {
  let worked = new Decimal(0);
  const overnight: number[] = [];
  const findings: Finding[] = [];
  for (const row of plain.rows) {
    const [from, to] = [minutesOf(plain.cell(row, "from_time")), minutesOf(plain.cell(row, "to_time"))];
    for (const [name, minutes] of [["from_time", from], ["to_time", to]] as const) {
      if (minutes === null && !isBlank(plain.cell(row, name))) findings.push(finding("hours-unusable", { value: plain.text(row, name) }, plain.at(name, [row])));
    }
    if (from === null || to === null) continue;
    if (to.lessThan(from)) overnight.push(row);
    else worked = worked.plus(to.minus(from).div(60));
  }
  const [first] = overnight;
  if (first !== undefined) findings.push(finding("shift-overnight", { count: String(overnight.length), value: `${plain.text(first, "from_time")}–${plain.text(first, "to_time")}` }, plain.at("to_time", overnight)));
  return { totals: { certain_hours: worked.toFixed(2) }, findings };
}

/** Minutes after midnight; a number is the part of a day that Excel keeps for a time. */
function minutesOf(cell: CellValue): Decimal | null {
  if (typeof cell === "number") return new Decimal(String(cell)).mod(1).times(MINUTES_OF_DAY).toDecimalPlaces(0);
  const [, hours, minutes, half = ""] = typeof cell === "string" ? (CLOCK.exec(cell.normalize("NFKC").trim()) ?? []) : [];
  if (hours === undefined || minutes === undefined || Number(hours) > 24 || Number(minutes) > 59) return null;
  const after = half.toUpperCase() === "PM" && Number(hours) < 12 ? 12 : half.toUpperCase() === "AM" && Number(hours) === 12 ? -12 : 0;
  return new Decimal((Number(hours) + after) * 60 + Number(minutes));
}
