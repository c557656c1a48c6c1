// The rule book of two levels once more in plain fractions: what units were charged and handed over, what headquarters spread and kept.
import { allocateOracle } from "../allocation-oracle";
import { collectOracle } from "../collection-oracle";
import { type Fraction, NONE, add, cents, div, frac, isNothing, mul, sub, toCents } from "../fractions";
import { LevelsBook, type Places, type Row, type Tables, joined, partsOf, raise, total } from "./levels-book";

/** What a store gave at standard. */
export interface Draw {
  readonly kind: string;
  readonly item: string;
  readonly centre: string;
  readonly product: string;
  readonly element: string;
  readonly quantity: Fraction;
  readonly amount: bigint;
}

/** One row of the kept variances. */
export interface Held {
  readonly product: string;
  readonly centre: string;
  readonly element: string;
  readonly origin: string;
  readonly opening: bigint;
  readonly incurred: bigint;
  readonly method: string;
  readonly share: string;
  readonly weights: ReadonlyMap<string, Fraction>;
  readonly parts: ReadonlyMap<string, bigint>;
  readonly distributed: bigint;
}

/** A service to one receiver, element by element. */
export interface Served {
  readonly step: string;
  readonly unit: string;
  readonly receiver: string;
  readonly driver: string;
  readonly item: string;
  readonly element: string;
  readonly quantity: Fraction;
  readonly parts: ReadonlyMap<string, bigint>;
}

export class LevelsOracle {
  readonly book: LevelsBook;
  readonly sources: Record<string, Places>;
  readonly draws: readonly Draw[];
  readonly services: Served[] = [];
  /** Postings of other steps by `step phase sender receiver element`. */
  readonly gifts: Places = new Map();
  /** What centres were charged without regard to products, by `centre element`, when all rules have run. */
  readonly pools: Places;
  /** Charges that name a product, by `centre product element`. */
  readonly named: Places = new Map();
  /** By `kind centre product`. */
  readonly quality: Places = new Map();
  readonly held: readonly Held[];

  constructor(tables: Tables) {
    const book = (this.book = new LevelsBook(tables));
    const setting = (key: string): string => book.setting(key);
    this.sources = collectOracle(tables, { period: book.period, tail: book.tail, labour: setting("element_labour"), material: setting("element_material"), depreciation: setting("element_depreciation") });
    this.draws = this.drawn();
    const pools: Places = new Map();
    const charge = (centre: string, product: string, element: string, amount: bigint): void => {
      if (product === "" || book.isUnit(centre)) raise(pools, joined(centre, element), amount);
      if (product !== "") raise(this.named, joined(centre, product, element), amount);
    };
    for (const [key, amount] of Object.values(this.sources).flatMap((places) => [...places])) {
      const [centre, product, element] = partsOf(key) as [string, string, string];
      if (book.classOf(element) === "quality") raise(this.quality, joined(element, centre, product), amount);
      else charge(centre, product, element, amount);
    }
    for (const draw of this.draws) if (draw.kind === "issue" && book.isUnit(draw.centre)) charge(draw.centre, draw.product, draw.element, draw.amount);
    this.pools = this.ruled(pools);
    this.held = this.headquarters();
  }

  /** 2.3, and 2.11 for finished goods that units draw back. */
  private drawn(): Draw[] {
    const { book } = this;
    const groups = new Map<string, Fraction>();
    for (const move of book.dated("stock_moves")) {
      const kind = book.rows("stock", { item: move["item"]! })[0]?.["kind"];
      const isCount = move["kind"] === "count";
      if (!isCount && move["kind"] !== "issue") continue;
      if (kind !== "semi" && !(kind === "finished" && !isCount && book.isUnit(move["centre"]!))) continue;
      const element = isCount ? "" : move["element"] || book.setting("element_transferred");
      const key = joined(move["kind"]!, move["item"]!, move["centre"] ?? "", move["product"] ?? "", element);
      groups.set(key, add(groups.get(key) ?? NONE, mul(frac(move["quantity"]), isCount ? [-1n, 1n] : [1n, 1n])));
    }
    return [...groups].map(([key, quantity]) => {
      const [kind, item, centre, product, element] = partsOf(key) as [string, string, string, string, string];
      return { kind, item, centre, product, element, quantity, amount: toCents(mul(quantity, book.unitCost(item))) };
    });
  }

  /** Rules step by step; services at standard take nothing from a pool. */
  private ruled(collected: Places): Places {
    const { book } = this;
    let pools = collected;
    const steps = [...new Set(book.rows("rules").map((row) => row["step"]!))].sort((a, b) => Number(a) - Number(b));
    for (const step of steps) {
      const rules = book.rows("rules", { step });
      if (rules[0]!["method"] === "standard") for (const rule of rules) this.serve(rule, pools);
      else {
        const settings = { period: book.period, tail: book.tail, labour: "", material: "", depreciation: "" };
        const made = allocateOracle({ ...book.tables, rules }, settings, pools);
        for (const [key, amount] of made.rows) this.gifts.set(key, amount);
        pools = made.pools;
      }
    }
    return pools;
  }

  private serve(rule: Row, pools: Places): void {
    const { book } = this;
    const [unit, driver, element] = [rule["sender"]!, rule["driver"]!, rule["as_element"]!];
    const item = book.rows("products", { kind: "service", group: driver })[0]!["product"]!;
    const named = (rule["receivers"] ?? "").split(";").filter((name) => name !== "");
    const own = book.rows("drivers", { driver, provider: unit });
    for (const row of own.length > 0 ? own : book.rows("drivers", { driver, provider: "" })) {
      const receiver = row["receiver"]!;
      const isNamed = named.length === 0 || named.includes(receiver) || named.includes(`class:${book.kindOf(receiver)}`);
      const quantity = frac(row["quantity"]);
      if (receiver === unit || !isNamed || isNothing(quantity)) continue;
      const parts = new Map(book.elements(item, unit).map((each) => [each, toCents(mul(quantity, book.std(item, unit, each)))]));
      raise(pools, joined(receiver, element), total(parts.values()));
      this.services.push({ step: rule["step"]!, unit, receiver, driver, item, element, quantity, parts });
    }
  }

  /** 2.5: the element a unit's cost is kept under. */
  ownElement(element: string): string {
    return this.book.classOf(element) === "overhead" ? this.book.setting("element_overhead") : element;
  }

  /** Cost of the month of a unit by element. */
  current(unit: string): Places {
    const sums: Places = new Map();
    for (const [key, amount] of this.pools) if (partsOf(key)[0] === unit) raise(sums, this.ownElement(partsOf(key)[1]!), amount);
    return sums;
  }

  opening(unit: string, element: string, product?: string): bigint {
    const rows = this.book.rows("opening_wip", { centre: unit, element, ...(product === undefined ? {} : { product }) });
    return total(rows.map((row) => toCents(frac(row["amount"]))));
  }

  /** 2.6 */
  output(product: string, element: string): bigint {
    return toCents(mul(this.book.finished(product), this.book.std(product, this.book.unitOf(product), element)));
  }

  completion(element: string): "material_share" | "conversion_share" {
    return ["material", "transferred"].includes(this.book.classOf(element)) ? "material_share" : "conversion_share";
  }

  closingBase(product: string, element: string): Fraction {
    return div(mul(frac(this.book.made(product, "closing")), frac(this.book.made(product, this.completion(element)))), [100n, 1n]);
  }

  /** 2.7 */
  closing(product: string, element: string): bigint {
    return toCents(mul(this.closingBase(product, element), this.book.std(product, this.book.unitOf(product), element)));
  }

  /** 2.8 by unit and element. */
  unitRow(unit: string, element: string): { opening: bigint; current: bigint; closing: bigint; out: bigint; variance: bigint } {
    const products = this.book.products().filter((product) => this.book.unitOf(product) === unit);
    const services = this.services.filter((each) => each.unit === unit).map((each) => each.parts.get(element) ?? 0n);
    const [opening, current] = [this.opening(unit, element), this.current(unit).get(element) ?? 0n];
    const closing = total(products.map((product) => this.closing(product, element)));
    const out = total([...products.map((product) => this.output(product, element)), ...services]);
    return { opening, current, closing, out, variance: opening + current - closing - out };
  }

  recovered(kind: string, centre: string, product: string, field: "salvage" | "compensation"): bigint {
    return total(this.book.rows("quality", { kind, centre, product }).map((row) => toCents(frac(row[field]))));
  }

  /** 2.9 */
  net(kind: string, centre: string, product: string): bigint {
    const of = (field: "salvage" | "compensation"): bigint => this.recovered(kind, centre, product, field);
    return (this.quality.get(joined(kind, centre, product)) ?? 0n) - of("salvage") - of("compensation");
  }

  /** Finished pieces that no unit drew back. */
  borne(product: string): Fraction {
    const drawn = this.draws.filter((draw) => draw.item === product && draw.kind === "issue").map((draw) => draw.quantity);
    const left = sub(this.book.finished(product), add(...drawn));
    return left[0] < 0n ? NONE : left;
  }

  /** 2.10 */
  private headquarters(): Held[] {
    const { book } = this;
    const incurred = this.incurred();
    const keys = new Set([...book.rows("variances").map((row) => joined(row["product"] ?? "", row["centre"]!, row["element"]!, row["origin"] || book.period)), ...incurred.keys()]);
    return [...keys].sort((a, b) => (a < b ? -1 : 1)).map((key): Held => {
      const [product, centre, element, origin] = partsOf(key) as [string, string, string, string];
      const row = book.rows("variances", { product, centre, element }).find((each) => (each["origin"] || book.period) === origin);
      const [opening, month] = [toCents(frac(row?.["opening"])), incurred.get(key) ?? 0n];
      const method = row?.["method"] || "distribute";
      const share = row?.["share"] || "100";
      const weights = new Map(book.products("finished").map((each) => [each, mul(this.borne(each), this.benefit(each, product, centre, element))]));
      const isBorne = !isNothing(add(...weights.values()));
      const distributed = isBorne && method === "distribute" ? toCents(div(mul(cents(opening + month), frac(share)), [100n, 1n])) : 0n;
      const parts = (distributed === 0n ? null : book.spread(`variance:${product}:${centre}:${element}:${origin}`, distributed, weights)) ?? new Map<string, bigint>();
      return { product, centre, element, origin, opening, incurred: month, method, share, weights, parts, distributed };
    });
  }

  private incurred(): Places {
    const { book } = this;
    const into: Places = new Map();
    const put = (product: string, centre: string, element: string, amount: bigint): void => void (amount === 0n ? 0 : raise(into, joined(product, centre, element, book.period), amount));
    for (const unit of book.units) for (const row of book.rows("elements")) put("", unit, row["element"]!, this.unitRow(unit, row["element"]!).variance);
    for (const kind of ["rework", "trial"]) {
      const places = new Set([...this.quality.keys()].filter((key) => partsOf(key)[0] === kind).map((key) => joined(...partsOf(key).slice(1))));
      for (const row of book.rows("quality", { kind })) places.add(joined(row["centre"]!, row["product"] ?? ""));
      for (const [centre, product] of [...places].map((key) => partsOf(key) as [string, string])) put(product, centre, book.setting(kind === "rework" ? "element_scrap" : "element_trial"), this.net(kind, centre, product));
    }
    const own = book.headquarters();
    for (const [key, amount] of this.pools) if (partsOf(key)[0] === own) put("", own, partsOf(key)[1]!, amount);
    for (const [key, amount] of this.named) if (partsOf(key)[0] === own) put(partsOf(key)[1]!, own, partsOf(key)[2]!, amount);
    return into;
  }

  private benefit(finished: string, product: string, centre: string, element: string): Fraction {
    const { book } = this;
    if (product !== "") return book.pieces(finished, product);
    if (centre === book.headquarters()) return book.unitCost(finished);
    if (book.classOf(element) !== "loss") return book.content(finished, centre, element);
    const others = book.rows("elements").map((row) => row["element"]!).filter((each) => book.classOf(each) !== "transferred");
    return add(...others.map((each) => book.content(finished, centre, each)));
  }
}
