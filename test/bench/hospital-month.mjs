// An invented hospital month that ties: 2,000 centres, 7 elements, 4 funds, 50,000 service items and 200,000 patient lines, closed once.
import { compileSources } from "./compile.mjs";
import { randomNumbers } from "./ledger-matrix.mjs";
import { requireEqual } from "./measure.mjs";

const SIZES = { centres: 2000, itemsPerCentre: 125, patients: 20_000, itemsPerPatient: 8, chargesPerPatient: 2 };
const ELEMENTS = { P: "personnel", M: "material", D: "drug", F: "depreciation", I: "amortisation", R: "risk", O: "other" };
const FUNDS = ["1", "2", "3", "4"];
const CLASSES = ["admin", "medaux", "medtech", "clinical", "clinical"];
const GOAL_MS = 2000;

const load = compileSources(["engine"]);
const { Decimal } = load("engine/money/decimal");
const { buildLedger } = load("engine/ledger/build-ledger");
const { closeHospital } = load("engine/hospital/close-hospital");

const code = (prefix, i) => `${prefix}${String(i).padStart(5, "0")}`;
const rowsOf = (sheet, rows) => rows.map((row, i) => ({ ...row, at: { sheet, row: i + 2, columns: {} } }));
const whole = (n) => new Decimal(n);

/** One line of the bench; the first call counts, for a month is closed once. */
export function hospitalLine(sizes = SIZES) {
  const input = hospitalMonth(sizes);
  const start = performance.now();
  const { checks, reports, findings } = closeHospital(input);
  const ms = performance.now() - start;
  requireEqual("hospital month: every check passes", checks.filter((check) => !check.ok).map((check) => check.id).join(), "");
  requireEqual("hospital month: nothing is missing", findings.map((found) => found.code).join(), "");
  requireEqual("hospital month: patients costed", reports.find((report) => report.id === "patient-cost").rows.length, sizes.patients);
  return { name: "hospital month 2,000 x 7 x 4, 50,000 items, 200,000 patient lines", ms, against: "two seconds", ratio: ms / GOAL_MS, goal: 1, atMost: true };
}

/** The input of the engine; the ledger balances, agrees with its trial balance, and its revenue with the charges. */
export function hospitalMonth(sizes) {
  const random = randomNumbers(20250630);
  const below = (n) => Math.floor(random() * n);
  const centres = Array.from({ length: sizes.centres }, (_, i) => ({ centre: code("C", i), name: code("C", i), class: CLASSES[i % CLASSES.length], parent: null, order: whole(i + 1), attribute: null }));
  const of = (name) => centres.filter((row) => row.class === name).map((row) => row.centre);
  const [clinical, medtech] = [of("clinical"), of("medtech")];
  const month = { sizes, below, clinical, medtech };
  const items = serviceItems(month);
  const revenue = revenueRows(month, items);
  const { matrix, trialBalance } = ledgerOf(month, centres, revenue);
  return {
    period: "2025-06", decimals: 2, internalPrices: new Map(), materialCategory: "MAT", revenueAccounts: ["4"], surplusAccounts: [],
    elements: rowsOf("elements", Object.entries(ELEMENTS).map(([element, name]) => ({ element, name: element, name_en: null, class: name, variable_share: whole(below(100)) }))),
    funds: rowsOf("funds", FUNDS.map((fund) => ({ fund, name: fund, in_medical_cost: fund === "1", in_medical_full_cost: fund < "4", in_hospital_full_cost: true }))),
    centres: rowsOf("centres", centres),
    accounts: rowsOf("accounts", [["1", "exclude"], ["4", "exclude"], ["5", "cost"]].map(([account, treatment]) => ({ account, name: null, element: null, treatment }))),
    ledger: buildLedger(matrix, layoutOf(matrix.length - 1)),
    trialBalance: rowsOf("trial_balance", trialBalance),
    ...allocationOf(month, centres),
    revenue: rowsOf("revenue", revenue),
    workload: rowsOf("workload", centres.map(({ centre, class: name }) => ({ centre, headcount: whole(1 + below(60)), visits: name === "clinical" ? whole(1 + below(9000)) : null, bed_days: name === "clinical" ? whole(800 + below(3000)) : null, discharges: name === "clinical" ? whole(1 + below(400)) : null }))),
    hospitalItems: [],
    tables: { ...costed(month, items), ...patientTables(month, items), ...planTables(month), assets: [], prior: [], drugCategory: "DRUG", drugCentre: medtech[0], forecastVolume: null, assessmentPoints: null },
  };
}

/** What every serving centre did is measured at the 5 to 10 clinical centres it did it for. */
function allocationOf({ below, clinical }, centres) {
  const drivers = centres.filter((row) => row.class !== "clinical").flatMap(({ centre }) => [...new Set(Array.from({ length: 5 + below(6) }, () => clinical[below(clinical.length)]))].map((receiver) => ({ driver: "USE", provider: centre, receiver, quantity: whole(1 + below(5000)) })));
  const rules = [["admin", "USE"], ["medaux", "USE"], ["medtech", "USE"]].map(([name, driver], i) => ({ step: whole(i + 1), sender: `class:${name}`, element: null, method: "direct", driver, receivers: null, as_element: null, rate: null }));
  return { drivers: rowsOf("drivers", drivers), rules: rowsOf("rules", rules) };
}

function serviceItems({ sizes, below, medtech }) {
  return medtech.flatMap((centre, c) => Array.from({ length: sizes.itemsPerCentre }, (_, i) => {
    const [volume, price] = [1 + below(900), 1000 + below(50_000)];
    return {
      centre, item: code("I", c * sizes.itemsPerCentre + i), name: null, price: whole(price).div(100), volume: whole(volume), revenue: BigInt(volume * price),
      specimens_per_test: whole(1 + below(3)), machine_min: whole(below(90)), manual_min: whole(1 + below(60)), direct_reagent: BigInt(below(1000)), equivalent: whole(1 + below(200)),
    };
  }));
}

/** Clinical centres order what medical technology executes, and earn something themselves. */
function revenueRows({ below, clinical, medtech }, items) {
  const executed = new Map(medtech.map((centre) => [centre, 0n]));
  for (const item of items) executed.set(item.centre, executed.get(item.centre) + item.revenue);
  const row = (ordering_centre, patient_type, category, executing_centre, amount) => ({ ordering_centre, patient_type, category, executing_centre, amount, payer: ["insured", "self", "free"][below(3)], received: amount });
  const own = clinical.flatMap((centre) => ["OP", "IP"].flatMap((type) => ["REG", "TRT", "MAT"].map((category) => row(centre, type, category, centre, BigInt(1000 + below(90_000_00))))));
  const ordered = medtech.flatMap((centre) => {
    const parts = Array.from({ length: 8 }, () => executed.get(centre) / 8n);
    parts[0] += executed.get(centre) - parts.reduce((sum, part) => sum + part, 0n);
    return parts.map((amount, i) => row(clinical[below(clinical.length)], i % 2 ? "OP" : "IP", "LAB", centre, amount));
  });
  return [...own, ...ordered];
}

function ledgerOf({ below }, centres, revenue) {
  const matrix = [["date", "voucher", "account", "centre", "element", "fund", "debit", "credit"]];
  let cost = 0;
  centres.forEach(({ centre }, i) => {
    let own = 0;
    for (const fund of FUNDS) {
      for (const element of Object.keys(ELEMENTS)) {
        const cents = fund === "1" ? 100_000 + below(90_000_00) : below(100_00);
        own += cents;
        matrix.push(["2025-06-15", code("V", i), "5001", centre, element, fund, cents / 100, null]);
      }
    }
    matrix.push(["2025-06-15", code("V", i), "1002", null, null, null, null, own / 100]);
    cost += own;
  });
  const earned = Number(revenue.reduce((sum, row) => sum + row.amount, 0n));
  matrix.push(["2025-06-30", "R", "1002", null, null, null, earned / 100, null], ["2025-06-30", "R", "4101", null, null, null, null, earned / 100]);
  const balance = (account, debit, credit) => ({ account, name: account, opening: 0n, debit: BigInt(debit), credit: BigInt(credit), closing: BigInt(debit - credit) });
  return { matrix, trialBalance: [balance("1002", earned, cost), balance("4101", 0, earned), balance("5001", cost, 0)] };
}

function layoutOf(lines) {
  const unread = () => Number.NaN;
  return {
    sheet: "Ledger", decimals: 2, firstRow: 1, lastRow: lines + 1, skipped: null, columns: { date: 0, voucher: 1, account: 2, centre: 3, element: 4, fund: 5 },
    amounts: { kind: "sides", debit: 6, credit: 7 }, clean: (_field, cell) => (cell === null ? "" : String(cell)), irregularAmount: unread,
  };
}

function costed({ below, medtech }, items) {
  const drivers = ["specimens_per_test", "machine_min", "manual_min", "volume"];
  return {
    serviceItems: rowsOf("service_items", items),
    activities: rowsOf("activities", medtech.flatMap((centre) => drivers.map((driver, i) => ({ centre, activity: `T${i}`, name: null, driver })))),
    resourceDrivers: rowsOf("resource_drivers", medtech.flatMap((centre) => Object.keys(ELEMENTS).flatMap((element) => drivers.map((_, i) => ({ centre, element, activity: `T${i}`, weight: whole(1 + below(50)) }))))),
    itemExclusions: [],
    otherItems: [],
  };
}

function patientTables({ sizes, below, clinical, medtech }, items) {
  const patients = Array.from({ length: sizes.patients }, (_, i) => ({ patient: code("P", i), disease: code("Z", below(400)), ward: clinical[below(clinical.length)], ward_days: whole(1 + below(20)), icu: null, icu_days: null, drug_cost: BigInt(below(900_00)), material_cost: BigInt(below(900_00)) }));
  const lines = (many, row) => patients.flatMap(({ patient }) => Array.from({ length: many }, (_, i) => row(patient, i)));
  const diseases = Array.from({ length: 400 }, (_, i) => ({ disease: code("Z", i), name: null, ward: clinical[i % clinical.length] }));
  return {
    patients: rowsOf("patients", patients),
    patientItems: rowsOf("patient_items", lines(sizes.itemsPerPatient, (patient) => ({ patient, item: items[below(items.length)].item, quantity: whole(1 + below(5)) }))),
    patientRevenue: rowsOf("patient_revenue", lines(sizes.chargesPerPatient, (patient, i) => ({ patient, unit: i === 0 ? "WARD" : medtech[below(medtech.length)], revenue: BigInt(1000 + below(90_000)) }))),
    diseases: rowsOf("diseases", diseases),
    drg: rowsOf("drg", diseases.map(({ disease }, i) => ({ drg: code("G", i), disease, weight: whole(1 + below(300)).div(100), rate: whole(9800) }))),
  };
}

function planTables({ below, clinical }) {
  const params = [["pool", 3_200_000], ["coefficient_min", 80], ["coefficient_max", 120]].map(([key, value]) => ({ kind: "param", centre: null, points: null, quality_share: null, key, value: whole(value) }));
  const shares = clinical.map((centre) => ({ kind: "centre", centre, points: whole(100 + below(9000)), quality_share: whole(80 + below(25)), key: null, value: null }));
  return {
    plan: rowsOf("plan", clinical.map((centre) => ({ centre, plan_visits: whole(below(9000)), plan_bed_days: whole(below(3000)), plan_cost_per_visit: whole(30_000 + below(9000)).div(100), plan_cost_per_bed_day: whole(90_000 + below(9000)).div(100) }))),
    bonus: rowsOf("bonus", [...params, ...shares]),
  };
}
