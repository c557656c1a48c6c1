// Collection and allocation of the factory month once more, in plain fractions, straight from the tables' texts.
import { type Fraction, add, cents, div, frac, mul, spreadCents, sub, toCents } from "./fractions";

export type Row = Readonly<Record<string, string>>;
export type Places = Map<string, bigint>;
export type OracleTables = Readonly<Record<string, readonly Row[]>>;

export interface OracleSettings {
  readonly period: string;
  readonly tail: string;
  readonly labour: string;
  readonly material: string;
  readonly depreciation: string;
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

function varianceOracle(tables: OracleTables, { tail, period }: OracleSettings): Places {
  const places: Places = new Map();
  const items = tables["stock"]!.filter((row) => row["kind"] === "material");
  for (const group of new Set(items.map((row) => row["group"]!))) {
    const own = items.filter((row) => row["group"] === group);
    const moves = tables["stock_moves"]!.filter((move) => move["date"]!.startsWith(period)).flatMap((move) => {
      const item = own.find((each) => each["item"] === move["item"]);
      return item ? [{ ...move, planned: toCents(mul(frac(move["quantity"]), frac(item["planned_price"]))) }] : [];
    });
    const receipts = moves.filter((move) => move["kind" as never] === "receipt");
    const sum = (values: readonly bigint[]): Fraction => cents(values.reduce((all, each) => all + each, 0n));
    const planned = add(...own.map((row) => frac(row["opening_amount"])), sum(receipts.map((move) => move.planned)));
    const price = sub(add(...receipts.map((move) => frac((move as unknown as Row)["amount"]))), sum(receipts.map((move) => move.planned)));
    const variance = add(...own.map((row) => frac(row["opening_variance"])), price);
    const issued: Places = new Map();
    for (const move of moves as unknown as (Row & { planned: bigint })[]) if (move["kind"] === "issue") raise(issued, `${move["centre"]}\t${move["product"]}\t${move["element"]}`, move.planned);
    const total = toCents(mul(div(variance, planned), sum([...issued.values()])));
    for (const [key, part] of spreadCents(total, new Map([...issued].map(([place, amount]) => [place, cents(amount)])), tail) ?? []) raise(places, key, part);
  }
  return places;
}

function meterOracle(tables: OracleTables, { tail }: OracleSettings): Places {
  const places: Places = new Map();
  for (const kind of new Set(tables["utilities"]!.map((row) => row["kind"]!))) {
    const rows = tables["utilities"]!.filter((row) => row["kind"] === kind);
    const bills = rows.filter((row) => !row["receiver"]);
    const meters = new Map(rows.filter((row) => row["receiver"]).map((row) => [`${row["receiver"]}\t${row["element"]}\t${row["meter"]}`, frac(row["quantity"])]));
    const vat = div(add(...bills.map((row) => frac(row["vat"]))), add(...meters.values()));
    for (const [key, net] of spreadCents(toCents(add(...bills.map((row) => frac(row["net"])))), meters, tail)!) {
      const [receiver, element] = key.split("\t") as [string, string];
      const taxed = ["welfare", "external"].includes(kindOf(tables, receiver));
      raise(places, `${receiver}\t\t${element}`, net + (taxed ? toCents(mul(vat, meters.get(key)!)) : 0n));
    }
  }
  return places;
}

function assetOracle(tables: OracleTables, { period, depreciation }: OracleSettings): Places {
  const places: Places = new Map();
  const month = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  for (const row of tables["assets"]!) {
    const index = month(period) - month(row["start"]!);
    const months = Number(row["months"]);
    const [cost, life] = [frac(row["cost"]), div(frac(row["months"]), [12n, 1n])];
    const rest = mul(cost, frac(row["salvage_share"]), [1n, 100n]);
    const base = sub(cost, rest);
    const year = Math.ceil(index / 12);
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
    if (index < 1 || (byTime && index > months)) continue;
    const possible = toCents(base) - toCents(frac(row["accumulated"]));
    const due = byTime && index === months ? possible : toCents(monthly[row["method"]!]!());
    const amount = due < possible ? due : possible;
    if (amount > 0n) raise(places, `${row["centre"]}\t\t${row["element"] || depreciation}`, amount);
  }
  return places;
}

function accrualOracle(tables: OracleTables, ledger: Places): Places {
  const places: Places = new Map();
  for (const row of tables["accruals"]!) {
    if (row["account"]) continue;
    const [, element] = /^element:(.*)$/.exec(row["base"] ?? "") ?? [];
    const cells = [...ledger].filter(([key]) => key.startsWith(`${row["centre"]}\t`) && key.endsWith(`\t${element}`));
    const base = element ? cents(cells.reduce((sum, [, amount]) => sum + amount, 0n)) : frac(row["base"]);
    raise(places, `${row["centre"]}\t\t${row["element"]}`, row["amount"] ? toCents(frac(row["amount"])) : toCents(mul(base, frac(row["rate"]))));
  }
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
