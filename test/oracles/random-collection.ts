// Random first halves of a factory month: ledgers with red ink, materials, meters, assets, accruals, and steps of every method.
import fc from "fast-check";
import type { OracleSettings, OracleTables, Row } from "./collection-oracle";

export interface RandomMonth {
  readonly tables: OracleTables;
  readonly settings: OracleSettings;
}

type Next = (below: number) => number;

const BASIC = ["B1", "B2", "03"];
const AUXILIARY = ["A1", "A2", "A3"];
const OTHERS = ["ADM", "CAN", "TEN"];
const EXPENSES = ["WAG", "OFC", "DEP"];

export const randomMonths: fc.Arbitrary<RandomMonth> = fc.integer({ min: 0, max: 2 ** 30 }).map((seed) => makeOne(seed));

function makeOne(seed: number): RandomMonth {
  let state = seed;
  const next: Next = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const settings = { period: "2026-05", tail: ["largest-remainder", "last", "largest"][next(3)]!, labour: "DL", material: "DM", depreciation: "DEP" };
  const auxiliary = AUXILIARY.slice(0, 1 + next(3));
  const centres = [...masterCentres(auxiliary, next)];
  const tables: Record<string, Row[]> = { centres, elements: ELEMENTS, products: PRODUCTS, accounts: ACCOUNTS, ...documents(next, auxiliary), ...made(next) };
  const { drivers, rules } = steps(next, auxiliary);
  return { tables: { ...tables, drivers, rules }, settings };
}

const named = (element: string, kind: string): Row => ({ element, name: element, class: kind });
const ELEMENTS: Row[] = [named("DM", "material"), named("SF", "transferred"), named("PW", "conversion"), named("DL", "conversion"), named("OH", "conversion"), named("SL", "loss"), named("TC", "loss"), ...EXPENSES.map((each) => named(each, "overhead")), named("REPF", "overhead")];
const PRODUCTS: Row[] = ["P1", "P2", "007"].map((product) => ({ product, kind: "finished" })).concat([{ product: "BP", kind: "by-product" }]);
const ACCOUNTS: Row[] = [{ account: "5", element: "", treatment: "cost" }, { account: "5101", element: "OFC", treatment: "cost" }, { account: "66", element: "OFC", treatment: "period" }, { account: "1", element: "", treatment: "exclude" }];

function masterCentres(auxiliary: readonly string[], next: Next): Row[] {
  const rows: Row[] = [{ centre: "GEN", class: "pool" }, ...auxiliary.map((centre) => ({ centre, class: "auxiliary" })), ...BASIC.map((centre) => ({ centre, class: "basic" }))];
  rows.push({ centre: "ADM", class: "admin" }, { centre: "CAN", class: "welfare" }, { centre: "TEN", class: "external" });
  const places = rows.map((_, i) => i).sort(() => next(3) - 1);
  return rows.map((row, i) => ({ ...row, name: row["centre"]!, order: `${places[i]! + 1}` }));
}

const money = (next: Next, below: number): string => `${next(8) === 0 ? "-" : ""}${next(below)}.${10 + next(90)}`;
const quantity = (next: Next, below: number): string => (next(7) === 0 ? "0" : `${next(below)}.${next(100)}`);

function documents(next: Next, auxiliary: readonly string[]): Record<string, Row[]> {
  const everywhere = ["GEN", ...auxiliary, ...BASIC, ...OTHERS];
  const ledger: Row[] = [];
  for (let i = 0; i < 25; i++) {
    const centre = everywhere[next(everywhere.length)]!;
    const isDirect = BASIC.includes(centre) && next(2) === 0;
    const element = isDirect ? ["DM", "DL", "PW"][next(3)]! : EXPENSES[next(3)]!;
    const date = next(12) === 0 ? "2026-04-30" : "2026-05-15";
    const product = isDirect && next(2) === 0 ? ["P1", "P2", "007"][next(3)]! : "";
    ledger.push({ date, voucher: `V${i}`, account: isDirect ? "500101" : "510101", debit: next(5) > 0 ? money(next, 9000) : "", credit: next(5) === 0 ? money(next, 500) : "", centre, product, element });
  }
  const items = ["M1", "M2", "M3"];
  const stock = items.map((item, i) => ({ item, kind: "material", group: i < 2 ? "G" : "H", planned_price: `${1 + next(40)}.${next(1000)}`, opening_quantity: "500", opening_amount: `${100 + next(9000)}.00`, opening_variance: money(next, 300), method: "planned" }));
  const moves = Array.from({ length: 14 }, (_, i): Row => {
    const item = items[next(3)]!;
    const date = `2026-0${next(9) === 0 ? 4 : 5}-${10 + i}`;
    if (next(3) === 0) return { date, item, kind: "receipt", quantity: `${1 + next(50)}`, amount: `${next(900)}.${10 + next(90)}` };
    return { date, item, kind: next(10) === 0 ? "count" : "issue", quantity: `${next(9) === 0 ? "-" : ""}${next(20)}.${next(1000)}`, centre: BASIC[next(3)]!, product: next(2) ? "P1" : "", element: "DM" };
  });
  const utilities: Row[] = [{ kind: "water", net: money(next, 900).replace("-", ""), vat: `${next(90)}.37` }, { kind: "power", net: money(next, 9000), vat: `${next(900)}.11` }, { kind: "power", net: "0.01", vat: "" }];
  for (const kind of ["water", "power"]) everywhere.forEach((receiver, i) => utilities.push({ kind, receiver, element: BASIC.includes(receiver) ? "PW" : "OFC", meter: `${kind}${i}`, quantity: i === 0 ? "7" : quantity(next, 400) }));
  return { ledger, stock, stock_moves: moves, utilities, assets: assets(next, everywhere), accruals: accruals(next) };
}

function assets(next: Next, everywhere: readonly string[]): Row[] {
  return Array.from({ length: 6 }, (_, i) => ({
    asset: `F${i}`,
    centre: everywhere[next(everywhere.length)]!,
    element: next(4) === 0 ? "OFC" : "",
    cost: `${1 + next(90_000)}.${10 + next(90)}`,
    salvage_share: `${next(11)}`,
    months: ["12", "36", "60", "66", "120"][next(5)]!,
    start: `20${21 + next(6)}-${10 + next(3)}`,
    method: ["straight-line", "units", "double-declining", "sum-of-years"][next(4)]!,
    accumulated: next(4) === 0 ? "" : `${next(9000)}.00`,
    units_total: "900",
    units_month: `${next(30)}`,
  }));
}

function accruals(next: Next): Row[] {
  return [
    { name: "insurance", credit_account: "2211", centre: "B1", element: "DL", base: "element:DL", rate: `0.${10 + next(40)}` },
    { name: "fee", credit_account: "2241", centre: "GEN", element: "OFC", base: `${next(9000)}.55`, rate: "0.0033" },
    { name: "tax", account: "6403", credit_account: "2221", centre: "", element: "", base: "", rate: "", amount: "12.34" },
  ];
}

function made(next: Next): Record<string, Row[]> {
  const production: Row[] = [];
  const standards: Row[] = [];
  for (const centre of BASIC) {
    for (const product of ["P1", "P2", "007", "BP"]) {
      if (next(5) === 0) continue;
      production.push({ product, centre, started: quantity(next, 60), finished: quantity(next, 60), hours: quantity(next, 300), machine_hours: quantity(next, 90) });
      standards.push({ product, centre, element: "DL", quantity: quantity(next, 9), amount: "3" }, { product, centre, element: "DM", quantity: "1", amount: quantity(next, 90) }, { product, centre, element: "DM", quantity: "", amount: "1.5" });
    }
  }
  return { production, standards };
}

function steps(next: Next, auxiliary: readonly string[]): { drivers: Row[]; rules: Row[] } {
  const drivers: Row[] = ["GEN", ...auxiliary, ...BASIC, ...OTHERS].map((receiver) => ({ driver: "AREA", provider: "", receiver, quantity: quantity(next, 900) }));
  const method = ["direct", "sequential", "interaction", "algebraic", "planned"][next(5)]!;
  const fullNames = method !== "direct" && method !== "sequential";
  const rules: Row[] = [{ step: "1", sender: "GEN", element: "", method: "direct", driver: "AREA", receivers: next(3) === 0 ? "class:basic;ADM" : "", as_element: "", rate: "" }];
  for (const provider of auxiliary) {
    for (const receiver of [...auxiliary, ...BASIC, "ADM", "CAN", "TEN"]) drivers.push({ driver: "USE", provider, receiver, quantity: receiver === "B1" ? "40" : quantity(next, 90) });
    const as = fullNames || next(2) === 0 ? ["PW", "REPF"][next(2)]! : "";
    rules.push({ step: "2", sender: provider, element: "", method, driver: "USE", receivers: "", as_element: as, rate: method === "planned" ? `${next(90)}.25` : "" });
  }
  const product = (step: string, element: string, driver: string, extra: Row = {}): Row => ({ step, sender: "class:basic", element, method: "direct", driver, receivers: "products", as_element: "", rate: "", ...extra });
  rules.push(product("3", "PW", "MACHINE_HOURS"), product("4", "DL", "QUOTA_HOURS"), product("5", "DM", "QUOTA_MATERIAL", { receivers: next(2) ? "P1;P2" : "" }));
  rules.push(product("6", "class:overhead", "HOURS", { as_element: "OH", ...(next(2) === 0 ? { method: "planned", rate: `${next(40)}.5` } : {}) }));
  return { drivers, rules };
}
