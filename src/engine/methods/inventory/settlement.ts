// Taxes in and on a price (价内税、价外税), budget execution (预算执行), and the bank statement against the books (银行对账).

import { posted } from "../../allocation/methods/split";
import { type Exact, ZERO, compare, exact, isZero, minus, over, plus, reduced, sumOf, times } from "../../money/exact";
import { dayNumber } from "../calendar";
import { asPercent, identity, percentOf, rounding } from "../case-rounding";
import { type ValuesOf, amount, amountOrZero, date, flag, list, optional, percent, text, whole } from "../field";
import { type Method, defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

const TAX = { id: text(), percent: optional(percent()), amount: optional(amount()), included: flag(), adds_to_base: flag() };

/** A tax as a multiple of the net price and a fixed part. */
interface Linear {
  readonly ofNet: Exact;
  readonly fixed: Exact;
}

const vat = defineMethod({
  id: "tax.vat",
  source: "价内税、价外税: price = net + included taxes; gross = net + all taxes",
  inputs: { price: amount(), taxes: list(TAX), rounding },
  results: ["net", "taxes", "tax_total", "gross"],
  solve({ price, taxes, rounding: by }) {
    const linear = linearTaxes(taxes);
    const included = linear.filter((_, i) => taxes[i]!.included);
    const share = plus(exact(1n), sumOf(included.map((tax) => tax.ofNet)));
    if (isZero(share)) throw new UnusableField("taxes", "", "no-base");
    const exactNet = over(minus(price, sumOf(included.map((tax) => tax.fixed))), share);
    const amounts = linear.map(({ ofNet, fixed }) => posted(plus(times(ofNet, exactNet), fixed), by));
    const net = reduced(minus(posted(price, by), sumOf(amounts.filter((_, i) => taxes[i]!.included))));
    const total = reduced(sumOf(amounts));
    const gross = reduced(plus(net, total));
    const apart = sumOf(amounts.filter((_, i) => !taxes[i]!.included));
    return { results: { net, taxes: new Map(taxes.map((tax, i) => [tax.id, amounts[i]!])), tax_total: total, gross }, checks: [identity("gross", gross, plus(posted(price, by), apart))] };
  },
});

/** Each tax is taken of the net price and of earlier taxes that add to the base. */
function linearTaxes(taxes: readonly ValuesOf<typeof TAX>[]): Linear[] {
  let base: Linear = { ofNet: exact(1n), fixed: ZERO };
  return taxes.map((tax) => {
    if (!tax.percent && !tax.amount) throw new UnusableField(`taxes.${tax.id}`, "percent, amount", "needs-one-of");
    if (tax.percent && tax.amount) throw new UnusableField(`taxes.${tax.id}.amount`, "percent", "contradicts");
    const own: Linear = tax.amount ? { ofNet: ZERO, fixed: tax.amount } : { ofNet: percentOf(base.ofNet, tax.percent!), fixed: percentOf(base.fixed, tax.percent!) };
    if (tax.adds_to_base) base = { ofNet: reduced(plus(base.ofNet, own.ofNet)), fixed: reduced(plus(base.fixed, own.fixed)) };
    return own;
  });
}

const budget = defineMethod({
  id: "budget.check",
  source: "预算执行: actual / budget, and what remains",
  inputs: { lines: list({ id: text(), actual: amount(), budget: amountOrZero() }), rounding },
  results: ["percent", "remaining", "unbudgeted"],
  solve({ lines }) {
    const budgeted = lines.filter((line) => !isZero(line.budget));
    const remaining = new Map(lines.map((line) => [line.id, reduced(minus(line.budget, line.actual))]));
    return {
      results: { percent: new Map(budgeted.map((line) => [line.id, asPercent(line.actual, line.budget)])), remaining, unbudgeted: lines.filter((line) => isZero(line.budget)).map((line) => line.id) },
      checks: [identity("remaining", sumOf(remaining.values()), minus(sumOf(lines.map((line) => line.budget)), sumOf(lines.map((line) => line.actual))))],
    };
  },
});

const ROW = { id: text(), amount: amount(), date: optional(date()), reference: optional(text()) };
type Row = ValuesOf<typeof ROW>;

const bank = defineMethod({
  id: "reconcile.bank",
  source: "银行对账: equal amounts, equal references where both have one, dates within the window; only what is certain is matched",
  inputs: { bank: list(ROW), book: list(ROW), window_days: optional(whole()), rounding },
  results: ["matches", "unmatched_bank", "unmatched_book", "ambiguous"],
  solve({ bank: statement, book, window_days }) {
    const taken = new Set<string>();
    const matches: { from: string; to: string; amount: Exact }[] = [];
    const ambiguous: string[] = [];
    for (const row of statement) {
      const candidates = book.filter((other) => !taken.has(other.id) && fits(row, other, window_days));
      const sameReference = candidates.filter((other) => row.reference !== null && other.reference === row.reference);
      const meant = sameReference.length > 0 ? sameReference : candidates;
      if (meant.length > 1) ambiguous.push(row.id);
      if (meant.length !== 1) continue;
      taken.add(meant[0]!.id);
      matches.push({ from: row.id, to: meant[0]!.id, amount: row.amount });
    }
    const matched = new Set(matches.map((match) => match.from));
    const openBank = statement.filter((row) => !matched.has(row.id));
    const openBook = book.filter((row) => !taken.has(row.id));
    const sum = (rows: readonly { readonly amount: Exact }[]): Exact => sumOf(rows.map((row) => row.amount));
    return {
      results: { matches, unmatched_bank: openBank.map((row) => row.id), unmatched_book: openBook.map((row) => row.id), ambiguous },
      checks: [identity("bank", sum(statement), plus(sum(matches), sum(openBank))), identity("book", sum(book), plus(sum(matches), sum(openBook)))],
    };
  },
});

function fits(a: Row, b: Row, window: number | null): boolean {
  if (compare(a.amount, b.amount) !== 0) return false;
  if (a.reference !== null && b.reference !== null && a.reference !== b.reference) return false;
  return window === null || a.date === null || b.date === null || Math.abs(dayNumber(a.date) - dayNumber(b.date)) <= window;
}

export const SETTLEMENT: readonly Method[] = [vat, budget, bank];
