// Collection and allocation of the factory month once more, in plain fractions, straight from the tables' texts.
import { type Fraction, type OddCents, add, cents, div, frac, isNothing, mul, spreadNoted, sub, toCents } from "./fractions";

export type Row = Readonly<Record<string, string>>;
export type Places = Map<string, bigint>;
export type OracleTables = Readonly<Record<string, readonly Row[]>>;

export interface OracleSettings {
  readonly period: string;
  readonly tail: string;
  readonly labour: string;
  readonly material: string;
  readonly depreciation: string;
  readonly odd?: OddCents;
}

const raise = (into: Places, key: string, amount: bigint): void => void into.set(key, (into.get(key) ?? 0n) + amount);
const kindOf = (tables: OracleTables, centre: string): string => tables["centres"]!.find((row) => row["centre"] === centre)?.["class"] ?? "";

/** What every source charged, in cents by `centre product element` (tabs between, so that keys compare part by part). */
export function collectOracle(tables: OracleTables, settings: OracleSettings): Record<string, Places> {
  const ledger = ledgerOracle(tables, settings.period);
  return { ledger, material_variance: varianceOracle(tables, settings), utilities: meterOracle(tables, settings), depreciation: assetOracle(tables, settings), accruals: accrualOracle(tables, ledger) };
}

function ledgerOracle(tables: OracleTables, period: string): Places {
  const places: Places = new Map();
  for (const row of tables["ledger"]!) {
    const account = [...tables["accounts"]!].filter((each) => row["account"]!.startsWith(each["account"]!)).sort((a, b) => b["account"]!.length - a["account"]!.length)[0];
    if (!row["date"]!.startsWith(period) || !["cost", "period", "quality"].includes(account?.["treatment"] ?? "")) continue;
    raise(places, `${row["centre"]}\t${row["product"]}\t${row["element"] || account!["element"]}`, toCents(sub(frac(row["debit"]), frac(row["credit"]))));
  }
  return places;
}

export interface MaterialGroup {
  readonly group: string;
  readonly opening: readonly [planned: bigint, variance: bigint];
  readonly received: readonly [planned: bigint, variance: bigint];
  readonly rate: Fraction;
  /** Planned value and variance by `centre product element`. */
  readonly issued: Places;
  readonly parts: Places;
}

export function materialGroups(tables: OracleTables, settings: OracleSettings): MaterialGroup[] {
  const items = tables["stock"]!.filter((row) => row["kind"] === "material" && row["method"] === "planned");
  return [...new Set(items.map((row) => row["group"]!))].map((group) => materialGroup(group, items.filter((row) => row["group"] === group), tables, settings));
}

function materialGroup(group: string, own: readonly Row[], tables: OracleTables, settings: OracleSettings): MaterialGroup {
  const moves = tables["stock_moves"]!.filter((move) => move["date"]!.startsWith(settings.period) && own.some((each) => each["item"] === move["item"]));
  const planned = (move: Row): bigint => toCents(mul(frac(move["quantity"]), frac(own.find((each) => each["item"] === move["item"])!["planned_price"])));
  const sum = (values: readonly bigint[]): bigint => values.reduce((all, each) => all + each, 0n);
  const receipts = moves.filter((move) => move["kind"] === "receipt");
  const opening = [sum(own.map((row) => toCents(frac(row["opening_amount"])))), sum(own.map((row) => toCents(frac(row["opening_variance"]))))] as const;
  const value = sum(receipts.map(planned));
  const received = [value, sum(receipts.map((move) => toCents(frac(move["amount"])))) - value] as const;
  const whole = cents(opening[0] + received[0]);
  const rate = isNothing(whole) ? cents(0n) : div(cents(opening[1] + received[1]), whole);
  const issued: Places = new Map();
  for (const move of moves) if (move["kind"] === "issue") raise(issued, `${move["centre"] ?? ""}\t${move["product"] ?? ""}\t${move["element"] ?? ""}`, planned(move));
  const total = toCents(mul(rate, cents(sum([...issued.values()]))));
  const parts = spreadNoted(`material-variance:${group}`, total, new Map([...issued].map(([place, amount]) => [place, cents(amount)])), settings);
  return { group, opening, received, rate, issued, parts: parts ?? new Map<string, bigint>() };
}

function varianceOracle(tables: OracleTables, settings: OracleSettings): Places {
  const places: Places = new Map();
  for (const { parts } of materialGroups(tables, settings)) for (const [key, part] of parts) raise(places, key, part);
  return places;
}

export interface MeterRow {
  readonly kind: string;
  readonly receiver: string;
  readonly element: string;
  readonly meter: string;
  readonly quantity: Fraction;
  readonly price: Fraction;
  readonly net: bigint;
  readonly transferOut: bigint;
  readonly output: bigint;
}

export function meterRows(tables: OracleTables, settings: OracleSettings): MeterRow[] {
  return [...new Set(tables["utilities"]!.map((row) => row["kind"]!))].flatMap((kind) => {
    const rows = tables["utilities"]!.filter((row) => row["kind"] === kind);
    const bill = (field: string): Fraction => add(...rows.filter((row) => !row["receiver"]).map((row) => frac(row[field])));
    const meters = new Map(rows.filter((row) => row["receiver"]).map((row) => [`${row["receiver"]}\t${row["element"]}\t${row["meter"]}`, frac(row["quantity"])]));
    const whole = add(...meters.values());
    return [...spreadNoted(`utilities:${kind}`, toCents(bill("net")), meters, settings)!].map(([key, net]): MeterRow => {
      const [receiver, element, meter] = key.split("\t") as [string, string, string];
      const vat = toCents(div(mul(bill("vat"), meters.get(key)!), whole));
      const at = kindOf(tables, receiver);
      return { kind, receiver, element, meter, quantity: meters.get(key)!, price: div(bill("net"), whole), net, transferOut: at === "welfare" ? vat : 0n, output: at === "external" ? vat : 0n };
    });
  });
}

function meterOracle(tables: OracleTables, settings: OracleSettings): Places {
  const places: Places = new Map();
  for (const { receiver, element, net, transferOut, output } of meterRows(tables, settings)) raise(places, `${receiver}\t\t${element}`, net + transferOut + output);
  return places;
}

export interface AssetRow {
  readonly row: Row;
  readonly element: string;
  readonly index: number;
  readonly year: number;
  readonly amount: bigint;
}

export function assetRows(tables: OracleTables, settings: OracleSettings): AssetRow[] {
  const month = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return tables["assets"]!.map((row) => {
    const index = month(settings.period) - month(row["start"]!);
    const year = index <= 0 ? 0 : Math.ceil(index / 12);
    return { row, element: row["element"] || settings.depreciation, index, year, amount: depreciated(row, index, year) };
  });
}

function depreciated(row: Row, index: number, year: number): bigint {
  const months = Number(row["months"]);
  const [cost, life] = [frac(row["cost"]), div(frac(row["months"]), [12n, 1n])];
  const rest = mul(cost, frac(row["salvage_share"]), [1n, 100n]);
  const base = sub(cost, rest);
  const whole = (n: number): Fraction => [BigInt(n), 1n];
  const left = (of: number): Fraction => sub(life, whole(of - 1));
  const declining = (of: number, book: Fraction): Fraction => (sub(life, whole(of + 2))[0] >= 0n ? div(mul(book, whole(2)), life) : div(sub(book, rest), left(of)));
  let book = cost;
  for (let each = 1; each < year; each++) book = sub(book, declining(each, book));
  const monthly: Record<string, () => Fraction> = {
    "straight-line": () => div(base, frac(row["months"])),
    units: () => div(mul(base, frac(row["units_month"])), frac(row["units_total"])),
    "sum-of-years": () => div(mul(base, left(year), whole(2)), mul(life, add(life, whole(1)), whole(12))),
    "double-declining": () => div(declining(year, book), whole(12)),
  };
  const byTime = row["method"] !== "units";
  if (index < 1 || (byTime && index > months)) return 0n;
  const possible = toCents(base) - toCents(frac(row["accumulated"]));
  const due = byTime && index === months ? possible : toCents(monthly[row["method"]!]!());
  const amount = due < possible ? due : possible;
  return amount > 0n ? amount : 0n;
}

function assetOracle(tables: OracleTables, settings: OracleSettings): Places {
  const places: Places = new Map();
  for (const { row, element, amount } of assetRows(tables, settings)) if (amount > 0n) raise(places, `${row["centre"]}\t\t${element}`, amount);
  return places;
}

export interface AccrualRow {
  readonly row: Row;
  readonly base: Fraction;
  readonly amount: bigint;
}

export function accrualRows(tables: OracleTables, ledger: Places): AccrualRow[] {
  return tables["accruals"]!.map((row) => {
    const [, element] = /^element:(.*)$/.exec(row["base"] ?? "") ?? [];
    const cells = [...ledger].filter(([key]) => key.startsWith(`${row["centre"]}\t`) && key.endsWith(`\t${element}`));
    const base = element ? cents(cells.reduce((sum, [, amount]) => sum + amount, 0n)) : frac(row["base"]);
    return { row, base, amount: row["amount"] ? toCents(frac(row["amount"])) : toCents(mul(base, frac(row["rate"]))) };
  });
}

function accrualOracle(tables: OracleTables, ledger: Places): Places {
  const places: Places = new Map();
  for (const { row, amount } of accrualRows(tables, ledger)) if (!row["account"]) raise(places, `${row["centre"]}\t\t${row["element"]}`, amount);
  return places;
}

/** Weights of a rule at a sender by receiver, the sender itself left out. */
export function weightsOracle(tables: OracleTables, settings: OracleSettings, sender: string, rule: Row): Map<string, Fraction> {
  const isNamed = (receiver: string, isProduct: boolean): boolean => {
    const names = (rule["receivers"] ?? "").split(";").filter((name) => name !== "");
    return names.length === 0 || names.includes(receiver) || names.includes(isProduct ? "products" : `class:${kindOf(tables, receiver)}`);
  };
  const driver = rule["driver"]!;
  const standard = (product: string, element: string, field: string): Fraction =>
    add(...tables["standards"]!.filter((row) => row["product"] === product && row["centre"] === sender && row["element"] === element).map((row) => frac(row[field])));
  const reserved: Record<string, (row: Row) => Fraction> = {
    HOURS: (row) => frac(row["hours"]),
    MACHINE_HOURS: (row) => frac(row["machine_hours"]),
    QUOTA_HOURS: (row) => mul(standard(row["product"]!, settings.labour, "quantity"), frac(row["finished"])),
    QUOTA_MATERIAL: (row) => mul(standard(row["product"]!, settings.material, "amount"), frac(row["started"])),
  };
  const measure = reserved[driver];
  const byProducts = new Set(tables["products"]!.filter((row) => row["kind"] === "by-product").map((row) => row["product"]));
  if (measure) {
    const rows = tables["production"]!.filter((row) => row["centre"] === sender && !byProducts.has(row["product"]) && isNamed(row["product"]!, true));
    return new Map(rows.map((row) => [row["product"]!, measure(row)]));
  }
  const own = tables["drivers"]!.filter((row) => row["driver"] === driver && row["provider"] === sender);
  const rows = own.length > 0 ? own : tables["drivers"]!.filter((row) => row["driver"] === driver && !row["provider"]);
  const centres = new Set(tables["centres"]!.map((row) => row["centre"]!));
  return new Map(rows.filter((row) => row["receiver"] !== sender && isNamed(row["receiver"]!, !centres.has(row["receiver"]!))).map((row) => [row["receiver"]!, frac(row["quantity"])]));
}
