// The production rules of the factory month once more, on demand and in plain fractions, straight from the tables' texts.
import { type Fraction, NONE, add, cents, div, frac, isNothing, mul, spreadNoted, sub, toCents } from "./fractions";
import type { Cents, OracleCell, OracleInput, OracleLevel, OracleScrap, OracleSplit, Row } from "./oracle-cells";
import { storeIssues } from "./store-oracle";

const CLASS: Readonly<Record<string, string>> = { DM: "material", SF: "transferred", PW: "conversion", DL: "conversion", OH: "conversion", SL: "loss", TC: "loss" };
const HUNDRED: Fraction = [100n, 1n];

/** Answers on demand, each answer kept. */
export class FactoryOracle {
  private readonly known = new Map<string, unknown>();

  constructor(private readonly input: OracleInput) {}

  /** Cells of a product's step by `origin element`. */
  step(product: string, i: number): Record<string, OracleCell> {
    return this.once(`step ${product} ${i}`, () => this.costed(product, i));
  }

  /** What a product's output of the month cost by element. */
  output(product: string): Cents {
    if (!this.isParallel(product)) return this.finishedOf(product, this.route(product).length - 1);
    const sums: Cents = {};
    this.route(product).forEach((_, i) => Object.entries(this.finishedOf(product, i)).forEach(([element, amount]) => (sums[element] = (sums[element] ?? 0n) + amount)));
    return sums;
  }

  /** How a cell of a step, `origin element`, was divided. */
  split(product: string, i: number, key: string): OracleSplit {
    this.step(product, i);
    return this.known.get(`split ${product} ${i} ${key}`) as OracleSplit;
  }

  scrap(product: string, i: number): readonly OracleScrap[] {
    this.step(product, i);
    return this.once(`scrap ${product} ${i}`, () => []);
  }

  /** Cost by element after restoration, without zeros. */
  restored(product: string): Cents {
    const vector = this.levels(product).at(-1)?.after ?? this.output(product);
    return Object.fromEntries(Object.entries(vector).filter(([, amount]) => amount !== 0n));
  }

  levels(product: string): readonly OracleLevel[] {
    return this.once(`levels ${product}`, () => this.restoration(product));
  }

  private restoration(product: string): OracleLevel[] {
    const levels: OracleLevel[] = [];
    let vector = this.output(product);
    let [at, i] = [product, this.route(product).length - 1];
    while (!this.isParallel(product) && vector["SF"]) {
      while (!this.route(at)[i]!["input"] && this.route(at)[i]!["transfer"] !== "combined" && i > 0) i -= 1;
      const input = this.route(at)[i]!["input"];
      if (!input && i === 0) break;
      if (input && this.rows("routing", { product: input }).length === 0) break;
      [at, i] = input ? [input, this.route(input).length - 1] : [at, i - 1];
      const structure = input ? this.output(at) : this.finishedOf(at, i);
      const weights = new Map(Object.entries(structure).map(([element, amount]) => [element, cents(amount)]));
      const parts = spreadNoted(`restoration:${product}:${levels.length + 1}`, vector["SF"], weights, this.input);
      if (parts === null) break;
      const next: Cents = { ...vector, SF: 0n };
      for (const [element, amount] of parts) next[element] = (next[element] ?? 0n) + amount;
      levels.push({ source: [at, this.route(at)[i]!["centre"]!], before: vector, structure, transferred: vector["SF"], restored: Object.fromEntries(parts), after: next });
      vector = next;
    }
    return levels;
  }

  /** Standard of one element of one centre in a unit of the product, through its inputs. */
  content(product: string, centre: string, element: string): Fraction {
    const steps = this.route(product);
    const inputs = steps.filter((each) => each["input"]).map((each) => mul(frac(each["input_quantity"]), this.content(each["input"]!, centre, element)));
    return add(...inputs, steps.some((each) => each["centre"] === centre) ? this.unit(product, [centre], element, "amount") : NONE);
  }

  route(product: string): readonly Row[] {
    return this.once(`route ${product}`, () => [...this.rows("routing", { product })].sort((a, b) => Number(a["step"]) - Number(b["step"])));
  }

  made(product: string, centre: string, field: string): Fraction {
    return frac(this.rows("production", { product, centre })[0]?.[field]);
  }

  isParallel(product: string): boolean {
    return this.route(product).some((step) => step["transfer"] === "parallel");
  }

  /** Units that came out of a step; all steps of parallel transfer finish what the last one does. */
  unitsOf(product: string, i: number): Fraction {
    const steps = this.route(product);
    return this.made(product, (this.isParallel(product) ? steps.at(-1)! : steps[i]!)["centre"]!, "finished");
  }

  finishedOf(product: string, i: number): Cents {
    const sums: Cents = {};
    for (const [key, cell] of Object.entries(this.step(product, i))) sums[key.split(" ")[1]!] = (sums[key.split(" ")[1]!] ?? 0n) + cell.finished;
    return sums;
  }

  /** What a step received, by element; from the store, or from the step before it. */
  transferIn(product: string, i: number): Cents {
    const { input, centre, transfer } = this.route(product)[i]!;
    if (input) return { SF: this.issues(input).get(`${centre} ${product}`) ?? 0n };
    if (i === 0 || transfer === "parallel") return {};
    return transfer === "combined" ? { SF: total(this.finishedOf(product, i - 1)) } : this.finishedOf(product, i - 1);
  }

  private rows(name: string, where: Row = {}): readonly Row[] {
    return (this.input.tables[name] ?? []).filter((row) => Object.entries(where).every(([field, value]) => row[field] === value));
  }

  private unit(product: string, centres: readonly string[], element: string, field: string): Fraction {
    return add(...centres.flatMap((centre) => this.rows("standards", { product, centre, element }).map((row) => frac(row[field]))));
  }

  private once<T>(key: string, make: () => T): T {
    if (!this.known.has(key)) this.known.set(key, make());
    return this.known.get(key) as T;
  }

  private issues(item: string): Map<string, bigint> {
    const received = (): bigint => (this.rows("routing", { product: item }).length > 0 ? total(this.output(item)) : 0n);
    return this.once(`issues ${item}`, () => storeIssues(this.rows("stock", { item })[0]!, this.rows("stock_moves", { item }), received(), this.input));
  }

  private costed(product: string, i: number): Record<string, OracleCell> {
    const centre = this.route(product)[i]!["centre"]!;
    const cells: Record<string, OracleCell> = {};
    const cell = (key: string): OracleCell => (cells[key] ??= { opening: 0n, current: 0n, scrap: 0n, credit: 0n, finished: 0n, closing: 0n });
    for (const row of this.rows("opening_wip", { product, centre })) cell(`${row["origin"] || (row["element"] === "SF" ? "transferred" : "own")} ${row["element"]}`).opening += toCents(frac(row["amount"]));
    for (const cost of this.input.costs) if (cost.product === product && cost.centre === centre) cell(`own ${cost.element}`).current += cost.amount;
    for (const [element, amount] of Object.entries(this.transferIn(product, i))) cell(`transferred ${element}`).current += amount;
    this.scrapped(product, i, cells, cell);
    for (const by of this.rows("products", { kind: "by-product", group: product })) {
      if (this.rows("production", { product: by["product"]!, centre }).length > 0) cell("own DM").credit += toCents(mul(this.made(by["product"]!, centre, "finished"), frac(by["price"])));
    }
    const printed = Object.entries(cells).filter(([, each]) => each.opening !== 0n || each.current !== 0n || each.credit !== 0n);
    for (const [key, each] of printed) this.divide(product, i, key, each);
    return Object.fromEntries(printed);
  }

  private scrapped(product: string, i: number, cells: Record<string, OracleCell>, cell: (key: string) => OracleCell): void {
    const { centre } = this.route(product)[i]! as { centre: string };
    for (const row of this.rows("quality", { product, centre, kind: "irreparable" })) {
      const lostCells: Cents = {};
      for (const [key, each] of Object.entries(cells)) {
        const [origin, element] = key.split(" ") as [string, string];
        if (each.current === 0n || (origin === "own" && CLASS[element] === "loss")) continue;
        const byHours = origin === "own" && CLASS[element] === "conversion";
        const [lost, whole] = byHours ? [frac(row["hours"]), this.made(product, centre, "hours")] : [frac(row["quantity"]), this.made(product, centre, "started")];
        const actual = isNothing(whole) ? NONE : div(mul(cents(each.current), lost), whole);
        each.scrap = toCents(row["basis"] === "standard" ? mul(this.standard(product, i, origin, element), frac(row["quantity"])) : actual);
        lostCells[key] = each.scrap;
      }
      const cost = total(lostCells);
      const net = cost - toCents(frac(row["salvage"])) - toCents(frac(row["compensation"]));
      cell("own SL").current += net;
      this.once<OracleScrap[]>(`scrap ${product} ${i}`, () => []).push({ row, cells: lostCells, cost, net });
    }
  }

  /** Standard amount of one unit; itemised transfer takes it from all earlier steps. */
  private standard(product: string, i: number, origin: string, element: string): Fraction {
    const steps = this.route(product);
    const earlier = origin === "transferred" && steps[i]!["transfer"] === "itemised" && i > 0;
    return this.unit(product, (earlier ? steps.slice(0, i) : [steps[i]!]).map((each) => each["centre"]!), element, "amount");
  }

  private divide(product: string, i: number, key: string, cell: OracleCell): void {
    const current = cell.current - cell.scrap - cell.credit;
    const { finished, ...split } = this.division(product, i, key.split(" ") as [string, string], { current, total: cell.opening + current });
    const printed = key.startsWith("own") && split.label !== "as-finished" ? this.givenShare(product, i, key, split.share) : split.share;
    this.once(`split ${product} ${i} ${key}`, () => ({ ...split, share: printed }));
    Object.assign(cell, { finished, closing: cell.opening + current - finished });
  }

  /** A share that the table leaves blank is printed blank. */
  private givenShare(product: string, i: number, key: string, share: Fraction | null): Fraction | null {
    const column = CLASS[key.split(" ")[1]!] === "conversion" ? "conversion_share" : "material_share";
    return this.rows("production", { product, centre: this.route(product)[i]!["centre"]! })[0]?.[column] ? share : null;
  }

  /** The first case of rule 2.10.4 that applies; C is the month's cost, T opening and C. */
  private division(product: string, i: number, [origin, element]: [string, string], { current: C, total: T }: { current: bigint; total: bigint }): OracleSplit & { readonly finished: bigint } {
    const steps = this.route(product);
    const centre = steps[i]!["centre"]!;
    const of = (field: string): Fraction => this.made(product, centre, field);
    const [isOwn, kind] = [origin === "own", CLASS[element]!];
    const method = this.rows("wip_rules", { product, centre })[0]!["method"]!;
    const percent = (prefix: string): Fraction => (isOwn ? of(`${prefix}${kind === "conversion" ? "conversion" : "material"}_share`) : HUNDRED);
    const [F, W] = [this.unitsOf(product, i), of("closing")];
    const later = this.isParallel(product) ? steps.slice(i + 1).map((each) => this.made(product, each["centre"]!, "closing")) : [];
    const whole = (finished: bigint, label: string, share: Fraction | null = null) => ({ finished, label, finishedUnits: F, closingUnits: W, share, first: null, second: null, rate: null });
    const shared = (amount: bigint, first: Fraction, second: Fraction, share = percent("")) => {
      const isDivided = !isNothing(add(first, second));
      const rate = isDivided ? div(cents(amount), add(first, second)) : null;
      return { label: method, finishedUnits: F, closingUnits: W, share, first, second, rate, finished: isDivided ? toCents(mul(rate!, first)) : 0n };
    };
    const closingUnits = mul(W, percent(""), [1n, 100n]);
    if (isNothing(F)) return whole(0n, "no-output");
    if (isOwn && kind === "loss") return whole(T, "loss");
    if (method === "none") return whole(T, method);
    if (method === "fixed") return whole(C, method);
    if (method === "materials" && isOwn && kind === "conversion") return whole(T, method, percent(""));
    if (method === "standard") {
      const rate = this.standard(product, i, origin, element);
      return { label: method, finishedUnits: F, closingUnits: W, share: percent(""), first: F, second: closingUnits, rate, finished: T - toCents(mul(closingUnits, rate)) };
    }
    if (method === "equivalent-fifo") {
      const made = sub(F, mul(of("opening"), percent("opening_"), [1n, 100n]));
      const turned = shared(C, closingUnits, made);
      return { ...turned, first: made, second: closingUnits, finished: turned.rate === null ? 0n : T - turned.finished };
    }
    if (method === "standard-ratio") {
      if (!isOwn) return shared(T, F, W);
      if (kind === "material") return shared(T, mul(F, this.unit(product, [centre], element, "amount")), of("closing_quota_material"));
      return shared(T, mul(F, this.unit(product, [centre], "DL", "quantity")), of("closing_quota_hours"));
    }
    const share = method === "as-finished" ? HUNDRED : percent("");
    return shared(T, F, add(mul(W, share, [1n, 100n]), ...later), share);
  }
}

function total(amounts: Cents): bigint {
  return Object.values(amounts).reduce((sum, amount) => sum + amount, 0n);
}
