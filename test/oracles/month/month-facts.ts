// The whole factory month once more, in plain fractions: everything its reports and journal are made of, straight from the tables' texts.
import { type AllocatedOracle, allocateOracle } from "../allocation-oracle";
import { type AccrualRow, type AssetRow, type MaterialGroup, type MeterRow, type OracleSettings, type Places, type Row, accrualRows, assetRows, collectOracle, materialGroups, meterRows } from "../collection-oracle";
import { FactoryOracle } from "../factory-oracle";
import type { Cents } from "../oracle-cells";
import { type Fraction, type OddCents, add, cents, div, frac, isNothing, mul, spreadNoted, sub, toCents } from "../fractions";
import { type Outgoings, storeOut } from "../store-oracle";

export type OracleRow = Record<string, string>;
export type MonthTables = Readonly<Record<string, readonly Row[]>>;

/** Net of a quality row: what the product or administration bears. */
export interface QualityFact {
  readonly kind: string;
  readonly centre: string;
  readonly product: string;
  readonly ledger: bigint;
  readonly variance: bigint;
  readonly salvage: bigint;
  readonly compensation: bigint;
  readonly net: bigint;
}

export interface StoreFact {
  readonly item: string;
  readonly opening: readonly [quantity: Fraction, amount: bigint];
  readonly receipt: readonly [quantity: Fraction, amount: bigint];
  readonly out: Outgoings;
  readonly closing: readonly [quantity: Fraction, amount: bigint];
}

export interface VarianceFact {
  readonly row: Row;
  readonly opening: bigint;
  readonly incurred: bigint;
  readonly available: bigint;
  readonly distributed: bigint;
  readonly weights: ReadonlyMap<string, Fraction>;
  readonly parts: ReadonlyMap<string, bigint>;
}

/** A product with an average of last year. */
export interface Comparable {
  readonly product: string;
  readonly planned: Fraction;
  readonly quantity: Fraction;
  readonly lastYear: Fraction;
  readonly plan: Fraction;
  readonly actual: Fraction;
}

export interface MonthFacts {
  readonly tables: MonthTables;
  readonly setting: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, Places>>;
  readonly groups: readonly MaterialGroup[];
  readonly meters: readonly MeterRow[];
  readonly assets: readonly AssetRow[];
  readonly accruals: readonly AccrualRow[];
  readonly allocated: AllocatedOracle;
  readonly quality: readonly QualityFact[];
  readonly factory: FactoryOracle;
  readonly stores: Readonly<Record<"semi" | "finished", readonly StoreFact[]>>;
  readonly variances: readonly VarianceFact[];
  readonly odd: OddCents;
  /** Routed products, and those of them that are finished goods. */
  readonly routed: readonly string[];
  readonly finished: readonly string[];
  classOf(element: string): string;
  kindOf(centre: string): string;
  /** Actual cost of a product by element, without zeros. */
  actual(product: string): Cents;
  /** role(centre, product, element) of the rule book. */
  roleOf(centre: string, product: string, element: string): string;
}

export const sumOf = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((sum, each) => sum + each, 0n);

export function raised(into: Cents, from: Cents): Cents {
  for (const [element, amount] of Object.entries(from)) into[element] = (into[element] ?? 0n) + amount;
  return into;
}

export function monthFacts(book: MonthTables): MonthFacts {
  const setting = Object.fromEntries(book["settings"]!.map((row) => [row["key"]!, row["value"]!]));
  const period = setting["period"]!;
  const named: MonthTables = Object.fromEntries(TABLES.map((name) => [name, book[name] ?? []]));
  const tables: MonthTables = { ...named, stock_moves: named["stock_moves"]!.map((row, position) => ({ ...row, position: String(position) })).filter((row: Row) => row["date"]!.startsWith(period)) };
  const odd: OddCents = new Map();
  const tail = setting["tail"]!;
  const settings: OracleSettings = { period, tail, labour: setting["element_labour"]!, material: setting["element_material"]!, depreciation: setting["element_depreciation"]!, odd };
  const [classOf, kindOf] = [lookUp(tables["elements"]!, "element"), lookUp(tables["centres"]!, "centre")];
  const sources = collectOracle(tables, settings);
  const [pools, direct] = collected(sources, classOf);
  const allocated = allocateOracle(tables, settings, pools);
  const quality = qualityFacts(tables, sources);
  const costs = [...direct, ...[...allocated.products].map(([key, amount]) => [key, amount] as const), ...borne(quality, setting)].map(([key, amount]) => {
    const [product, centre, element] = key.split("\t") as [string, string, string];
    return { product, centre, element, amount };
  });
  const factory = new FactoryOracle({ tables, costs, tail, odd });
  const routed = [...new Set(tables["routing"]!.map((row) => row["product"]!))];
  const finished = routed.filter((product) => tables["products"]!.find((row) => row["product"] === product)!["kind"] === "finished").sort();
  const facts = { tables, setting, sources, allocated, quality, factory, odd, routed, finished, classOf, kindOf };
  const variances = varianceFacts(facts, settings);
  const actual = (product: string): Cents => {
    const sum = raised({}, factory.restored(product));
    for (const { row, parts } of variances) raised(sum, { [row["element"]!]: parts.get(product) ?? 0n });
    return Object.fromEntries(Object.entries(sum).filter(([, amount]) => amount !== 0n));
  };
  const received = (item: string): bigint => (routed.includes(item) ? sumOf(Object.values(finished.includes(item) ? actual(item) : factory.output(item))) : byProductValue(tables, item));
  const storesOf = (kind: string): StoreFact[] => tables["stock"]!.filter((row) => row["kind"] === kind).map((row) => storeFact(row, tables["stock_moves"]!, received(row["item"]!), settings));
  const roleOf = (centre: string, product: string, element: string): string => {
    if (classOf(element) === "quality") return "quality";
    if (kindOf(centre) !== "basic") return kindOf(centre);
    return product === "" && classOf(element) === "overhead" ? "overhead" : "basic";
  };
  for (const product of finished) factory.restored(product);
  return {
    ...facts,
    groups: materialGroups(tables, settings),
    meters: meterRows(tables, settings),
    assets: assetRows(tables, settings),
    accruals: accrualRows(tables, sources["ledger"]!),
    variances,
    actual,
    stores: { semi: storesOf("semi"), finished: storesOf("finished") },
    roleOf,
  };
}

const TABLES = ["elements", "centres", "accounts", "ledger", "trial_balance", "drivers", "rules", "postings", "budget", "prior", "products", "routing", "production", "opening_wip", "wip_rules", "standards", "stock", "stock_moves", "utilities", "quality", "assets", "accruals", "variances"];

function lookUp(rows: readonly Row[], key: string): (code: string) => string {
  const classes = new Map(rows.map((row) => [row[key]!, row["class"]!]));
  return (code) => classes.get(code) ?? "";
}

/** Pools by `centre element`, and cost that names its product by `product centre element`. */
function collected(sources: Readonly<Record<string, Places>>, classOf: (element: string) => string): [Places, [string, bigint][]] {
  const pools: Places = new Map();
  const direct: [string, bigint][] = [];
  for (const places of Object.values(sources)) {
    for (const [key, amount] of places) {
      const [centre, product, element] = key.split("\t") as [string, string, string];
      if (classOf(element) === "quality") continue;
      if (product) direct.push([`${product}\t${centre}\t${element}`, amount]);
      else pools.set(`${centre}\t${element}`, (pools.get(`${centre}\t${element}`) ?? 0n) + amount);
    }
  }
  return [pools, direct];
}

const QUALITY = ["rework", "trial", "inspection", "prevention"];

function qualityFacts(tables: MonthTables, sources: Readonly<Record<string, Places>>): QualityFact[] {
  const rows = tables["quality"]!.filter((row) => row["kind"] !== "irreparable");
  const places = new Set(rows.filter((row) => [row["salvage"], row["compensation"]].some((text) => !isNothing(frac(text)))).map((row) => `${row["centre"]}\t${row["product"] ?? ""}\t${row["kind"]}`));
  for (const name of ["ledger", "material_variance"]) for (const key of sources[name]!.keys()) if (QUALITY.includes(key.split("\t")[2]!) && sources[name]!.get(key) !== 0n) places.add(key);
  return [...places].map((key): QualityFact => {
    const [centre, product, kind] = key.split("\t") as [string, string, string];
    const own = rows.filter((row) => row["kind"] === kind && row["centre"] === centre && (row["product"] ?? "") === product);
    const given = (field: string): bigint => sumOf(own.map((row) => toCents(frac(row[field]))));
    const [ledger, variance] = [sources["ledger"]!.get(key) ?? 0n, sources["material_variance"]!.get(key) ?? 0n];
    const [salvage, compensation] = [given("salvage"), given("compensation")];
    return { kind, centre, product, ledger, variance, salvage, compensation, net: ledger + variance - salvage - compensation };
  });
}

/** Rework and trial runs go into the product. */
function borne(quality: readonly QualityFact[], setting: Readonly<Record<string, string>>): [string, bigint][] {
  const element: Readonly<Record<string, string>> = { rework: setting["element_scrap"]!, trial: setting["element_trial"]! };
  return quality.flatMap(({ kind, centre, product, net }): [string, bigint][] => (element[kind] ? [[`${product}\t${centre}\t${element[kind]}`, net]] : []));
}

export function byProductValue(tables: MonthTables, item: string): bigint {
  const product = tables["products"]!.find((row) => row["product"] === item);
  if (product?.["kind"] !== "by-product") return 0n;
  const centres = new Set(tables["routing"]!.filter((row) => row["product"] === product["group"]).map((row) => row["centre"]));
  const made = tables["production"]!.filter((row) => row["product"] === item && centres.has(row["centre"]));
  return sumOf(made.map((row) => toCents(mul(frac(row["finished"]), frac(product["price"])))));
}

function storeFact(stock: Row, all: readonly Row[], received: bigint, settings: OracleSettings): StoreFact {
  const moves = all.filter((move) => move["item"] === stock["item"]);
  const quantity = add(...moves.filter((move) => move["kind"] === "receipt").map((move) => frac(move["quantity"])));
  const opening = [frac(stock["opening_quantity"]), toCents(frac(stock["opening_amount"]))] as const;
  const amount = isNothing(quantity) && received === 0n ? 0n : received;
  const out = storeOut(stock, moves, amount, settings);
  const gone = [...out.values()];
  const left = sub(add(opening[0], quantity), add(...gone.map((each) => each.quantity)));
  return { item: stock["item"]!, opening, receipt: [quantity, amount], out, closing: [left, opening[1] + amount - sumOf(gone.map((each) => each.amount))] };
}

function varianceFacts({ tables, allocated, factory, finished }: Pick<MonthFacts, "tables" | "allocated" | "factory" | "finished">, settings: OracleSettings): VarianceFact[] {
  return tables["variances"]!.map((row): VarianceFact => {
    const [product, centre, element] = [row["product"] ?? "", row["centre"]!, row["element"]!];
    const opening = toCents(frac(row["opening"]));
    const incurred = toCents(frac(row["incurred"])) + (product === "" ? (allocated.differences.get(`${centre}\t${element}`) ?? 0n) : 0n);
    const available = opening + incurred;
    const carried: VarianceFact = { row, opening, incurred, available, distributed: 0n, weights: new Map(), parts: new Map() };
    if (row["method"] !== "distribute") return carried;
    const output = (each: string): Fraction => factory.unitsOf(each, factory.route(each).length - 1);
    const weighed = product ? [[product, output(product)] as const] : finished.map((each) => [each, mul(output(each), factory.content(each, centre, element))] as const);
    const weights = new Map(weighed.filter(([, weight]) => !isNothing(weight)));
    const distributed = toCents(mul(cents(available), frac(row["share"]), [1n, 100n]));
    const parts = spreadNoted(`variance:${product}:${centre}:${element}`, distributed, weights, settings);
    return parts === null ? carried : { ...carried, distributed, weights, parts };
  });
}

/** Standard unit cost: standards of all steps but transferred ones, and those of inputs. */
export function standardUnit({ tables, factory, classOf }: MonthFacts, product: string): Fraction {
  const own = factory.route(product).map((step) => step["centre"]!);
  const rows = tables["standards"]!.filter((row) => row["product"] === product && own.includes(row["centre"]!) && classOf(row["element"]!) !== "transferred");
  const inputs = factory.route(product).filter((step) => step["input"]);
  return add(...rows.map((row) => frac(row["amount"])), ...inputs.map((step) => mul(frac(step["input_quantity"]), standardUnit({ tables, factory, classOf } as MonthFacts, step["input"]!))));
}

/** Amount over quantity; null where there is none. */
export const over = (amount: Fraction, quantity: Fraction): Fraction | null => (isNothing(quantity) ? null : div(amount, quantity));

export const outputOf = ({ factory }: MonthFacts, product: string): Fraction => factory.unitsOf(product, factory.route(product).length - 1);

