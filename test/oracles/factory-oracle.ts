// The production rules of the factory month once more, on demand and in plain fractions, straight from the tables' texts.
import { type Fraction, NONE, add, cents, div, frac, isNothing, mul, spreadCents, sub, toCents } from "./fractions";
import { storeIssues } from "./store-oracle";

export type Row = Readonly<Record<string, string>>;
export type Cents = Record<string, bigint>;

export interface OracleInput {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** Own cost of the month. */
  readonly costs: readonly { readonly product: string; readonly centre: string; readonly element: string; readonly amount: bigint }[];
  readonly tail: string;
}

/** One cell of a sheet, in cents. */
export interface OracleCell {
  opening: bigint;
  current: bigint;
  scrap: bigint;
  credit: bigint;
  finished: bigint;
  closing: bigint;
}

const CLASS: Readonly<Record<string, string>> = { DM: "material", SF: "transferred", PW: "conversion", DL: "conversion", OH: "conversion", SL: "loss", TC: "loss" };
const HUNDRED: Fraction = [100n, 1n];

export function factoryOracle({ tables, costs, tail }: OracleInput) {
  const rows = (name: string, where: Row = {}): readonly Row[] => (tables[name] ?? []).filter((row) => Object.entries(where).every(([field, value]) => row[field] === value));
  const route = (product: string): readonly Row[] => [...rows("routing", { product })].sort((a, b) => Number(a["step"]) - Number(b["step"]));
  const made = (product: string, centre: string, field: string): Fraction => frac(rows("production", { product, centre })[0]?.[field]);
  const isParallel = (product: string): boolean => route(product).some((step) => step["transfer"] === "parallel");
  const unit = (product: string, centres: readonly string[], element: string, field: string): Fraction =>
    add(...centres.flatMap((centre) => rows("standards", { product, centre, element }).map((row) => frac(row[field]))));
  const known = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => (known.has(key) ? (known.get(key) as T) : (known.set(key, make()), known.get(key) as T));

  const step = (product: string, i: number): Record<string, OracleCell> => once(`step ${product} ${i}`, () => costed(product, i));
  const finishedOf = (product: string, i: number): Cents => {
    const sums: Cents = {};
    for (const [key, cell] of Object.entries(step(product, i))) sums[key.split(" ")[1]!] = (sums[key.split(" ")[1]!] ?? 0n) + cell.finished;
    return sums;
  };
  const output = (product: string): Cents => {
    if (!isParallel(product)) return finishedOf(product, route(product).length - 1);
    const sums: Cents = {};
    route(product).forEach((_, i) => Object.entries(finishedOf(product, i)).forEach(([element, amount]) => (sums[element] = (sums[element] ?? 0n) + amount)));
    return sums;
  };
  const total = (amounts: Cents): bigint => Object.values(amounts).reduce((sum, amount) => sum + amount, 0n);

  /** What a semi-finished store issued to each (centre, product). */
  const issues = (item: string): Map<string, bigint> =>
    once(`issues ${item}`, () => storeIssues(rows("stock", { item })[0]!, rows("stock_moves", { item }), rows("routing", { product: item }).length > 0 ? total(output(item)) : 0n, tail));

  const transferIn = (product: string, i: number): Cents => {
    const { input, centre, transfer } = route(product)[i]!;
    if (input) return { SF: issues(input).get(`${centre} ${product}`) ?? 0n };
    if (i === 0 || transfer === "parallel") return {};
    return transfer === "combined" ? { SF: total(finishedOf(product, i - 1)) } : finishedOf(product, i - 1);
  };

  function costed(product: string, i: number): Record<string, OracleCell> {
    const centre = route(product)[i]!["centre"]!;
    const cells: Record<string, OracleCell> = {};
    const cell = (key: string): OracleCell => (cells[key] ??= { opening: 0n, current: 0n, scrap: 0n, credit: 0n, finished: 0n, closing: 0n });
    for (const row of rows("opening_wip", { product, centre })) cell(`${row["origin"] || (row["element"] === "SF" ? "transferred" : "own")} ${row["element"]}`).opening += toCents(frac(row["amount"]));
    for (const cost of costs) if (cost.product === product && cost.centre === centre) cell(`own ${cost.element}`).current += cost.amount;
    for (const [element, amount] of Object.entries(transferIn(product, i))) cell(`transferred ${element}`).current += amount;
    scrapped(product, i, cells, cell);
    for (const by of rows("products", { kind: "by-product", group: product })) {
      if (rows("production", { product: by["product"]!, centre }).length > 0) cell("own DM").credit += toCents(mul(made(by["product"]!, centre, "finished"), frac(by["price"])));
    }
    const printed = Object.entries(cells).filter(([, each]) => each.opening !== 0n || each.current !== 0n || each.credit !== 0n);
    for (const [key, each] of printed) divided(product, i, key, each);
    return Object.fromEntries(printed);
  }

  function scrapped(product: string, i: number, cells: Record<string, OracleCell>, cell: (key: string) => OracleCell): void {
    const { centre } = route(product)[i]! as { centre: string };
    for (const row of rows("quality", { product, centre, kind: "irreparable" })) {
      let sum = 0n;
      for (const [key, each] of Object.entries(cells)) {
        const [origin, element] = key.split(" ") as [string, string];
        if (each.current === 0n || (origin === "own" && CLASS[element] === "loss")) continue;
        const byHours = origin === "own" && CLASS[element] === "conversion";
        const [lost, whole] = byHours ? [frac(row["hours"]), made(product, centre, "hours")] : [frac(row["quantity"]), made(product, centre, "started")];
        const actual = isNothing(whole) ? NONE : div(mul(cents(each.current), lost), whole);
        each.scrap = toCents(row["basis"] === "standard" ? mul(standard(product, i, origin, element), frac(row["quantity"])) : actual);
        sum += each.scrap;
      }
      cell("own SL").current += sum - toCents(frac(row["salvage"])) - toCents(frac(row["compensation"]));
    }
  }

  /** Standard amount of one unit; itemised transfer takes it from all earlier steps. */
  function standard(product: string, i: number, origin: string, element: string): Fraction {
    const steps = route(product);
    const earlier = origin === "transferred" && steps[i]!["transfer"] === "itemised" && i > 0;
    return unit(product, (earlier ? steps.slice(0, i) : [steps[i]!]).map((each) => each["centre"]!), element, "amount");
  }

  function divided(product: string, i: number, key: string, cell: OracleCell): void {
    const [origin, element] = key.split(" ") as [string, string];
    const steps = route(product);
    const centre = steps[i]!["centre"]!;
    const of = (field: string): Fraction => made(product, centre, field);
    const isOwn = origin === "own";
    const kind = CLASS[element]!;
    const method = rows("wip_rules", { product, centre })[0]!["method"]!;
    const percent = (prefix: string): Fraction => (isOwn ? div(of(`${prefix}${kind === "conversion" ? "conversion" : "material"}_share`), HUNDRED) : [1n, 1n]);
    const C = cell.current - cell.scrap - cell.credit;
    const T = cell.opening + C;
    const F = isParallel(product) ? made(product, steps.at(-1)!["centre"]!, "finished") : of("finished");
    const later = isParallel(product) ? steps.slice(i + 1).map((each) => made(product, each["centre"]!, "closing")) : [];
    const finish = (amount: bigint): void => void Object.assign(cell, { finished: amount, closing: T - amount });
    const ratio = (first: Fraction, second: Fraction): void => finish(isNothing(add(first, second)) ? 0n : toCents(div(mul(cents(T), first), add(first, second))));
    if (isNothing(F)) return finish(0n);
    if (isOwn && kind === "loss") return finish(T);
    if (method === "none") return finish(T);
    if (method === "fixed") return finish(C);
    if (method === "materials" && isOwn && kind === "conversion") return finish(T);
    if (method === "standard") return finish(T - toCents(mul(of("closing"), percent(""), standard(product, i, origin, element))));
    if (method === "equivalent-fifo") {
      const first = sub(F, mul(of("opening"), percent("opening_")));
      const second = mul(of("closing"), percent(""));
      return finish(isNothing(add(first, second)) ? 0n : T - toCents(div(mul(cents(C), second), add(first, second))));
    }
    if (method === "standard-ratio") {
      if (!isOwn) return ratio(F, of("closing"));
      if (kind === "material") return ratio(mul(F, unit(product, [centre], element, "amount")), of("closing_quota_material"));
      return ratio(mul(F, unit(product, [centre], "DL", "quantity")), of("closing_quota_hours"));
    }
    return ratio(F, add(mul(of("closing"), method === "as-finished" ? [1n, 1n] : percent("")), ...later));
  }

  /** Cost by element after restoration; 0 where nothing is left. */
  function restored(product: string): Cents {
    let vector = output(product);
    let [at, i] = [product, route(product).length - 1];
    while (!isParallel(product) && vector["SF"]) {
      while (!route(at)[i]!["input"] && route(at)[i]!["transfer"] !== "combined" && i > 0) i -= 1;
      const input = route(at)[i]!["input"];
      if (!input && i === 0) break;
      if (input && rows("routing", { product: input }).length === 0) break;
      [at, i] = input ? [input, route(input).length - 1] : [at, i - 1];
      const structure = input ? output(at) : finishedOf(at, i);
      const parts = spreadCents(vector["SF"], new Map(Object.entries(structure).map(([element, amount]) => [element, cents(amount)])), tail);
      if (parts === null) break;
      const next: Cents = { ...vector, SF: 0n };
      for (const [element, amount] of parts) next[element] = (next[element] ?? 0n) + amount;
      vector = next;
    }
    return Object.fromEntries(Object.entries(vector).filter(([, amount]) => amount !== 0n));
  }

  /** Standard of one element of one centre in a unit of the product, through its inputs. */
  function content(product: string, centre: string, element: string): Fraction {
    const steps = route(product);
    const inputs = steps.filter((each) => each["input"]).map((each) => mul(frac(each["input_quantity"]), content(each["input"]!, centre, element)));
    return add(...inputs, steps.some((each) => each["centre"] === centre) ? unit(product, [centre], element, "amount") : NONE);
  }

  return { step, restored, content, output };
}
