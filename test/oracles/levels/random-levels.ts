// Random factories of two levels whose books tie: any number of units, products taking in products, services, meters, old and new variances.
import fc from "fast-check";
import { type Fraction, add, frac, mul, sub } from "../fractions";
import type { Draft, Next } from "./draft";
import { type Row, type Tables, fixed } from "./levels-book";
import { randomBooks } from "./random-books";

export const seeds: fc.Arbitrary<number> = fc.integer({ min: 0, max: 2 ** 30 });

export const PERIOD = "2026-04";

const ELEMENTS: readonly (readonly [string, string])[] = [
  ["DM", "material"], ["SF", "transferred"], ["DL", "conversion"], ["OH", "conversion"], ["PW", "conversion"], ["SL", "loss"], ["TC", "loss"],
  ["SUP", "overhead"], ["WAG", "overhead"], ["DEP", "overhead"], ["WAT", "overhead"], ["REPF", "overhead"],
  ["rework", "quality"], ["trial", "quality"], ["inspection", "quality"], ["prevention", "quality"],
];

const TABLES = ["settings", "elements", "centres", "accounts", "ledger", "trial_balance", "drivers", "rules", "postings", "products", "routing", "production", "opening_wip", "standards", "stock", "stock_moves", "utilities", "quality", "assets", "accruals", "variances", "budget", "prior"];

function nextOf(seed: number): Next {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

export function randomLevels(seed: number): Tables {
  const next = nextOf(seed);
  const tables: Record<string, Row[]> = Object.fromEntries(TABLES.map((table) => [table, []]));
  const put = (table: string, row: Row): void => void tables[table]!.push(row);
  const semis = ["S-1", "S-2", "S-10", "s3"].slice(0, next(5));
  const finished = ["P-1", "P-2", "007", "P-10"].slice(0, 1 + next(4));
  const units = ["U1", "U2", "U10", "03"].slice(0, Math.min(1 + next(4), semis.length + finished.length));
  const services = ["A1", "A2"].slice(0, next(3));
  const draft: Draft = { next, tables, units, services, put };
  masters(draft);
  products(draft, semis, finished);
  rules(draft);
  randomBooks(draft);
  return tables;
}

const one = <T>(next: Next, of: readonly T[]): T => of[next(of.length)]!;

function masters({ next, units, services, put }: Draft): void {
  const settings: Record<string, string> = {
    entity: "Levels", industry: "manufacturing", period: PERIOD, rounding: "posting", language: "en", tail: one(next, ["largest-remainder", "last", "largest"]),
    element_material: "DM", element_transferred: "SF", element_labour: "DL", element_scrap: "SL", element_trial: "TC", element_depreciation: "DEP", element_overhead: "OH",
    quality_centre: "QA", explain_percent: `${next(20)}.5`, explain_amount: `${next(4000)}`,
    ...(next(3) > 0 ? { recharge_side: "red", recharge_centre: "ADM" } : {}),
    ...(next(2) === 0 ? { recharge_vat: one(next, ["transfer-out", "output"]) } : {}),
    ...(next(2) === 0 ? { red_ink: one(next, ["credit", "same-side"]) } : {}),
  };
  for (const [key, value] of Object.entries(settings)) put("settings", { key, value });
  for (const [element, kind] of ELEMENTS) put("elements", { element, name: element, class: kind });
  const centre = (code: string, kind: string): void => put("centres", { centre: code, name: code, class: kind, order: `${next(9)}` });
  units.forEach((unit, i) => centre(unit, i === units.length - 1 && next(2) === 0 ? "auxiliary" : "basic"));
  for (const code of services) centre(code, "auxiliary");
  for (const [code, kind] of [["HQ", "headquarters"], ["ADM", "admin"], ["QA", "admin"], ["SAL", "sales"], ["LIF", "welfare"], ["HOS", "external"], ["TEN", "external"]]) centre(code!, kind!);
  if (next(4) === 0) centre("B9", "basic");
  accounts({ next, units, put });
}

function accounts({ next, units, put }: Pick<Draft, "next" | "units" | "put">): void {
  for (const [account, element, treatment] of [["5001", "SUP", "cost"], ["5103", "", "quality"], ["66", "WAG", "period"], ["22110201", "WAG", "cost"], ["1", "", "exclude"], ["2", "", "exclude"], ["4", "", "exclude"], ["64", "", "exclude"]]) put("accounts", { account: account!, name: account!, element: element!, treatment: treatment! });
  const post = (role: string, account: string): void => put("postings", { role, account, name: `Account ${account}` });
  units.forEach((unit, i) => (post(`basic:${unit}`, `500101${i}`), post(`auxiliary:${unit}`, `500101${i}`)));
  if (next(3) === 0) post("overhead", "500190");
  if (next(4) === 0) post(`overhead:${units[0]}:WAG`, "500191");
  post("basic", "500180");
  post("auxiliary", "500170");
  post("headquarters", "500109");
  post("quality", "510300");
  if (next(2) === 0) post("quality::trial", "510301");
  post("admin", "660209");
  post("admin::WAT", "660203");
  if (next(2) === 0) post("admin:QA", "660204");
  const others = { sales: "6601", welfare: "22110201", external: "224102", material: "1403", material_variance: "1404", semi: "1407", finished: "1405", salvage: one(next, ["1403", "1499"]), compensation: "122101", vat_input: "22210101", vat_transfer_out: "22210102", vat_output: "22210106", payable: "2202", accumulated_depreciation: "1602", fixed_assets: "1601", planned_difference: "660209", idle_capacity: "660208", count_difference: "1901", cogs: "6401" };
  for (const [role, account] of Object.entries(others)) post(role, account);
}

/** Semi-finished and finished goods, each in a unit, taking in what stands before it; the standards agree with the relations. */
function products({ next, units, put, tables }: Draft, semis: readonly string[], finished: readonly string[]): void {
  const cost = new Map<string, Fraction>();
  const money = (below: number): string => `${next(below)}.${10 + next(90)}`;
  [...semis, ...finished].forEach((product, place) => {
    const unit = units[place] ?? one(next, units);
    put("products", { product, name: product, kind: place < semis.length ? "semi" : "finished", price: "9" });
    put("routing", { product, step: "1", centre: unit, transfer: "standard" });
    const sums: Fraction[] = [];
    const standard = (row: Row): void => (put("standards", { product, centre: unit, ...row }), void sums.push(frac(row["amount"])));
    for (const element of ["DM", "DL", "OH", "PW"]) if (element === "DM" || next(5) > 0) standard({ element, amount: money(90) });
    if (next(3) === 0) standard({ element: "DM", item: "M1", quantity: "2", amount: money(30) });
    const earlier = [...cost.keys()];
    for (let i = next(3); i > 0 && earlier.length > 0; i--) {
      const item = earlier.splice(next(earlier.length), 1)[0]!;
      const quantity = `${1 + next(3)}`;
      standard({ element: "SF", item, quantity, amount: fixed(mul(frac(quantity), cost.get(item)!), 2) });
    }
    cost.set(product, add(...sums));
    production({ next, put }, product, unit, next(6) === 0);
  });
  if (next(3) > 0) {
    const unit = one(next, units);
    put("products", { product: "R-1", name: "R-1", kind: "service", group: "HRS" });
    for (const element of ["DM", "DL", "OH"]) if (element !== "OH" || next(2) === 0) put("standards", { product: "R-1", centre: unit, element, amount: money(40) });
    put("rules", { step: `${1 + next(30)}`, sender: unit, element: "", method: "standard", driver: "HRS", receivers: next(4) === 0 ? "class:admin;U1" : "", as_element: "REPF", rate: "" });
    for (const receiver of [...tables["centres"]!.map((row) => row["centre"]!)].filter(() => next(2) === 0)) {
      const hours = `${next(5) === 0 ? 0 : next(90)}.${next(10)}`;
      if (["LIF", "B9"].includes(receiver)) continue;
      put("drivers", { driver: "HRS", provider: next(2) ? unit : unit, receiver, quantity: hours });
      if (next(3) > 0) put("drivers", { driver: "confirm:HRS", provider: next(2) === 0 ? unit : "", receiver, quantity: next(5) === 0 ? "3.7" : hours });
    }
  }
}

function production({ next, put }: Pick<Draft, "next" | "put">, product: string, centre: string, isClosed: boolean): void {
  const units = (below: number): string => (next(5) === 0 ? "0" : `${next(below)}`);
  const [opening, finished, closing] = isClosed ? [units(9), "0", units(9)] : [units(20), `${next(300)}`, `${units(30)}${next(4) === 0 ? ".5" : ""}`];
  if (isClosed && next(2) === 0) return;
  const scrapped = units(4);
  const started = fixed(sub(add(frac(finished), frac(closing), frac(scrapped)), frac(opening)), 1);
  put("production", { product, centre, opening, started, finished, closing, scrapped, material_share: one(next, ["100", "80", "0"]), conversion_share: `${5 * next(21)}`, opening_material_share: "100", opening_conversion_share: "50", hours: `${next(900)}`, machine_hours: "" });
}

/** Auxiliary centres that are no units give all they collected; each other first where there are two. */
function rules({ next, services, tables, put }: Draft): void {
  const others = tables["centres"]!.map((row) => row["centre"]!).filter((centre) => !services.includes(centre) && centre !== "LIF");
  const last = 40 + next(3);
  services.forEach((sender, i) => {
    const driver = `KWH${i}`;
    const method = services.length === 2 ? one(next, ["sequential", "direct"]) : "direct";
    if (next(2) === 0) put("rules", { step: `${31 + i}`, sender, element: "WAT;DEP", method: "direct", driver, receivers: "", as_element: next(2) === 0 ? "WAT" : "", rate: "" });
    put("rules", { step: `${last + i}`, sender, element: "", method, driver, receivers: "", as_element: next(2) === 0 ? "PW" : "", rate: "" });
    put("drivers", { driver, provider: next(2) === 0 ? sender : "", receiver: "ADM", quantity: `${1 + next(50)}` });
    const provider = tables["drivers"]!.at(-1)!["provider"]!;
    for (const receiver of others) if (receiver !== "ADM" && next(3) > 0) put("drivers", { driver, provider, receiver, quantity: `${next(500)}.${next(100)}` });
    // What the later of two gives the earlier would stay there, so only the earlier gives.
    if (i === 0 && services.length === 2 && next(2) === 0) put("drivers", { driver, provider, receiver: services[1]!, quantity: `${1 + next(90)}` });
  });
}

