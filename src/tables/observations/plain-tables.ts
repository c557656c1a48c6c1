// Sheets that are none of our tables and yet can be judged: shares between departments, a base for one cost, purchases, hours, amounts.

import { type Finding, finding } from "../../engine/finding";
import { Decimal } from "../../engine/money/decimal";
import { figureOf } from "../cell-figure";
import { isBlank } from "../cell-text";
import { type PlainSheet, cellsAcross, plainSheet } from "./plain-sheet";
import type { SheetData } from "../../workbook/workbook";
import { hoursOf } from "./hours";
import { shiftsOf } from "./shifts";
import { purchaseFindings } from "./purchases";

export type PlainKind = "shares" | "allocation_base" | "purchases" | "hours" | "shifts" | "stock_list" | "amounts";

export interface PlainTable {
  readonly kind: PlainKind;
  readonly plain: PlainSheet;
  readonly totals: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

/** What a sheet can be judged as; null where its headings say too little. */
export function plainTable(sheet: SheetData): PlainTable | null {
  const plain = plainSheet(sheet);
  if (!plain || plain.rows.length === 0) return null;
  if (plain.has("from", "to") && (plain.has("share") || plain.has("quantity"))) return shares(plain);
  // Shares of one thing among departments.
  if (plain.has("share") && (plain.has("centre") || plain.has("to")) && !plain.has("amount")) return shares(plain);
  if (plain.has("base", "toAllocate")) return allocationBase(plain);
  if (plain.has("item", "quantity", "amount")) return { kind: "purchases", plain, totals: { amount: sumOf(plain, "amount") }, findings: purchaseFindings(plain) };
  if (plain.has("from_time", "to_time")) return { kind: "shifts", plain, ...shiftsOf(plain) };
  if (plain.has("hours")) return hours(plain);
  if (plain.has("item", "closing")) return { kind: "stock_list", plain, totals: { closing: sumOf(plain, "closing") }, findings: stockBelowZero(plain) };
  if (plain.has("amount")) return { kind: "amounts", plain, totals: { amount: sumOf(plain, "amount") }, findings: unreadable(plain, "amount") };
  return null;
}

function sumOf(plain: PlainSheet, column: "amount" | "toAllocate" | "base" | "share" | "quantity" | "closing"): string {
  const sum = plain.rows.reduce((total, row) => total.plus((column === "share" ? shareIn(plain, row) : plain.figure(row, column)) ?? 0), new Decimal(0));
  return sum.decimalPlaces() > 2 ? sum.toFixed() : sum.toFixed(2);
}

/** Cells of a column of figures that hold none. */
function unreadable(plain: PlainSheet, column: "amount" | "base" | "toAllocate" | "share"): Finding[] {
  return plain.rows
    .filter((row) => !isBlank(plain.cell(row, column)) && (column === "share" ? shareIn(plain, row) : plain.figure(row, column)) === null)
    .slice(0, 20)
    .map((row) => finding("amount-not-a-number", { table: plain.sheet.sheet, field: column, column: plain.mapping[column] ?? column, value: plain.text(row, column) }, plain.at(column, [row])));
}

function shares(plain: PlainSheet): PlainTable {
  const column = plain.has("share") ? "share" : "quantity";
  const uses = plain.rows.map((row) => ({ row, from: plain.has("from") ? plain.text(row, "from") : plain.sheet.sheet, to: plain.text(row, "to") }));
  const findings = [...loops(plain, uses), ...selfService(plain, uses), ...(column === "share" ? [...unreadable(plain, "share"), ...notHundred(plain, uses)] : [])];
  return { kind: "shares", plain, totals: { [column]: sumOf(plain, column) }, findings };
}

interface Use {
  readonly row: number;
  readonly from: string;
  readonly to: string;
}

/** Departments that serve each other in a ring cannot be closed one after the other. */
function loops(plain: PlainSheet, uses: readonly Use[]): Finding[] {
  const others = uses.filter((use) => use.from !== use.to);
  const found: Finding[] = [];
  const done = new Set<string>();
  for (const { from } of others) {
    const ring = done.has(from) ? null : ringFrom(from, others);
    if (!ring) continue;
    ring.forEach((use) => done.add(use.from));
    found.push(finding("services-in-a-ring", { loop: [...ring.map((use) => use.from), ring[0]!.from].join(" → ") }, cellsAcross(plain, "from", "to", ring.map((use) => use.row))));
  }
  return found;
}

/** The uses along a way from a department back to itself; shortest first. */
function ringFrom(start: string, uses: readonly Use[]): Use[] | null {
  const reached = new Map<string, Use[]>([[start, []]]);
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const use of uses.filter((one) => one.from === at)) {
      const way = [...reached.get(at)!, use];
      if (use.to === start) return way;
      if (reached.has(use.to)) continue;
      reached.set(use.to, way);
      queue.push(use.to);
    }
  }
  return null;
}

function selfService(plain: PlainSheet, uses: readonly Use[]): Finding[] {
  const own = uses.filter((use) => use.from === use.to && use.from !== "");
  return own.map((use) => finding("serves-itself", { centre: use.from }, cellsAcross(plain, "from", "to", [use.row])));
}

const [NEAR, FAR] = [new Decimal("0.0005"), new Decimal("0.05")];

const PERCENT = /^(.*\d)\s*[%％]$/u;

/** 12.5% is 0.125; a figure without the sign stays what it is. */
function shareIn(plain: PlainSheet, row: number): Decimal | null {
  const [, percent] = PERCENT.exec(plain.text(row, "share")) ?? [];
  return percent === undefined ? plain.figure(row, "share") : (figureOf(percent)?.div(100) ?? null);
}

/** 12.5% beside 0.875 or beside 87.5: both readings with what they come to; where neither is whole, they do not mix. */
function unclearShares(plain: PlainSheet, centre: string, own: readonly Use[]): Finding {
  const sumWith = (factor: number): Decimal =>
    own.reduce((sum, { row }) => sum.plus(PERCENT.test(plain.text(row, "share")) ? shareIn(plain, row)! : (plain.figure(row, "share") ?? new Decimal(0)).div(factor)), new Decimal(0));
  const [asFractions, asPercents] = [sumWith(1), sumWith(100)];
  const readings = `${asFractions.times(100).toFixed()}% / ${asPercents.times(100).toFixed()}%`;
  return finding("shares-unclear", { centre, readings }, plain.at("share", own.map(({ row }) => row)));
}

/** Shares of one department must come to the whole: a little off is re-based, more is refused; fractions and percents do not mix. */
function notHundred(plain: PlainSheet, uses: readonly Use[]): Finding[] {
  const groups = new Map<string, Use[]>();
  for (const use of uses) groups.set(use.from, [...(groups.get(use.from) ?? []), use]);
  return [...groups].flatMap(([centre, own]) => {
    const figures = own.map((use) => shareIn(plain, use.row) ?? new Decimal(0));
    const marked = own.filter((use) => PERCENT.test(plain.text(use.row, "share")));
    if (marked.length > 0 && marked.length < own.length) return [unclearShares(plain, centre, own)];
    const sum = figures.reduce((total, figure) => total.plus(figure), new Decimal(0));
    const whole = new Decimal(sum.greaterThan(10) ? 100 : 1);
    const off = sum.minus(whole).div(whole).abs();
    const where = plain.at("share", own.map((use) => use.row));
    const negative = own.filter((_, i) => figures[i]!.isNegative());
    if (negative.length > 0) return [finding("share-negative", { centre, value: plain.text(negative[0]!.row, "share") }, plain.at("share", negative.map((use) => use.row)))];
    if (off.isZero()) return [];
    const isMixed = whole.equals(100) && figures.some((figure) => figure.greaterThan(0) && figure.lessThan(1));
    const code = isMixed ? "shares-mixed" : off.lessThanOrEqualTo(NEAR) ? "shares-near-whole" : "shares-not-whole";
    return off.greaterThan(FAR) && sum.isZero() ? [] : [finding(code, { centre, sum: sum.toFixed() }, where)];
  });
}

/** One cost and the base it is to be spread by: a base of nothing carries nothing, and below nothing turns shares round. */
function allocationBase(plain: PlainSheet): PlainTable {
  const bases = plain.rows.map((row) => ({ row, figure: plain.figure(row, "base") }));
  const sum = bases.reduce((total, { figure }) => total.plus(figure ?? 0), new Decimal(0));
  const negative = bases.filter(({ figure }) => figure?.isNegative());
  const amount = sumOf(plain, "toAllocate");
  const findings = [...unreadable(plain, "base"), ...unreadable(plain, "toAllocate")];
  if (sum.isZero()) findings.push(finding("base-of-nothing", { amount, base: plain.mapping["base"] ?? "" }, plain.at("base", plain.rows)));
  if (negative.length > 0) findings.push(finding("base-negative", { value: plain.text(negative[0]!.row, "base") }, plain.at("base", negative.map(({ row }) => row))));
  return { kind: "allocation_base", plain, totals: { to_allocate: amount, base: sum.toFixed() }, findings };
}

function hours(plain: PlainSheet): PlainTable {
  const read = plain.rows.map((row) => ({ row, hours: hoursOf(plain.cell(row, "hours")) }));
  const certain = read.reduce((total, { hours: one }) => (one.kind === "hours" ? total.plus(one.value) : total), new Decimal(0));
  const findings = read.flatMap(({ row, hours: one }): Finding[] => {
    if (one.kind === "hours" || one.kind === "blank") return [];
    return [finding(one.kind === "unclear" ? "hours-unclear" : "hours-unusable", { value: plain.text(row, "hours") }, plain.at("hours", [row]))];
  });
  return { kind: "hours", plain, totals: { certain_hours: certain.toFixed(2) }, findings };
}

/** More was issued than was there. */
function stockBelowZero(plain: PlainSheet): Finding[] {
  const below = plain.rows.filter((row) => plain.figure(row, "closing")?.lessThan(0));
  return below.length === 0 ? [] : [finding("stock-below-zero", { count: String(below.length), value: plain.text(below[0]!, "closing") }, plain.at("closing", below))];
}
