// Reports of stores, finished goods and the year as the oracle has them, in the columns of the rule book.
import { add, cents, frac, isNothing, mul } from "../fractions";
import { type Row, elementsOf, fixed, joined, partsOf, quotient, total, yuan } from "./levels-book";
import { costOf, soldOf } from "./goods-cost";
import type { LevelsOracle } from "./levels-oracle";

interface StoreLine {
  readonly move: string;
  readonly centre: string;
  readonly product: string;
  readonly quantity: readonly [bigint, bigint];
  readonly amount: bigint;
}

function storeRows({ book }: LevelsOracle, item: string, received: bigint, out: readonly StoreLine[]): Row[] {
  const stock = book.rows("stock", { item })[0]!;
  const gone = new Map<string, StoreLine>();
  for (const line of out) {
    const key = joined(line.move, line.centre, line.product);
    const known = gone.get(key);
    gone.set(key, { ...line, quantity: add(line.quantity, known?.quantity ?? [0n, 1n]), amount: line.amount + (known?.amount ?? 0n) });
  }
  const issues = [...gone.values()].filter((line) => !isNothing(line.quantity));
  const opening: StoreLine = { move: "opening", centre: "", product: "", quantity: frac(stock["opening_quantity"]), amount: BigInt(fixed(mul(frac(stock["opening_amount"]), [100n, 1n]), 0)) };
  const receipt: StoreLine = { ...opening, move: "receipt", quantity: add(...book.dated("stock_moves", { item, kind: "receipt" }).map((move) => frac(move["quantity"]))), amount: received };
  const left = mul(add(...issues.map((line) => line.quantity)), [-1n, 1n]);
  const closing: StoreLine = { ...opening, move: "closing", quantity: add(opening.quantity, receipt.quantity, left), amount: opening.amount + received - total(issues.map((line) => line.amount)) };
  return [opening, receipt, ...issues, closing].map(({ move, centre, product, quantity, amount }) => ({ item, move, centre, product, quantity: fixed(quantity, 6), price: quotient(cents(amount), quantity, 6), amount: yuan(amount) }));
}

export function semiLedger(oracle: LevelsOracle): Row[] {
  const { book, draws } = oracle;
  return book.rows("stock", { kind: "semi" }).flatMap(({ item }) => {
    const received = total(elementsOf(oracle).map((element) => oracle.output(item!, element)));
    return storeRows(oracle, item!, received, draws.filter((draw) => draw.item === item).map((draw) => ({ ...draw, move: draw.kind })));
  });
}

export function finishedLedger(oracle: LevelsOracle): Row[] {
  const { book, draws } = oracle;
  return book.rows("stock", { kind: "finished" }).flatMap(({ item }) => {
    const received = total(costOf(oracle, item!).actual.values());
    const { quantities, amounts } = soldOf(oracle, item!, received);
    const sold = [...quantities].map(([key, quantity]): StoreLine => {
      const [move, centre, product] = partsOf(key) as [string, string, string];
      return { move, centre, product, quantity, amount: amounts.get(key) ?? 0n };
    });
    return storeRows(oracle, item!, received, [...draws.filter((draw) => draw.item === item).map((draw) => ({ ...draw, move: draw.kind })), ...sold]);
  });
}

export function restoration(oracle: LevelsOracle): Row[] {
  const { book } = oracle;
  const transferred = book.setting("element_transferred");
  return book.products("finished").flatMap((product) => {
    const { output, structure, restored } = costOf(oracle, product);
    if (structure.size === 0) return [];
    const whole = add(...structure.values());
    return elementsOf(oracle).flatMap((element): Row[] => {
      const [before, part, after] = [output.get(element) ?? 0n, structure.get(element) ?? ([0n, 1n] as const), restored.get(element) ?? 0n];
      if (before === 0n && fixed(part, 2) === "0.00" && after === 0n) return [];
      const got = element === transferred ? 0n : after - before;
      return [{ product, level: "1", source_product: "", source_centre: "", element, before: yuan(before), structure: fixed(part, 2), rate: quotient(cents(output.get(transferred)!), whole, 6), restored: yuan(got), after: yuan(after) }];
    });
  });
}

export function productCosts(oracle: LevelsOracle): Row[] {
  const { book } = oracle;
  return book.products("finished").map((product) => {
    const { output, actual } = costOf(oracle, product);
    const [cost, whole] = [total(output.values()), total(actual.values())];
    const elements = elementsOf(oracle).filter((element) => book.classOf(element) !== "transferred");
    const unit = add(...book.units.flatMap((each) => elements.map((element) => book.content(product, each, element))));
    const standard = BigInt(fixed(mul(unit, book.finished(product), [100n, 1n]), 0));
    return {
      product,
      quantity: book.made(product, "finished") || "0",
      cost: yuan(cost),
      variance: yuan(whole - cost),
      actual_cost: yuan(whole),
      unit_cost: quotient(cents(whole), book.finished(product), 4),
      standard_unit: fixed(unit, 4),
      standard_cost: yuan(standard),
      difference: yuan(whole - standard),
    };
  });
}

/** Amount of the year before this month; nothing in January. */
function before({ book }: LevelsOracle, measure: string, where: Row): bigint {
  const [year, month] = [Number(book.period.slice(0, 4)), Number(book.period.slice(5))];
  if (month === 1) return 0n;
  const period = `${year}-${String(month - 1).padStart(2, "0")}`;
  return total(book.rows("prior", { period, measure, ...where }).map((row) => BigInt(fixed(mul(frac(row["amount"]), [100n, 1n]), 0))));
}

export function cumulative(oracle: LevelsOracle): Row[] {
  const { book } = oracle;
  const rows = book.products("finished").flatMap((product) => {
    const { actual } = costOf(oracle, product);
    const quantity = [cents(before(oracle, "ytd_quantity", { product })), book.finished(product)] as const;
    const whole = add(...quantity);
    const line = (element: string, earlier: bigint, month: bigint): Row => ({ product, element, ytd_before: yuan(earlier), month: yuan(month), ytd: yuan(earlier + month), average_unit: quotient(cents(earlier + month), whole, 4) });
    const lines = elementsOf(oracle).map((element) => [element, before(oracle, "ytd_amount", { product, element }), actual.get(element) ?? 0n] as const).filter(([, earlier, month]) => earlier !== 0n || month !== 0n);
    const all = [total(lines.map(([, earlier]) => earlier)), total(lines.map(([, , month]) => month))] as const;
    return [{ product, element: "quantity", ytd_before: fixed(quantity[0], 6), month: fixed(quantity[1], 6), ytd: fixed(whole, 6), average_unit: "" }, ...lines.map(([element, earlier, month]) => line(element, earlier, month)), line("total", ...all)];
  });
  const kinds = elementsOf(oracle).filter((element) => book.classOf(element) === "quality");
  const quality = kinds.map((element) => [element, before(oracle, "ytd_quality", { element }), total([...oracle.quality].filter(([key]) => partsOf(key)[0] === element).map(([, amount]) => amount))] as const);
  const told = (element: string, earlier: bigint, month: bigint): Row => ({ product: "quality", element, ytd_before: yuan(earlier), month: yuan(month), ytd: yuan(earlier + month), average_unit: "" });
  const shown = quality.filter(([, earlier, month]) => earlier !== 0n || month !== 0n);
  return [...rows, ...shown.map(([element, earlier, month]) => told(element, earlier, month)), ...(shown.length > 0 ? [told("total", total(shown.map(([, earlier]) => earlier)), total(shown.map(([, , month]) => month)))] : [])];
}

export function overhead(oracle: LevelsOracle): Row[] {
  const { book, pools } = oracle;
  const lastYear = `${Number(book.period.slice(0, 4)) - 1}${book.period.slice(4)}`;
  const centres = book.rows("centres").map((row) => row["centre"]!).filter((centre) => book.isUnit(centre) || book.kindOf(centre) === "basic");
  return centres.flatMap((centre) =>
    elementsOf(oracle).filter((element) => book.classOf(element) === "overhead").flatMap((element): Row[] => {
      const current = pools.get(joined(centre, element)) ?? 0n;
      const plans = book.rows("budget", { measure: "overhead", centre, element });
      if (current === 0n && plans.length === 0) return [];
      const last = add(...book.rows("prior", { period: lastYear, measure: "overhead", centre, element }).map((row) => frac(row["amount"])));
      return [{ centre, element, plan: fixed(add(...plans.map((row) => frac(row["amount"]))), 2), last_year: fixed(last, 2), current: yuan(current), ytd: yuan(before(oracle, "ytd_overhead", { centre, element }) + current) }];
    }),
  );
}
