// Reports of a month of two levels as the oracle has them, in the columns of the rule book.
import { add, cents, div, frac, isNothing, mul } from "../fractions";
import { cumulative, finishedLedger, overhead, productCosts, restoration, semiLedger } from "./goods-reports";
import { type Row, elementsOf, fixed, joined, larger, partsOf, quotient, total, yuan } from "./levels-book";
import type { Held, LevelsOracle } from "./levels-oracle";

type Report = (oracle: LevelsOracle) => Row[];

export const LEVELS_REPORTS: Readonly<Record<string, { keys: readonly string[]; rows: Report }>> = {
  "cost-collection": { keys: ["centre", "product", "element"], rows: collection },
  "wip-split": { keys: ["product", "centre", "origin", "element"], rows: wipSplit },
  "unit-variance": { keys: ["centre", "element"], rows: unitVariance },
  "quality-cost": { keys: ["kind", "centre", "product"], rows: qualityCost },
  "semi-finished-ledger": { keys: ["item", "move", "centre", "product"], rows: semiLedger },
  "finished-goods-ledger": { keys: ["item", "move", "centre", "product"], rows: finishedLedger },
  "cost-restoration": { keys: ["product", "level", "element"], rows: restoration },
  "variance-distribution": { keys: ["product", "centre", "element", "origin"], rows: distribution },
  "variance-allocation": { keys: ["source_product", "centre", "element", "origin", "product"], rows: allocation },
  "kept-variance": { keys: ["product", "centre", "element", "origin"], rows: kept },
  "unit-confirmation": { keys: ["giver", "receiver", "item"], rows: confirmation },
  "finished-product-costs": { keys: ["product"], rows: productCosts },
  "cumulative-ledger": { keys: ["product", "element"], rows: cumulative },
  "overhead-detail": { keys: ["centre", "element"], rows: overhead },
};

function collection(oracle: LevelsOracle): Row[] {
  const keys = new Set(Object.values(oracle.sources).flatMap((places) => [...places.keys()]));
  return [...keys].flatMap((key): Row[] => {
    const [centre, product, element] = partsOf(key) as [string, string, string];
    const amounts = Object.entries(oracle.sources).map(([source, places]) => [source, places.get(key) ?? 0n] as const);
    if (amounts.every(([, amount]) => amount === 0n)) return [];
    return [{ centre, product, element, ...Object.fromEntries(amounts.map(([source, amount]) => [source, yuan(amount)])), total: yuan(total(amounts.map(([, amount]) => amount))) }];
  });
}

function wipSplit(oracle: LevelsOracle): Row[] {
  const { book } = oracle;
  return book.products().flatMap((product) =>
    elementsOf(oracle).flatMap((element): Row[] => {
      const centre = book.unitOf(product);
      const std = book.std(product, centre, element);
      if (isNothing(std) && oracle.opening(centre, element, product) === 0n) return [];
      const [finished, closing] = [book.made(product, "finished") || "0", book.made(product, "closing") || "0"];
      return [{
        product,
        centre,
        origin: book.classOf(element) === "transferred" ? "transferred" : "own",
        element,
        method: "standard",
        finished_quantity: finished,
        closing_quantity: closing,
        share: book.made(product, oracle.completion(element)),
        finished_base: finished,
        closing_base: fixed(oracle.closingBase(product, element), 6),
        rate: fixed(std, 6),
        finished: yuan(oracle.output(product, element)),
        closing: yuan(oracle.closing(product, element)),
      }];
    }),
  );
}

export function flagOf(oracle: LevelsOracle, unit: string, element: string): string {
  const { book } = oracle;
  const { variance, out } = oracle.unitRow(unit, element);
  const beyond = larger(cents(variance), frac(book.setting("explain_amount"))) || (out !== 0n && larger(div(mul(cents(variance), [100n, 1n]), cents(out)), frac(book.setting("explain_percent"))));
  const isLarge = out === 0n ? variance !== 0n : beyond;
  const row = book.rows("variances", { product: "", centre: unit, element }).find((each) => (each["origin"] || book.period) === book.period);
  return !isLarge ? "ok" : row?.["reason"] ? "explained" : "explain";
}

function unitVariance(oracle: LevelsOracle): Row[] {
  return oracle.book.units.flatMap((centre) => {
    const rows = elementsOf(oracle).map((element) => ({ element, ...oracle.unitRow(centre, element) })).filter(({ opening, current, closing, out }) => [opening, current, closing, out].some((each) => each !== 0n));
    const told = (row: Omit<(typeof rows)[number], "element">): Row => ({
      opening: yuan(row.opening),
      current: yuan(row.current),
      closing: yuan(row.closing),
      out_standard: yuan(row.out),
      variance: yuan(row.variance),
      rate: quotient(mul(cents(row.variance), [100n, 1n]), cents(row.out), 2),
    });
    const sum = (of: (row: (typeof rows)[number]) => bigint): bigint => total(rows.map(of));
    const whole = { opening: sum((row) => row.opening), current: sum((row) => row.current), closing: sum((row) => row.closing), out: sum((row) => row.out), variance: sum((row) => row.variance) };
    if (rows.length === 0) return [];
    return [...rows.map((row): Row => ({ centre, element: row.element, ...told(row), flag: flagOf(oracle, centre, row.element) })), { centre, element: "total", ...told(whole), flag: "" }];
  });
}

/** Every (kind, centre, product) with quality cost or something recovered. */
export function qualityPlaces({ quality, book }: LevelsOracle): [kind: string, centre: string, product: string][] {
  const given = book.rows("quality").filter((row) => frac(row["salvage"])[0] !== 0n || frac(row["compensation"])[0] !== 0n);
  const keys = new Set([...[...quality].filter(([, amount]) => amount !== 0n).map(([key]) => key), ...given.map((row) => joined(row["kind"]!, row["centre"]!, row["product"] ?? ""))]);
  return [...keys].map((key) => partsOf(key) as [string, string, string]);
}

/** Nature accounts of an inspection or prevention cost; null where all goes to administration. */
export function naturesOf(oracle: LevelsOracle, kind: string, centre: string, product: string): Map<string, bigint> | null {
  const { book } = oracle;
  const weights = new Map<string, readonly [bigint, bigint]>();
  for (const row of book.rows("quality", { kind, centre, product })) weights.set(row["account"] ?? "", add(weights.get(row["account"] ?? "") ?? [0n, 1n], frac(row["amount"])));
  return book.spread(`quality:${kind}:${centre}:${product}`, oracle.net(kind, centre, product), weights);
}

function qualityCost(oracle: LevelsOracle): Row[] {
  const { book, sources } = oracle;
  return qualityPlaces(oracle).map(([kind, centre, product]): Row => {
    const of = (source: string): bigint => sources[source]!.get(joined(centre, product, kind)) ?? 0n;
    const toHeadquarters = kind === "rework" || kind === "trial";
    const to = toHeadquarters ? centre : book.setting("quality_centre");
    const element = kind === "rework" ? book.setting("element_scrap") : kind === "trial" ? book.setting("element_trial") : kind;
    const natures = toHeadquarters ? null : naturesOf(oracle, kind, centre, product);
    const admin = book.account("admin", to, kind)!;
    const accounts = toHeadquarters ? book.account("headquarters", centre, element)! : [...new Set([...(natures ?? new Map([["", 0n]])).keys()].map((each) => each || admin))].sort().join(";");
    return {
      kind,
      centre,
      product,
      ledger: yuan(of("ledger")),
      material_variance: yuan(of("material_variance")),
      total: yuan(oracle.quality.get(joined(kind, centre, product)) ?? 0n),
      salvage: yuan(oracle.recovered(kind, centre, product, "salvage")),
      compensation: yuan(oracle.recovered(kind, centre, product, "compensation")),
      net: yuan(oracle.net(kind, centre, product)),
      to_account: accounts,
      to_centre: to,
      to_product: toHeadquarters ? product : "",
      to_element: element,
    };
  });
}

const keyOf = ({ product, centre, element, origin }: Held): Row => ({ product, centre, element, origin });
const carriedOf = (held: Held): bigint => held.opening + held.incurred - held.distributed;

function distribution({ held }: LevelsOracle): Row[] {
  return held.filter((each) => each.opening !== 0n || each.incurred !== 0n).map((each) => ({
    ...keyOf(each),
    opening: yuan(each.opening),
    incurred: yuan(each.incurred),
    available: yuan(each.opening + each.incurred),
    method: each.method,
    share: each.share,
    distributed: yuan(each.distributed),
    carried: yuan(carriedOf(each)),
  }));
}

function allocation({ held }: LevelsOracle): Row[] {
  return held.flatMap((each) => {
    const whole = add(...each.weights.values());
    const { product: source_product, ...key } = keyOf(each) as Row & { product: string };
    return [...each.parts].map(([product, amount]): Row => ({ source_product, ...key, product, base: fixed(each.weights.get(product)!, 4), rate: quotient(cents(each.distributed), whole, 6), amount: yuan(amount) }));
  });
}

function kept({ held, book }: LevelsOracle): Row[] {
  const month = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5));
  return held.filter((each) => each.opening !== 0n || carriedOf(each) !== 0n).map((each) => {
    const hasContent = !isNothing(add(...each.weights.values()));
    const reason = carriedOf(each) === 0n ? "" : !hasContent ? "no-content" : each.method === "carry" ? "carry" : "share";
    return { ...keyOf(each), age: `${month(book.period) - month(each.origin)}`, opening: yuan(each.opening), added: yuan(each.incurred), amortised: yuan(each.distributed), carried: yuan(carriedOf(each)), reason };
  });
}

function confirmation(oracle: LevelsOracle): Row[] {
  return confirmed(oracle).map(({ giver, receiver, item, issued, received, amounts }) => ({
    giver,
    receiver,
    item,
    quantity_issued: fixed(issued, 6),
    amount_issued: yuan(amounts[0]),
    quantity_received: fixed(received, 6),
    amount_received: yuan(amounts[1]),
    difference: yuan(amounts[1] - amounts[0]),
  }));
}

interface Confirmed {
  readonly giver: string;
  readonly receiver: string;
  readonly item: string;
  readonly issued: readonly [bigint, bigint];
  readonly received: readonly [bigint, bigint];
  readonly amounts: readonly [bigint, bigint];
}

export function confirmed({ book, draws, services }: LevelsOracle): Confirmed[] {
  const sides = new Map<string, [(readonly [bigint, bigint])[], (readonly [bigint, bigint])[]]>();
  const put = (giver: string, receiver: string, item: string, side: 0 | 1, quantity: readonly [bigint, bigint]): void => {
    if (!giver || !book.isUnit(receiver)) return;
    const key = joined(giver, receiver, item);
    const own = sides.get(key) ?? [[], []];
    own[side].push(quantity);
    sides.set(key, own);
  };
  for (const draw of draws) if (draw.kind === "issue") put(book.unitOf(draw.item), draw.centre, draw.item, 0, draw.quantity);
  for (const move of book.dated("stock_moves", { kind: "confirm" })) put(book.unitOf(move["item"]!), move["centre"]!, move["item"]!, 1, frac(move["quantity"]));
  for (const each of services) put(each.unit, each.receiver, each.item, 0, each.quantity);
  for (const row of book.rows("drivers").filter((each) => each["driver"]!.startsWith("confirm:"))) {
    const item = book.rows("products", { kind: "service", group: row["driver"]!.slice("confirm:".length) })[0]!["product"]!;
    put(row["provider"] || book.units.find((unit) => book.elements(item, unit).length > 0)!, row["receiver"]!, item, 1, frac(row["quantity"]));
  }
  return [...sides].map(([key, [issued, received]]) => {
    const [giver, receiver, item] = partsOf(key) as [string, string, string];
    const isService = book.kindOfProduct(item) === "service";
    const priced = (quantity: readonly [bigint, bigint]): bigint => {
      const rates = isService ? book.elements(item, giver).map((element) => book.std(item, giver, element)) : [book.unitCost(item)];
      return total(rates.map((rate) => BigInt(fixed(mul(quantity, rate, [100n, 1n]), 0))));
    };
    const sums = [add(...issued), add(...received)] as const;
    return { giver, receiver, item, issued: sums[0], received: sums[1], amounts: [priced(sums[0]), priced(sums[1])] };
  });
}

