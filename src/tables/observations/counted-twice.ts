// Days of stay that two sheets of one workbook count for the same cases: where they differ, both totals and the cases.

import { type Finding, finding } from "../../engine/finding";
import { Decimal } from "../../engine/money/decimal";
import type { SheetData } from "../../workbook/workbook";
import { cellList } from "../../engine/cell-list";
import { matchKey } from "../match-key";
import { figureOf } from "../cell-figure";
import { shownText } from "./ledger-view";

/** Bed days, ward days, patient days: one thing seen from different desks. Days before the month or after it are another. */
const DAYS = /^(?:bed|ward|patient|inpatient|stay|los)day$|^(?:实际)?(?:占用)?(?:总)?床日数?$|^住院(?:天数|床日)$/u;
const IDENTIFIER = /(?:no|id|number|号|编号|号码)$/u;
const SHOWN = 5;

interface Counted {
  readonly sheet: string;
  readonly heading: string;
  readonly column: number;
  readonly identifier: string;
  readonly total: Decimal;
  readonly byCase: ReadonlyMap<string, { readonly days: Decimal; readonly rows: readonly number[] }>;
}

export function countedTwice(sheets: readonly SheetData[]): Finding[] {
  const counted = sheets.flatMap((sheet) => countedOn(sheet) ?? []);
  return counted.flatMap((one, i) => counted.slice(i + 1).flatMap((other) => (one.identifier === other.identifier ? difference(one, other) : [])));
}

function countedOn({ sheet, rows }: SheetData): Counted | null {
  const headings = (rows[0] ?? []).map((cell) => matchKey(shownText(cell)));
  const column = headings.findIndex((heading) => DAYS.test(heading));
  const key = headings.findIndex((heading) => IDENTIFIER.test(heading));
  if (column < 0 || key < 0) return null;
  const byCase = new Map<string, { days: Decimal; rows: number[] }>();
  let total = new Decimal(0);
  for (const [at, cells] of rows.entries()) {
    const days = at === 0 ? null : figureOf(cells[column]);
    if (!days) continue;
    const known = byCase.get(shownText(cells[key])) ?? { days: new Decimal(0), rows: [] };
    byCase.set(shownText(cells[key]), { days: known.days.plus(days), rows: [...known.rows, at + 1] });
    total = total.plus(days);
  }
  return { sheet, heading: shownText(rows[0]![column]), column, identifier: headings[key]!, total, byCase };
}

/** Sheets that have few cases in common do not count the same. */
function difference(one: Counted, other: Counted): Finding[] {
  const common = [...one.byCase.keys()].filter((id) => other.byCase.has(id)).length;
  if (2 * common < Math.max(one.byCase.size, other.byCase.size)) return [];
  const zero = new Decimal(0);
  const days = (of: Counted, id: string): Decimal => of.byCase.get(id)?.days ?? zero;
  const differing = [...new Set([...one.byCase.keys(), ...other.byCase.keys()])].filter((id) => !days(one, id).equals(days(other, id)));
  if (differing.length === 0) return [];
  const where = differing.slice(0, SHOWN).map((id) => `${id} ${days(one, id).toFixed()} / ${days(other, id).toFixed()}`).join("; ");
  const place = differing.some((id) => other.byCase.has(id)) ? other : one;
  const at = { sheet: place.sheet, cell: cellList(place.column, differing.flatMap((id) => place.byCase.get(id)?.rows ?? [])) };
  const args = { first: `${one.sheet} ${one.heading}`, left: one.total.toFixed(), second: `${other.sheet} ${other.heading}`, right: other.total.toFixed(), difference: one.total.minus(other.total).toFixed(), where };
  return [finding("statistic-counted-twice", args, at)];
}
