// The rule book's reports of variances and analysis (2.12, 2.13), printed from the facts of the month.
import { type Fraction, NONE, add, cents, div, fixed, frac, isNothing, money, mul, plain, sub, toCents } from "../fractions";
import { steps } from "./cost-reports";
import { factorAnalysis } from "./factor-analysis";
import { type Comparable, type MonthFacts, type OracleRow, outputOf, over, standardUnit, sumOf } from "./month-facts";

const HUNDRED: Fraction = [100n, 1n];
export const unit = (value: Fraction | null): string => (value === null ? "" : fixed(value, 4));
export const rounded = (value: Fraction): string => fixed(value, 2);
const share = (part: Fraction, whole: Fraction): string => (isNothing(whole) ? "" : rounded(div(mul(part, HUNDRED), whole)));

export function analysisReports(facts: MonthFacts): Record<string, OracleRow[]> {
  const comparable = comparableProducts(facts);
  return {
    ...varianceReports(facts),
    "finished-product-costs": facts.finished.map((product) => finishedCost(facts, product)),
    "unit-cost-composition": made(facts).flatMap((product) => composition(facts, product)),
    "transfer-review": transferReview(facts),
    "overhead-detail": overheadDetail(facts),
    "cumulative-ledger": facts.finished.flatMap((product) => cumulative(facts, product)),
    "cost-analysis": made(facts).flatMap((product) => costAnalysis(facts, product)),
    "comparable-reduction": comparableReduction(comparable),
    "factor-analysis": factorAnalysis(facts, comparable),
  };
}

const made = (facts: MonthFacts): readonly string[] => facts.finished.filter((product) => !isNothing(outputOf(facts, product)));
export const totalOf = (amounts: Readonly<Record<string, bigint>>): bigint => sumOf(Object.values(amounts));

function varianceReports({ variances }: MonthFacts): Record<string, OracleRow[]> {
  return {
    "variance-distribution": variances.map(({ row, opening, incurred, available, distributed }) => ({ product: row["product"] ?? "", centre: row["centre"]!, element: row["element"]!, opening: money(opening), incurred: money(incurred), available: money(available), method: row["method"]!, share: row["share"] ?? "", distributed: money(distributed), carried: money(available - distributed) })),
    "variance-allocation": variances
      .filter((each) => each.distributed !== 0n)
      .flatMap(({ row, distributed, weights, parts }) => {
        const rate = fixed(div(cents(distributed), add(...weights.values())), 6);
        return [...parts].map(([product, amount]) => ({ source_product: row["product"] ?? "", centre: row["centre"]!, element: row["element"]!, product, base: unit(weights.get(product)!), rate, amount: money(amount) }));
      }),
  };
}

function finishedCost(facts: MonthFacts, product: string): OracleRow {
  const [quantity, cost] = [outputOf(facts, product), totalOf(facts.factory.restored(product))];
  const actual = totalOf(facts.actual(product));
  const standard = standardUnit(facts, product);
  const atStandard = toCents(mul(standard, quantity));
  return { product, quantity: plain(quantity), cost: money(cost), variance: money(actual - cost), actual_cost: money(actual), unit_cost: unit(over(cents(actual), quantity)), standard_unit: unit(standard), standard_cost: money(atStandard), difference: money(actual - atStandard) };
}

interface Months {
  readonly before: string;
  readonly lastYear: string;
  readonly lastDecember: string;
  readonly isJanuary: boolean;
}

function monthsOf({ setting }: MonthFacts): Months {
  const [year, month] = setting["period"]!.split("-").map(Number) as [number, number];
  const text = (y: number, m: number): string => `${y}-${String(m).padStart(2, "0")}`;
  return { before: month === 1 ? text(year - 1, 12) : text(year, month - 1), lastYear: text(year - 1, month), lastDecember: text(year - 1, 12), isJanuary: month === 1 };
}

/** Unit costs by element of a reference, null where it has no rows. */
function reference({ tables, ...facts }: MonthFacts, product: string, basis: string): Map<string, Fraction> | null {
  const months = monthsOf({ tables, ...facts });
  const period = basis === "last-year" ? months.lastYear : months.before;
  const rows = basis === "plan" ? tables["budget"]! : tables["prior"]!.filter((row) => row["period"] === period);
  const own = rows.filter((row) => row["measure"] === "unit_cost" && row["product"] === product);
  return own.length === 0 ? null : new Map(own.map((row) => [row["element"]!, frac(row["amount"])]));
}

function composition(facts: MonthFacts, product: string): OracleRow[] {
  const actual = facts.actual(product);
  const bases = ["plan", "prior-month", "last-year"].map((basis) => reference(facts, product, basis) ?? new Map<string, Fraction>());
  const elements = new Set([...Object.keys(actual), ...bases.flatMap((base) => [...base.keys()])]);
  const shares = percentShares(actual);
  return [...elements].map((element) => {
    const amount = actual[element] ?? 0n;
    const [plan, before, lastYear] = bases.map((base) => unit(base.get(element) ?? NONE)) as [string, string, string];
    return { product, element, amount: money(amount), unit_cost: unit(div(cents(amount), outputOf(facts, product))), share: shares.get(element) ?? "0.00", plan_unit: plan, prior_month_unit: before, last_year_unit: lastYear };
  });
}

/** Shares in hundredths of a percent that add up to 100 by the largest remainder. */
function percentShares(actual: Readonly<Record<string, bigint>>): Map<string, string> {
  const whole = totalOf(actual);
  if (whole === 0n) return new Map();
  const parts = Object.keys(actual).sort().map((element) => {
    const exact = div(mul(cents(actual[element]!), [10_000n, 1n]), cents(whole));
    const floor = (exact[0] - (((exact[0] % exact[1]) + exact[1]) % exact[1])) / exact[1];
    return { element, floor, rest: sub(exact, [floor, 1n]) };
  });
  const missing = Number(10_000n - sumOf(parts.map((part) => part.floor)));
  const order = [...parts].sort((a, b) => (sub(b.rest, a.rest)[0] === 0n ? (a.element < b.element ? -1 : 1) : sub(b.rest, a.rest)[0] > 0n ? 1 : -1));
  const raised = new Set(order.slice(0, missing).map((part) => part.element));
  return new Map(parts.map(({ element, floor }) => [element, rounded([floor + (raised.has(element) ? 1n : 0n), 100n])]));
}

function transferReview(facts: MonthFacts): OracleRow[] {
  const { factory, tables, setting } = facts;
  return steps(facts).flatMap(({ product, centre, i }) => {
    const quantity = factory.unitsOf(product, i);
    if (isNothing(quantity)) return [];
    const route = factory.route(product);
    const counted = route[i]!["transfer"] === "itemised" ? route.slice(0, i + 1).map((step) => step["centre"]!) : [centre];
    const standard = add(...tables["standards"]!.filter((row) => row["product"] === product && counted.includes(row["centre"]!)).map((row) => frac(row["amount"])));
    const atStandard = toCents(mul(standard, quantity));
    const actual = totalOf(factory.finishedOf(product, i));
    const variance = cents(actual - atStandard);
    const exact = atStandard === 0n ? null : div(mul(variance, HUNDRED), cents(atStandard));
    const beyond = (value: Fraction, limit: string): boolean => sub(value[0] < 0n ? [-value[0], value[1]] : value, frac(limit))[0] > 0n;
    const flag = exact === null || beyond(exact, setting["explain_percent"]!) || beyond(variance, setting["explain_amount"]!) ? "explain" : "ok";
    return [{ product, centre, quantity: plain(quantity), standard_unit: unit(standard), standard_cost: money(atStandard), actual_cost: money(actual), variance: money(actual - atStandard), rate: exact === null ? "" : rounded(exact), flag }];
  });
}

function overheadDetail(facts: MonthFacts): OracleRow[] {
  const { tables, allocated, classOf, kindOf } = facts;
  const { before, lastYear, isJanuary } = monthsOf(facts);
  const current = new Map<string, bigint>();
  const raise = (centre: string, element: string, amount: bigint): void => {
    if (kindOf(centre) === "basic" && classOf(element) === "overhead") current.set(`${centre}\t${element}`, (current.get(`${centre}\t${element}`) ?? 0n) + amount);
  };
  for (const { centre, element, amount } of allocated.given) raise(centre, element, amount);
  for (const [key, amount] of allocated.pools) raise(...(key.split("\t") as [string, string]), amount);
  const prior = (period: string, measure: string, key: string): Fraction => add(...tables["prior"]!.filter((row) => row["period"] === period && row["measure"] === measure && `${row["centre"]}\t${row["element"]}` === key).map((row) => frac(row["amount"])));
  const budget = new Map(tables["budget"]!.filter((row) => row["measure"] === "overhead").map((row) => [`${row["centre"]}\t${row["element"]}`, frac(row["amount"])]));
  const keys = new Set([...[...current].filter(([, amount]) => amount !== 0n).map(([key]) => key), ...[...budget.keys()].filter((key) => kindOf(key.split("\t")[0]!) === "basic")]);
  return [...keys].map((key) => {
    const [centre, element] = key.split("\t") as [string, string];
    const amount = cents(current.get(key) ?? 0n);
    const ytd = add(isJanuary ? NONE : prior(before, "ytd_overhead", key), amount);
    return { centre, element, plan: rounded(budget.get(key) ?? NONE), last_year: rounded(prior(lastYear, "overhead", key)), current: rounded(amount), ytd: rounded(ytd) };
  });
}

function cumulative(facts: MonthFacts, product: string): OracleRow[] {
  const { before, isJanuary } = monthsOf(facts);
  const rows = isJanuary ? [] : facts.tables["prior"]!.filter((row) => row["period"] === before && row["product"] === product);
  const given = (measure: string): readonly (readonly [string, Fraction])[] => rows.filter((row) => row["measure"] === measure).map((row) => [row["element"] ?? "", frac(row["amount"])]);
  const actual = facts.actual(product);
  const earlier = new Map(given("ytd_amount"));
  const quantity = outputOf(facts, product);
  const quantityBefore = add(...given("ytd_quantity").map(([, value]) => value));
  const ytdQuantity = add(quantityBefore, quantity);
  const line = (element: string, first: Fraction, month: Fraction): OracleRow => ({ product, element, ytd_before: rounded(first), month: rounded(month), ytd: rounded(add(first, month)), average_unit: unit(over(add(first, month), ytdQuantity)) });
  const elements = [...new Set([...Object.keys(actual), ...earlier.keys()])];
  return [
    { product, element: "quantity", ytd_before: plain(quantityBefore), month: plain(quantity), ytd: plain(ytdQuantity), average_unit: "" },
    ...elements.map((element) => line(element, earlier.get(element) ?? NONE, cents(actual[element] ?? 0n))),
    line("total", add(...earlier.values()), cents(totalOf(actual))),
  ];
}

function costAnalysis(facts: MonthFacts, product: string): OracleRow[] {
  const actual = facts.actual(product);
  const quantity = outputOf(facts, product);
  return ["last-year", "plan", "prior-month"].flatMap((basis) => {
    const base = reference(facts, product, basis);
    if (base === null) return [];
    const line = (element: string, current: Fraction, other: Fraction): OracleRow => {
      const change = sub(current, other);
      return { product, basis, element, current_unit: unit(current), base_unit: unit(other), change: unit(change), effect: rounded(mul(change, quantity)), rate: share(change, other) };
    };
    const elements = [...new Set([...Object.keys(actual), ...base.keys()])];
    return [...elements.map((element) => line(element, div(cents(actual[element] ?? 0n), quantity), base.get(element) ?? NONE)), line("total", div(cents(totalOf(actual)), quantity), add(...base.values()))];
  });
}

function comparableProducts(facts: MonthFacts): Comparable[] {
  const { lastDecember } = monthsOf(facts);
  return facts.finished.flatMap((product) => {
    const average = facts.tables["prior"]!.find((row) => row["period"] === lastDecember && row["measure"] === "year_average" && row["product"] === product);
    if (!average) return [];
    const planned = add(...facts.tables["budget"]!.filter((row) => row["measure"] === "output" && row["product"] === product).map((row) => frac(row["quantity"])));
    const plan = add(...(reference(facts, product, "plan") ?? new Map<string, Fraction>()).values());
    return [{ product, planned, quantity: outputOf(facts, product), lastYear: frac(average["amount"]), plan, actual: cents(totalOf(facts.actual(product))) }];
  });
}

function comparableReduction(products: readonly Comparable[]): OracleRow[] {
  if (products.length === 0) return [];
  const figures = products.map(({ planned, quantity, lastYear, plan, actual }) => [mul(planned, lastYear), mul(planned, plan), mul(quantity, lastYear), mul(quantity, plan), actual]);
  const line = (head: OracleRow, sums: readonly Fraction[]): OracleRow => {
    const [first, second, third, fourth, cost] = sums as [Fraction, Fraction, Fraction, Fraction, Fraction];
    const reductions = { plan_reduction: rounded(sub(first, second)), plan_rate: share(sub(first, second), first) || "0.00", actual_reduction: rounded(sub(third, cost)), actual_rate: share(sub(third, cost), third) || "0.00" };
    return { ...head, plan_at_last_year: rounded(first), plan_at_plan: rounded(second), actual_at_last_year: rounded(third), actual_at_plan: rounded(fourth), actual_cost: rounded(cost), ...reductions };
  };
  const rows = products.map(({ product, planned, quantity, lastYear, plan, actual }, i) =>
    line({ product, plan_quantity: plain(planned), actual_quantity: plain(quantity), last_year_unit: unit(lastYear), plan_unit: unit(plan), actual_unit: unit(over(actual, quantity)) }, figures[i]!),
  );
  const blank = { product: "total", plan_quantity: "", actual_quantity: "", last_year_unit: "", plan_unit: "", actual_unit: "" };
  return [...rows, line(blank, [0, 1, 2, 3, 4].map((k) => add(...figures.map((row) => row[k]!))))];
}
