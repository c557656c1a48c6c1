// Random hospital months: any structure, codes with leading zeros, red ink, zero bases and tables that are left out; every one ties.
import type { HospitalRows } from "./hospital-cost-oracle";
import type { Row } from "./hospital-oracle";

export type Below = (n: number) => number;

/** Whole numbers below a bound, always the same for the same seed. */
export function numbersFrom(seed: number): Below {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const yuan = (cents: number): string => `${cents < 0 ? "-" : ""}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;

const CLASSES = ["pool", "admin", "medaux", "medtech", "clinical"];
const ELEMENTS = { P: "personnel", M: "material", D: "drug", F: "depreciation", O: "other" };

interface Ground {
  readonly below: Below;
  readonly codes: Readonly<Record<string, readonly string[]>>;
  readonly elements: readonly string[];
  readonly funds: readonly string[];
}

export function randomHospital(seed: number): HospitalRows {
  const below = numbersFrom(seed);
  const codes = Object.fromEntries(CLASSES.map((name, c) => [name, Array.from({ length: 1 + below(name === "clinical" ? 5 : 3) }, (_, i) => `0${(c * 7 + i * 3) % 40}`.slice(-2) + (below(2) ? "" : "0") + (i + 1))]));
  const ground: Ground = { below, codes, elements: Object.keys(ELEMENTS), funds: ["1", "2", "3"].slice(0, 1 + below(3)) };
  const revenue = revenueRows(ground);
  return {
    settings: pairs({ entity: "X", industry: "hospital", period: "2025-01", language: "en", material_category: "MAT", revenue_account: "4", drug_category: "DRUG", ...(below(4) ? { drug_centre: codes["medtech"]![0]! } : {}), ...(below(2) ? { forecast_volume: "107.5" } : {}), ...(below(2) ? { assessment_points: "99.5" } : {}) }),
    elements: Object.entries(ELEMENTS).map(([element, name]) => ({ element, name, class: name, variable_share: below(3) ? String(below(101)) : "33.3" })),
    funds: ground.funds.map((fund, i) => ({ fund, name: fund, in_medical_cost: String(Number(i === 0 || below(2) === 1)), in_medical_full_cost: String(Number(i < 2)), in_hospital_full_cost: "1" })),
    centres: shuffled(below, CLASSES.flatMap((name) => codes[name]!.map((centre) => ({ centre, name: `N${centre}`, class: name, order: below(2) ? String(below(50)) : "" })))),
    accounts: [["1", "exclude", ""], ["3", "exclude", ""], ["4", "exclude", ""], ["5", "cost", "O"], ["501", "cost", "P"], ["59", "exclude", ""]].map(([account, treatment, element]) => ({ account: account!, name: account!, element: element!, treatment: treatment! })),
    ...booksOf(ground, revenue),
    ...rulesOf(ground),
    revenue,
    workload: [...codes["clinical"]!.slice(below(2)), ...codes["medtech"]!].map((centre) => ({ centre, headcount: String(1 + below(9)), visits: below(3) ? String(below(90)) : "", bed_days: below(3) ? String(below(60)) : "", discharges: below(2) ? String(below(9)) : "", emergency_visits: "" })).map((row) => (below(4) || row.visits === "" ? row : { ...row, emergency_visits: String(below(Number(row.visits) + 1)) })),
    ...servicesOf(ground, revenue),
    ...analysisOf(ground),
  };
}

const pairs = (values: Record<string, string>): Row[] => Object.entries(values).map(([key, value]) => ({ key, value }));

export function shuffled<T>(below: Below, rows: readonly T[]): T[] {
  const found = [...rows];
  for (let i = found.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [found[i], found[j]] = [found[j]!, found[i]!];
  }
  return found;
}

/** Mostly ordinary charges; some taken back, so that a department's revenue may be negative or nothing. */
function revenueRows({ below, codes }: Ground): Row[] {
  const from = [...codes["clinical"]!, ...(below(3) ? [] : codes["admin"]!)];
  const [types, payers] = [below(3) ? ["OP", "IP"] : ["OP", "IP", "ER"], below(2) ? [""] : ["insured", "free", "self", ""]];
  return Array.from({ length: 4 + below(20) }, () => {
    const ordering = from[below(from.length)]!;
    const category = ["MAT", "LAB", "TRT", "DRUG"][below(4)]!;
    return { ordering_centre: ordering, patient_type: types[below(types.length)]!, category, payer: payers[below(payers.length)]!, received: below(3) ? "" : yuan(below(90_000)), executing_centre: below(2) ? ordering : codes["medtech"]![below(codes["medtech"]!.length)]!, amount: yuan(below(8) ? below(500_000) : -below(20_000)) };
  });
}

function booksOf({ below, codes, elements, funds }: Ground, revenue: readonly Row[]): HospitalRows {
  const ledger: Row[] = [];
  const sums = new Map<string, readonly [number, number]>();
  const post = (voucher: number, account: string, debit: number | null, credit: number | null, more: Row = {}): void => {
    ledger.push({ date: "2025-01-20", voucher: `V${voucher}`, line: String(ledger.length + 1), account, account_name: account, summary: "s", debit: debit === null ? "" : yuan(debit), credit: credit === null ? "" : yuan(credit), ...more });
    const [d, c] = sums.get(account) ?? [0, 0];
    sums.set(account, [d + (debit ?? 0), c + (credit ?? 0)]);
  };
  const all = CLASSES.flatMap((name) => codes[name]!);
  for (let voucher = 0; voucher < 10 + below(40); voucher++) {
    const cents = below(6) ? below(900_000) : -below(60_000);
    const account = ["5001", "5012", "5012", "5901"][below(4)]!;
    const own = below(3) ? elements[below(elements.length)]! : "";
    const credit = below(7) === 0;
    post(voucher, account, credit ? null : cents, credit ? cents : null, { centre: all[below(all.length)]!, element: own, fund: funds[below(funds.length)]! });
    post(voucher, "1002", credit ? cents : null, credit ? null : cents);
  }
  const earned = revenue.reduce((sum, row) => sum + Math.round(Number(row["amount"]) * 100), 0);
  post(998, "1002", earned, null);
  post(998, "4101", null, earned);
  post(999, "5901", 4321, null);
  post(999, "1002", null, 4321);
  const other = sums.get("5901")!;
  // Closing entries are set aside; one that moves money is none, though it names a surplus account.
  if (below(2)) [["4101", earned], ["5901", 4321], ["5001", 1234]].forEach(([account, cents], i) => {
    post(990 + i, String(account), i === 0 ? Number(cents) : null, i === 0 ? null : Number(cents), { centre: all[0]!, element: "P", fund: funds[0]! });
    post(990 + i, "3001", i === 0 ? null : Number(cents), i === 0 ? Number(cents) : null);
  });
  if (below(2)) [["5001", 777], ["3301", 3], ["1002", -780]].forEach(([account, cents]) => post(995, String(account), Number(cents), null, { centre: all[0]!, element: "", fund: funds[0]! }));
  const leaves = [...sums].map(([account, [debit, credit]]) => ({ account, name: account, opening: "0.00", debit: yuan(debit), credit: yuan(credit), closing: yuan(debit - credit) }));
  const within = [...sums].filter(([account]) => account.startsWith("5"));
  const [debits, credits] = [0, 1].map((side) => within.reduce((sum, [, sides]) => sum + sides[side]!, 0)) as [number, number];
  const parent = { account: "5", name: "5", opening: "0.00", debit: yuan(debits), credit: yuan(credits), closing: yuan(debits - credits) };
  return { ledger, trial_balance: [...leaves, parent], hospital_items: [{ item: "H", name: "H", amount: yuan(other[0] - other[1]), scope: "hospital_full_cost", account: "5901" }] };
}

/** Every class but the clinical one has a rule; some senders have their own, by element or measured by themselves. */
function rulesOf({ below, codes, elements }: Ground): HospitalRows {
  const receivers = CLASSES.slice(1).flatMap((name) => codes[name]!);
  const clinical = codes["clinical"]!;
  const general = receivers.map((receiver) => ({ driver: "HEAD", provider: "", receiver, quantity: clinical.includes(receiver) ? String(1 + below(30)) : String(below(12)) }));
  const [drivers, rules]: [Row[], Row[]] = [general, []];
  CLASSES.slice(0, 4).forEach((name, step) => {
    if (below(4) === 0) {
      rules.push(...codes[name]!.map((sender, i) => ({ step: String(10 * step + i), sender, element: "", method: "direct", driver: "HEAD", receivers: "" })));
      return;
    }
    rules.push({ step: String(10 * step), sender: `class:${name}`, element: "", method: "direct", driver: "HEAD", receivers: step === 0 || below(2) ? "" : CLASSES.slice(step + 1).map((each) => `class:${each}`).join(";") });
    for (const sender of codes[name]!) {
      if (below(2)) continue;
      const element = below(3) ? "" : elements[below(elements.length)]!;
      rules.push({ step: String(10 * step), sender, element, method: "direct", driver: `OWN${step}`, receivers: below(2) ? "" : "class:clinical" });
      drivers.push(...clinical.map((receiver) => ({ driver: `OWN${step}`, provider: sender, receiver, quantity: `${1 + below(9)}.${below(10)}` })));
    }
    if (below(4) === 0) rules.push({ step: String(10 * step), sender: `class:${name}`, element: "F", method: "direct", driver: "AREA", receivers: "class:clinical" });
  });
  drivers.push(...clinical.map((receiver) => ({ driver: "AREA", provider: "", receiver, quantity: String(5 + below(50)) })));
  return { drivers: shuffled(below, drivers), rules: shuffled(below, rules) };
}

/** Up to three departments with items, one of them clinical at times; items without volume, patients without charges of a unit. */
function servicesOf({ below, codes, elements }: Ground, revenue: readonly Row[]): HospitalRows {
  if (below(5) === 0) return {};
  const costed = [...codes["medtech"]!, ...(below(2) ? [codes["clinical"]![0]!] : [])].slice(0, 1 + below(3));
  const items = costed.flatMap((centre, c) => Array.from({ length: 1 + below(4) }, (_, i) => ({
    centre, item: `0${c}${9 - i}`, name: `I${i}`, price: below(4) ? yuan(below(9000)) : "", volume: i > 0 && below(4) === 0 ? "0" : String(1 + below(50)), revenue: yuan(1 + below(90_000)),
    specimens_per_test: String(1 + below(3)), machine_min: `${below(9)}.5`, manual_min: String(below(9)), direct_reagent: below(2) ? yuan(below(500)) : "", equivalent: `${1 + below(4)}.25`,
  })));
  const activities = costed.flatMap((centre) => ["A", "B"].map((activity) => ({ centre, activity, name: activity, driver: ["specimens_per_test", "machine_min", "volume", "equivalent"][below(4)]! })));
  const drivers = costed.flatMap((centre) => elements.flatMap((element) => ["A", "B"].map((activity) => ({ centre, element, activity, weight: activity === "A" ? String(1 + below(5)) : `${below(4)}.5` }))));
  return { service_items: shuffled(below, items), activities, resource_drivers: drivers, item_exclusions: below(2) ? [{ centre: costed[0]!, element: "P", name: "x", amount: yuan(below(999)) }] : [], other_items: [{ item: "N1", name: "n", unit: "day", unit_cost: "12.345" }], ...patientsOf({ below, codes, elements, funds: [] }, items, revenue) };
}

function patientsOf({ below, codes }: Ground, items: readonly Row[], revenue: readonly Row[]): HospitalRows {
  const wards = codes["clinical"]!;
  const diseases = Array.from({ length: 1 + below(3) }, (_, i) => ({ disease: `0${i}`, name: "d", ward: wards[below(wards.length)]! }));
  const patients = Array.from({ length: below(6) }, (_, i) => ({ patient: `00${i}`, disease: diseases[below(diseases.length)]!.disease, ward: wards[below(wards.length)]!, ward_days: String(below(5)), icu: below(3) ? "" : wards[below(wards.length)]!, icu_days: below(2) ? "1.5" : "", drug_cost: below(2) ? yuan(below(9000)) : "", material_cost: below(2) ? yuan(below(900)) : "" }));
  const used = items.filter((row) => row["volume"] !== "0");
  const units = [...new Set(revenue.map((row) => row["executing_centre"]!)), "WARD", "MAT"];
  return {
    diseases, patients,
    patient_items: patients.flatMap(({ patient }) => Array.from({ length: 1 + below(3) }, () => ({ patient, item: below(4) ? used[below(used.length)]!["item"]! : "N1", quantity: `${1 + below(3)}` }))),
    patient_revenue: patients.flatMap(({ patient }) => Array.from({ length: 1 + below(3) }, () => ({ patient, unit: units[below(units.length)]!, revenue: yuan(below(9000)) }))),
    drg: diseases.slice(0, below(3)).map(({ disease }, i) => ({ drg: `G${i}`, disease, weight: `1.${below(100)}`, rate: yuan(1 + below(900_000)) })),
  };
}

/** A plan with centres that do nothing, a bonus, and earlier months with elements that this one may not have. */
function analysisOf({ below, codes, elements }: Ground): HospitalRows {
  const clinical = codes["clinical"]!;
  const plan = below(3) ? [...clinical, ...codes["medtech"]!].map((centre) => ({ centre, plan_visits: String(below(50)), plan_bed_days: below(3) ? String(below(50)) : "", plan_cost_per_visit: yuan(below(9000)), plan_cost_per_bed_day: yuan(below(9000)) })) : [];
  const bonus = below(3) ? [...Object.entries({ pool: yuan(below(900_000)), coefficient_min: "80", coefficient_max: "120" }).map(([key, value]) => ({ kind: "param", centre: "", points: "", quality_share: "", key, value })), ...clinical.map((centre) => ({ kind: "centre", centre, points: String(1 + below(900)), quality_share: `${80 + below(30)}.5`, key: "", value: "" }))] : [];
  const prior = below(3) ? [...elements.slice(below(2)), "Z"].flatMap((element) => ["2024-12", "2024-01", "2023-05"].slice(below(2)).map((period) => ({ period, report: "cost-trend", centre: "", product: "", element, measure: "amount", amount: below(4) ? yuan(below(900_000)) : "0.00" }))) : [];
  return { plan, bonus, prior, assets: below(2) ? [{ item: "fixed_assets_gross", name: "g", amount: yuan(1 + below(90_000_000)) }] : [] };
}
