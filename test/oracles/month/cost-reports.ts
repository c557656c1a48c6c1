// The rule book's reports of collection, allocation, production and stores, printed from the facts of the month.
import { type Fraction, cents, fixed, frac, isNothing, money, plain, toCents } from "../fractions";
import { type MonthFacts, type OracleRow, type StoreFact, over, sumOf } from "./month-facts";

const rate = (value: Fraction | null): string => (value === null ? "" : fixed(value, 6));
const quantity = (value: Fraction | null): string => (value === null ? "" : plain(value));
const percent = quantity;

export function costReports(facts: MonthFacts): Record<string, OracleRow[]> {
  return {
    ...documentReports(facts),
    "cost-collection": costCollection(facts),
    "allocation-sheets": allocationSheets(facts),
    "quality-cost": qualityCost(facts),
    ...productionReports(facts),
    "cost-restoration": costRestoration(facts),
    "semi-finished-ledger": facts.stores.semi.flatMap(storeLedger),
    "finished-goods-ledger": facts.stores.finished.flatMap(storeLedger),
    "odd-cents": [...facts.odd].map(([id, { total, halfUp }]) => ({ id, total: money(total), sum_half_up: money(halfUp), difference: money(total - halfUp) })),
  };
}

function documentReports({ groups, meters, assets, accruals, tables, kindOf, roleOf }: MonthFacts): Record<string, OracleRow[]> {
  const account = (role: string): string => tables["postings"]!.find((row) => row["role"] === role)?.["account"] ?? "";
  return {
    "material-variance": groups.map(({ group, opening, received, rate: of, issued, parts }) => {
      const [planned, variance] = [sumOf(issued.values()), sumOf(parts.values())];
      return {
        group,
        opening_planned: money(opening[0]),
        opening_variance: money(opening[1]),
        receipt_planned: money(received[0]),
        receipt_variance: money(received[1]),
        rate: rate(of),
        issued_planned: money(planned),
        issued_variance: money(variance),
        closing_planned: money(opening[0] + received[0] - planned),
        closing_variance: money(opening[1] + received[1] - variance),
      };
    }),
    "material-variance-allocation": groups.flatMap(({ group, issued, parts }) =>
      [...parts].map(([key, variance]) => {
        const [centre, product, element] = key.split("\t") as [string, string, string];
        return { group, centre, product, element, planned: money(issued.get(key)!), variance: money(variance), actual: money(issued.get(key)! + variance) };
      }),
    ),
    utilities: meters
      .filter((each) => !isNothing(each.quantity))
      .map(({ kind, receiver, element, meter, quantity: used, price, net, transferOut, output }) => ({ kind, receiver, element, meter, quantity: quantity(used), price: rate(price), net: money(net), vat_transfer_out: money(transferOut), vat_output: money(output), total: money(net + transferOut + output) })),
    "depreciation-schedule": assets.map(({ row, element, index, year, amount }) => {
      const accumulated = toCents(frac(row["accumulated"])) + amount;
      const cost = toCents(frac(row["cost"]));
      return { asset: row["asset"]!, centre: row["centre"]!, element, method: row["method"]!, cost: money(cost), month_index: String(index), year_index: String(year), amount: money(amount), accumulated_closing: money(accumulated), net_closing: money(cost - accumulated) };
    }),
    accruals: accruals.map(({ row, base, amount }) => {
      const own = row["account"] || account(kindOf(row["centre"] ?? "") === "" ? "" : roleOf(row["centre"]!, "", row["element"]!));
      return { name: row["name"]!, centre: row["centre"] ?? "", element: row["element"] ?? "", account: own, credit_account: row["credit_account"]!, base: fixed(base, 2), rate: row["rate"] ?? "", amount: money(amount) };
    }),
  };
}

const SOURCES = ["ledger", "material_variance", "utilities", "depreciation", "accruals"];

function costCollection({ sources }: MonthFacts): OracleRow[] {
  const keys = new Set(SOURCES.flatMap((name) => [...sources[name]!.keys()]));
  return [...keys].flatMap((key): OracleRow[] => {
    const [centre, product, element] = key.split("\t") as [string, string, string];
    const amounts = SOURCES.map((name) => sources[name]!.get(key) ?? 0n);
    if (amounts.every((amount) => amount === 0n)) return [];
    return [{ centre, product, element, ...Object.fromEntries(SOURCES.map((name, i) => [name, money(amounts[i]!)])), total: money(sumOf(amounts)) }];
  });
}

function allocationSheets({ meters, allocated }: MonthFacts): OracleRow[] {
  const metered = meters
    .filter((each) => !isNothing(each.quantity))
    .map(({ kind, receiver, element, meter, quantity: used, price, net }) => ({ step: "utilities", phase: "allocate", sender: kind, receiver, element, method: "direct", driver: meter, base: quantity(used), rate: rate(price), amount: money(net) }));
  const posted = allocated.postings.map(({ step, phase, sender, receiver, element, method, driver, base, rate: of, amount }) => ({ step, phase, sender, receiver, element, method, driver, base: quantity(base), rate: rate(of), amount: money(amount) }));
  return [...metered, ...posted];
}

function qualityCost(facts: MonthFacts): OracleRow[] {
  const { quality, setting, tables } = facts;
  const account = (role: string): string => tables["postings"]!.find((row) => row["role"] === role)!["account"]!;
  const element: Readonly<Record<string, string>> = { rework: setting["element_scrap"]!, trial: setting["element_trial"]! };
  const own = quality.map(({ kind, centre, product, ledger, variance, salvage, compensation, net }) => {
    const to = element[kind] ? [account("basic"), centre, product, element[kind]] : [account("admin"), setting["quality_centre"]!, "", kind];
    return qualityRow([kind, centre, product], [ledger, variance, ledger + variance, salvage, compensation, net], to);
  });
  const scrapped = steps(facts).flatMap(({ product, centre, i }) =>
    facts.factory.scrap(product, i).map(({ row, cost, net }) => {
      const [salvage, compensation] = [toCents(frac(row["salvage"])), toCents(frac(row["compensation"]))];
      return qualityRow(["irreparable", centre, product], [0n, 0n, cost, salvage, compensation, net], [account("basic"), centre, product, setting["element_scrap"]!]);
    }),
  );
  return [...own, ...scrapped];
}

function qualityRow(key: readonly string[], amounts: readonly bigint[], to: readonly string[]): OracleRow {
  const [kind, centre, product] = key as [string, string, string];
  const [ledger, material_variance, total, salvage, compensation, net] = amounts.map(money) as [string, string, string, string, string, string];
  const [to_account, to_centre, to_product, to_element] = to as [string, string, string, string];
  return { kind, centre, product, ledger, material_variance, total, salvage, compensation, net, to_account, to_centre, to_product, to_element };
}

export interface StepPlace {
  readonly product: string;
  readonly centre: string;
  readonly i: number;
}

export function steps({ routed, factory }: MonthFacts): StepPlace[] {
  return routed.flatMap((product) => factory.route(product).map((step, i) => ({ product, centre: step["centre"]!, i })));
}

function productionReports(facts: MonthFacts): Record<string, OracleRow[]> {
  const { factory } = facts;
  const all = steps(facts).flatMap((step) => Object.entries(factory.step(step.product, step.i)).map(([key, cell]) => ({ ...step, key, cell })));
  const place = ({ product, centre, key }: (typeof all)[number]) => ({ product, centre, origin: key.split(" ")[0]!, element: key.split(" ")[1]! });
  return {
    "product-cost-sheets": all.map((each) => {
      const { opening, current, scrap, credit, finished, closing } = each.cell;
      return { ...place(each), opening: money(opening), current: money(current), scrap_out: money(scrap), by_product_credit: money(credit), total: money(opening + current - scrap - credit), finished: money(finished), closing: money(closing) };
    }),
    "wip-split": all.map((each) => {
      const { label, finishedUnits, closingUnits, share, first, second, rate: of } = factory.split(each.product, each.i, each.key);
      return { ...place(each), method: label, finished_quantity: quantity(finishedUnits), closing_quantity: quantity(closingUnits), share: percent(share), finished_base: quantity(first), closing_base: quantity(second), rate: rate(of), finished: money(each.cell.finished), closing: money(each.cell.closing) };
    }),
    "scrap-loss": steps(facts).flatMap(({ product, centre, i }) => factory.scrap(product, i).flatMap(({ row, cells, cost, net }) => scrapRows(product, centre, row, cells, cost, net))),
  };
}

function scrapRows(product: string, centre: string, row: Readonly<Record<string, string>>, cells: Readonly<Record<string, bigint>>, cost: bigint, net: bigint): OracleRow[] {
  const head = { product, centre };
  const basis = row["basis"]!;
  return [
    ...Object.entries(cells)
      .filter(([, amount]) => amount !== 0n)
      .map(([key, amount]) => ({ ...head, origin: key.split(" ")[0]!, element: key.split(" ")[1]!, basis, cost: money(amount), salvage: "", compensation: "", net: "" })),
    { ...head, origin: "", element: "total", basis, cost: money(cost), salvage: money(toCents(frac(row["salvage"]))), compensation: money(toCents(frac(row["compensation"]))), net: money(net) },
  ];
}

function costRestoration({ finished, factory, setting }: MonthFacts): OracleRow[] {
  return finished.flatMap((product) =>
    factory.levels(product).flatMap(({ source, before, structure, transferred, restored, after }, level) => {
      const of = over(cents(transferred), cents(sumOf(Object.values(structure))));
      const elements = new Set([...Object.keys(before), ...Object.keys(structure), ...Object.keys(after), setting["element_transferred"]!]);
      const at = (vector: Readonly<Record<string, bigint>>, element: string): bigint => vector[element] ?? 0n;
      return [...elements]
        .filter((element) => [before, structure, after].some((vector) => at(vector, element) !== 0n))
        .map((element) => ({ product, level: String(level + 1), source_product: source[0], source_centre: source[1], element, before: money(at(before, element)), structure: money(at(structure, element)), rate: rate(of), restored: money(at(restored, element)), after: money(at(after, element)) }));
    }),
  );
}

function storeLedger({ item, opening, receipt, out, closing }: StoreFact): OracleRow[] {
  const row = (move: string, centre: string, product: string, units: Fraction, amount: bigint): OracleRow => ({ item, move, centre, product, quantity: quantity(units), price: rate(over(cents(amount), units)), amount: money(amount) });
  return [
    row("opening", "", "", ...opening),
    row("receipt", "", "", ...receipt),
    ...[...out].map(([key, { quantity: units, amount }]) => row(...(key.split("\t") as [string, string, string]), units, amount)),
    row("closing", "", "", ...closing),
  ];
}

