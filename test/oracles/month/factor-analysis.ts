// Factor analysis of the rule book: reduction of comparable products, material price and quantity, labour efficiency and rate.
import { type Fraction, NONE, add, cents, div, fixed, frac, isNothing, money, mul, plain, sub, toCents } from "../fractions";
import { steps } from "./cost-reports";
import type { Comparable, MonthFacts, OracleRow } from "./month-facts";

type Row = Readonly<Record<string, string>>;

export function factorAnalysis(facts: MonthFacts, comparable: readonly Comparable[]): OracleRow[] {
  return [...reductionFactors(comparable), ...steps(facts).flatMap(({ product, centre, i }) => standardsAt(facts, product, centre).flatMap((row) => [...materialFactors(facts, row), ...labourFactors(facts, row, i)]))];
}

const standardsAt = ({ tables }: MonthFacts, product: string, centre: string): readonly Row[] => tables["standards"]!.filter((row) => row["product"] === product && row["centre"] === centre);

function reductionFactors(products: readonly Comparable[]): OracleRow[] {
  if (products.length === 0) return [];
  const sum = (of: (each: Comparable) => Fraction): Fraction => add(...products.map(of));
  const first = sum((each) => mul(each.planned, each.lastYear));
  const plan = sub(first, sum((each) => mul(each.planned, each.plan)));
  const third = sum((each) => mul(each.quantity, each.lastYear));
  const cost = sum((each) => each.actual);
  const total = toCents(sub(third, cost)) - toCents(plan);
  const volume = toCents(sub(mul(third, isNothing(first) ? NONE : div(plan, first)), plan));
  const unitCost = toCents(sub(sum((each) => mul(each.quantity, each.plan)), cost));
  const line = (factor: string, effect: bigint): OracleRow => ({ section: "reduction", product: "", centre: "", item: "", factor, actual_quantity: "", standard_quantity: "", actual_price: "", standard_price: "", effect: money(effect) });
  return [line("total", total), line("volume", volume), line("structure", total - volume - unitCost), line("unit-cost", unitCost)];
}

type Figures = readonly [AQ: Fraction, SQ: Fraction, AP: Fraction, SP: Fraction];

function lines(section: string, row: Row, item: string, names: readonly [price: string, quantity: string], [AQ, SQ, AP, SP]: Figures): OracleRow[] {
  const line = (factor: string, effect: Fraction): OracleRow => ({ section, product: row["product"]!, centre: row["centre"]!, item, factor, actual_quantity: plain(AQ), standard_quantity: plain(SQ), actual_price: fixed(AP, 6), standard_price: fixed(SP, 6), effect: fixed(effect, 2) });
  return [line(names[0], mul(AQ, sub(AP, SP))), line(names[1], mul(sub(AQ, SQ), SP))];
}

function work({ factory }: MonthFacts, row: Row, share: string): Fraction {
  const of = (field: string): Fraction => factory.made(row["product"]!, row["centre"]!, field);
  const part = (quantity: string, percent: string): Fraction => mul(of(quantity), of(percent), [1n, 100n]);
  return mul(frac(row["quantity"]), sub(add(of("finished"), part("closing", share)), part("opening", `opening_${share}`)));
}

function materialFactors(facts: MonthFacts, row: Row): OracleRow[] {
  const { tables, classOf, groups } = facts;
  const item = row["item"] ?? "";
  const issues = tables["stock_moves"]!.filter((move) => move["kind"] === "issue" && move["item"] === item && move["product"] === row["product"] && move["centre"] === row["centre"] && classOf(move["element"] ?? "") === "material");
  if (item === "" || issues.length === 0 || classOf(row["element"]!) !== "material") return [];
  const stock = tables["stock"]!.find((each) => each["item"] === item);
  const rate = groups.find((group) => group.group === stock?.["group"])?.rate ?? NONE;
  const AP = mul(frac(stock?.["planned_price"]), add([1n, 1n], rate));
  return lines("material", row, item, ["price", "quantity"], [add(...issues.map((move) => frac(move["quantity"]))), work(facts, row, "material_share"), AP, frac(row["price"])]);
}

function labourFactors(facts: MonthFacts, row: Row, i: number): OracleRow[] {
  const { factory, setting } = facts;
  const hours = factory.made(row["product"]!, row["centre"]!, "hours");
  if (row["element"] !== setting["element_labour"] || isNothing(hours)) return [];
  const current = factory.step(row["product"]!, i)[`own ${row["element"]}`]?.current ?? 0n;
  const SR = isNothing(frac(row["quantity"])) ? NONE : div(frac(row["amount"]), frac(row["quantity"]));
  const turned = lines("labour", row, "", ["rate", "efficiency"], [hours, work(facts, row, "conversion_share"), div(cents(current), hours), SR]);
  return turned;
}
