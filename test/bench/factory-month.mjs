// An invented factory month that ties: 500 centres, 5,000 products through one to three workshops and their stores, 100,000 ledger lines.
import { randomNumbers } from "./ledger-matrix.mjs";

const PERIOD = "2026-05";
const ELEMENTS = { DM: "material", SF: "transferred", PW: "conversion", DL: "conversion", OH: "conversion", SL: "loss", TC: "loss", SUP: "overhead", DEP: "overhead", OTH: "overhead", rework: "quality", inspection: "quality" };
const ACCOUNTS = {
  basic: "500101", auxiliary: "500102", overhead: "510101", pool: "510102", admin: "6602", sales: "6601", welfare: "221102", external: "122102", material: "1403",
  material_variance: "1404", semi: "1407", finished: "1405", product_variance: "1406", scrap: "5102", quality: "5103", salvage: "1408", compensation: "122101", vat_input: "22210101",
  vat_transfer_out: "22210102", vat_output: "22210106", payable: "2202", accumulated_depreciation: "1602", fixed_assets: "1601", planned_difference: "660299", idle_capacity: "660298",
  count_difference: "1901", cogs: "6401",
};
const TREATMENTS = { 5001: "cost", 5101: "cost", 5103: "quality", 6601: "period", 6602: "period", 221102: "cost", 1: "exclude", 2: "exclude", 4: "exclude", 5102: "exclude", 64: "exclude" };
const BANK = "1002";
const EQUITY = "4001";

/**
 * Makes the input of a close.
 *
 * @param load   loads a compiled module of the engine
 * @param sizes  { lines, centres, products, materials }
 * @returns { input, matrix, layout }: the input without its ledger, and the ledger as a worksheet delivers it
 */
export function factoryMonth(load, sizes) {
  const { Decimal } = load("engine/money/decimal");
  const random = randomNumbers(20260526);
  const below = (n) => Math.floor(random() * n);
  const month = { sizes, below, decimal: (value) => new Decimal(value), lines: [], balances: new Map(), tables: {}, voucher: 0 };
  masters(month);
  routed(month);
  stores(month);
  materials(month);
  documents(month);
  plans(month);
  costLines(month);
  return { input: inputOf(month), matrix: matrixOf(month), layout: layoutOf(month.lines.length) };
}

const code = (prefix, i) => `${prefix}${String(i).padStart(5, "0")}`;
const at = (sheet, row) => ({ sheet, row: row + 2, columns: {} });
const dated = (day) => `${PERIOD}-${String(day).padStart(2, "0")}`;
const rowsOf = (sheet, rows) => rows.map((row, i) => ({ ...row, at: at(sheet, i) }));
const openingOf = ({ balances }, account, cents) => balances.set(account, (balances.get(account) ?? 0) + cents);

function masters(month) {
  const { sizes, decimal, tables } = month;
  const classes = [["pool", 0.02], ["auxiliary", 0.08], ["basic", 0.7], ["admin", 0.2]];
  tables.centres = classes.flatMap(([name, share]) => Array.from({ length: Math.round(sizes.centres * share) }, (_, i) => ({ centre: code(name.slice(0, 2).toUpperCase(), i), name, class: name, parent: null, order: decimal(i + 1), attribute: null })));
  month.of = (name) => tables.centres.filter((row) => row.class === name).map((row) => row.centre);
  tables.elements = Object.entries(ELEMENTS).map(([element, name]) => ({ element, name: element, name_en: null, class: name, variable_share: null }));
  tables.accounts = Object.entries(TREATMENTS).map(([account, treatment]) => ({ account, name: null, element: null, treatment }));
  tables.postings = Object.entries(ACCOUNTS).map(([role, account]) => ({ role, account, name: role }));
  const rule = (step, sender, element, method, driver, receivers, as_element) => ({ step: decimal(step), sender, element, method, driver, receivers, as_element, rate: null });
  tables.rules = [
    rule(5, "class:pool", null, "direct", "AREA", "class:auxiliary;class:basic", null),
    rule(10, "class:auxiliary", null, "algebraic", "SERVICE", null, "OTH"),
    rule(20, "class:basic", "PW", "direct", "MACHINE_HOURS", "products", null),
    rule(21, "class:basic", "DL", "direct", "QUOTA_HOURS", "products", null),
    rule(22, "class:basic", "DM", "direct", "QUOTA_MATERIAL", "products", null),
    rule(23, "class:basic", "class:overhead", "direct", "HOURS", "products", "OH"),
  ];
  const [auxiliary, basic] = [month.of("auxiliary"), month.of("basic")];
  const area = [...auxiliary, ...basic].map((receiver) => ({ driver: "AREA", provider: null, receiver, quantity: decimal(100 + month.below(5_000)) }));
  const services = auxiliary.flatMap((provider) => Array.from({ length: 25 }, (_, k) => (k < 3 ? auxiliary : basic)[month.below(k < 3 ? auxiliary.length : basic.length)])
    .filter((receiver, k, all) => receiver !== provider && all.indexOf(receiver) === k)
    .map((receiver) => ({ driver: "SERVICE", provider, receiver, quantity: decimal(1 + month.below(900)) })));
  tables.drivers = [...area, ...services];
}

/** Semi-finished products in one step, finished ones in one to three, the first of which may draw a semi-finished product. */
function routed(month) {
  const { sizes, below, decimal, tables } = month;
  const basic = month.of("basic");
  const semis = Array.from({ length: Math.round(sizes.products * 0.2) }, (_, i) => code("S", i));
  const finished = Array.from({ length: sizes.products - semis.length }, (_, i) => code("P", i));
  const product = (kind) => (name) => ({ product: name, name: null, unit: "pc", kind, group: null, price: null });
  Object.assign(tables, { products: [...semis.map(product("semi")), ...finished.map(product("finished"))], routing: [], production: [], openingWip: [], wipRules: [], standards: [], quality: [] });
  Object.assign(month, { semis, finished, made: new Map(), drawn: [] });
  const methods = ["equivalent-weighted", "equivalent-weighted", "equivalent-fifo", "standard", "standard-ratio", "materials", "none"];
  for (const name of [...semis, ...finished]) {
    const steps = name[0] === "S" ? 1 : 1 + below(3);
    const first = below(basic.length - 3);
    let units = 50 + below(500);
    for (let step = 1; step <= steps; step++) {
      const centre = basic[first + step - 1];
      const input = step === 1 && name[0] === "P" && below(2) === 0 ? semis[below(semis.length)] : null;
      tables.routing.push({ product: name, step: decimal(step), centre, input, input_quantity: input && decimal(1), transfer: below(4) === 0 ? "itemised" : "combined" });
      const method = methods[below(methods.length)];
      tables.wipRules.push({ product: name, centre, method });
      units = step_(month, { name, centre, started: units, hasTransferred: step > 1 || input !== null });
      if (input) month.drawn.push({ input, product: name, centre, quantity: tables.production.at(-1).started.toNumber() });
    }
    month.made.set(name, units);
  }
}

function step_({ below, decimal, tables, ...month }, { name, centre, started, hasTransferred }) {
  const opening = below(40);
  const closing = Math.min(below(40), started);
  const finished = opening + started - closing;
  const hours = 100 + below(4_000);
  const share = decimal(30 + below(50));
  tables.production.push({
    product: name, centre, opening: decimal(opening), started: decimal(started), finished: decimal(finished), closing: decimal(closing), material_share: decimal(100), conversion_share: share,
    opening_material_share: decimal(100), opening_conversion_share: decimal(50), closing_quota_material: decimal(closing * 30), closing_quota_hours: decimal(closing * 2), scrapped: decimal(0),
    hours: decimal(hours), machine_hours: decimal(Math.ceil(hours / 2)),
  });
  for (const element of ["DM", "PW", "DL", "OH", ...(hasTransferred ? ["SF"] : [])]) {
    const amount = opening === 0 ? 0 : opening * (500 + below(9_000));
    if (amount > 0) tables.openingWip.push({ product: name, centre, origin: null, element, amount: BigInt(amount) });
    openingOf(month, ACCOUNTS.basic, amount);
    if (element !== "SF") tables.standards.push({ product: name, centre, element, item: null, quantity: element === "DL" ? decimal("2.5") : null, price: null, amount: decimal(10 + below(90)) });
  }
  return finished;
}

/** Stores of every product: what was finished comes in, what workshops drew and customers bought goes out. */
function stores(month) {
  const { below, decimal, tables } = month;
  Object.assign(tables, { stock: [], stockMoves: [] });
  const move = (item, day, kind, quantity, centre, product) => quantity && tables.stockMoves.push({ position: tables.stockMoves.length, date: dated(day), item, kind, quantity: decimal(quantity), amount: null, centre, product, element: null, document: null });
  const drawnOf = new Map(month.semis.map((item) => [item, month.drawn.filter((draw) => draw.input === item)]));
  for (const [item, made] of month.made) {
    const kind = item[0] === "S" ? "semi" : "finished";
    const draws = drawnOf.get(item) ?? [];
    const opening = draws.reduce((sum, draw) => sum + draw.quantity, 0) + 20 + below(80);
    const amount = opening * (5_000 + below(90_000));
    tables.stock.push({ item, name: null, unit: "pc", kind, group: null, planned_price: null, opening_quantity: decimal(opening), opening_amount: BigInt(amount), opening_variance: null, method: ["month-average", "moving-average", "fifo"][below(3)] });
    openingOf(month, ACCOUNTS[kind], amount);
    const half = Math.floor(made / 2);
    move(item, 10, "receipt", half, null, null);
    move(item, 20, "receipt", made - half, null, null);
    for (const { quantity, centre, product } of draws) {
      move(item, 12, "issue", Math.floor(quantity / 2), centre, product);
      move(item, 22, "issue", quantity - Math.floor(quantity / 2), centre, product);
    }
    if (kind === "finished") for (const day of [15, 25, 28]) move(item, day, "issue", below(Math.floor(opening / 4)), "AD00001", null);
  }
}

/** Materials at planned cost, received and issued to products and workshops; every move stands in the ledger. */
function materials(month) {
  const { sizes, below, decimal, tables } = month;
  for (let i = 0; i < sizes.materials; i++) {
    const [item, price] = [code("M", i), 1 + below(400)];
    const amount = 5_000 * price * 100;
    tables.stock.push({ item, name: null, unit: "kg", kind: "material", group: `G${i % 20}`, planned_price: decimal(price), opening_quantity: decimal(5_000), opening_amount: BigInt(amount), opening_variance: BigInt(below(90_000)), method: "planned" });
    openingOf(month, ACCOUNTS.material, amount);
    openingOf(month, ACCOUNTS.material_variance, Number(tables.stock.at(-1).opening_variance));
    for (let k = 0; k < 24; k++) {
      const [isReceipt, quantity, place] = [k % 8 === 0, 1 + below(200), tables.production[below(tables.production.length)]];
      const planned = quantity * price * 100;
      const actual = isReceipt ? planned + below(2_000) - 900 : null;
      const to = isReceipt ? { centre: null, product: null, element: null } : { centre: place.centre, product: below(3) === 0 ? null : place.product, element: "DM" };
      tables.stockMoves.push({ position: tables.stockMoves.length, date: dated(1 + below(28)), item, kind: isReceipt ? "receipt" : "issue", quantity: decimal(quantity), amount: isReceipt ? BigInt(actual) : null, ...to, document: null });
      if (isReceipt) voucher(month, [[ACCOUNTS.material, planned], [ACCOUNTS.material_variance, actual - planned], [BANK, -actual]]);
      else voucher(month, [[ACCOUNTS.basic, planned, to], [ACCOUNTS.material, -planned]]);
    }
  }
}

function documents(month) {
  const { sizes, below, decimal, tables } = month;
  const basic = month.of("basic");
  const meters = Array.from({ length: 300 }, (_, i) => ({ kind: i % 2 ? "water" : "electricity", supplier: null, quantity: decimal(100 + below(9_000)), net: null, vat: null, receiver: basic[i % basic.length], element: i % 3 ? "OTH" : "PW", meter: `m${i}` }));
  const invoices = ["water", "electricity"].map((kind) => ({ kind, supplier: null, quantity: null, net: 4_567_891_23n, vat: 593_825_86n, receiver: null, element: null, meter: null }));
  tables.utilities = [...invoices, ...meters];
  const methods = ["straight-line", "double-declining", "sum-of-years"];
  tables.assets = Array.from({ length: sizes.centres * 4 }, (_, i) => ({ asset: code("FA", i), name: null, centre: tables.centres[i % tables.centres.length].centre, element: null, cost: BigInt(1_000_000 + below(90_000_000)), salvage_share: decimal(5), months: decimal(120), start: `20${20 + below(6)}-0${1 + below(9)}`, method: methods[i % 3], accumulated: 0n, units_total: null, units_month: null }));
  for (const { cost } of tables.assets) openingOf(month, ACCOUNTS.fixed_assets, Number(cost));
  tables.accruals = basic.map((centre) => ({ name: "insurance", account: null, credit_account: "221103", centre, element: "DL", base: { element: "DL" }, rate: decimal("0.265"), amount: null }));
  tables.variances = basic.slice(0, 100).map((centre) => ({ product: null, centre, element: "OH", opening: BigInt(below(900_000)), incurred: 0n, method: "distribute", share: decimal(60) }));
  for (const { opening } of tables.variances) openingOf(month, ACCOUNTS.product_variance, Number(opening));
}

/** Unit costs of plan, last month and last year, and the year so far. */
function plans(month) {
  const { below, decimal, tables, finished } = month;
  const items = ["DM", "PW", "DL", "OH"];
  const unit = () => decimal(`${10 + below(900)}.${1000 + below(9_000)}`);
  tables.budget = finished.flatMap((product) => [
    { centre: null, product, element: null, measure: "output", quantity: decimal(100 + below(500)), amount: null },
    ...items.map((element) => ({ centre: null, product, element, measure: "unit_cost", quantity: null, amount: unit() })),
  ]);
  const prior = (period, report, product, element, measure) => ({ period, report, centre: null, product, element, measure, amount: unit() });
  tables.prior = finished.flatMap((product) => [
    prior("2025-12", "unit-cost-composition", product, null, "year_average"),
    prior("2026-04", "cumulative-ledger", product, null, "ytd_quantity"),
    ...items.flatMap((element) => [prior("2026-04", "cumulative-ledger", product, element, "ytd_amount"), ...["2026-04", "2025-05"].map((period) => prior(period, "unit-cost-composition", product, element, "unit_cost"))]),
  ]);
}

/** Wages, power and expenses until the ledger has its lines. */
function costLines(month) {
  const { sizes, below, tables } = month;
  const places = tables.production;
  while (month.lines.length < sizes.lines) {
    const place = places[below(places.length)];
    const centre = tables.centres[below(tables.centres.length)];
    const amount = 1_000 + below(900_000);
    if (below(2) === 0) voucher(month, [[ACCOUNTS.basic, amount, { ...place, element: below(2) ? "DL" : "PW", product: below(2) ? place.product : null }], [BANK, -amount]]);
    else voucher(month, [[accountFor(centre.class), amount, { centre: centre.centre, product: null, element: ["SUP", "OTH", "DEP"][below(3)] }], [BANK, -amount]]);
  }
}

const accountFor = (name) => (name === "basic" ? ACCOUNTS.overhead : ACCOUNTS[name]);

/** A voucher whose lines add up to zero: account, cents (debit above zero) and dimensions. */
function voucher(month, lines) {
  const number = `V${++month.voucher}`;
  for (const [account, cents, { centre = null, product = null, element = null } = {}] of lines) {
    if (cents !== 0) month.lines.push({ date: dated(1 + (month.voucher % 28)), number, account, cents, centre, product, element });
  }
}

const FIELDS = ["date", "voucher", "account", "centre", "product", "element", "debit", "credit"];

function matrixOf({ lines }) {
  return [FIELDS, ...lines.map(({ date, number, account, cents, centre, product, element }) => [date, number, account, centre ?? "", product ?? "", element ?? "", cents > 0 ? cents / 100 : null, cents < 0 ? -cents / 100 : null])];
}

function layoutOf(size) {
  const columns = Object.fromEntries(FIELDS.slice(0, 6).map((field, i) => [field, i]));
  const unread = (cell) => {
    throw new Error(`an amount that is none: ${String(cell)}`);
  };
  return { sheet: "Ledger", decimals: 2, firstRow: 1, lastRow: size + 1, skipped: null, columns, amounts: { kind: "sides", debit: 6, credit: 7 }, clean: (_field, cell) => (cell === null ? "" : String(cell)), irregularAmount: unread };
}

/** Opening balances of what the tables hold, a counter-balance in equity, and the ledger's turnover. */
function trialBalance({ balances, lines }) {
  const accounts = new Map();
  const rowFor = (account) => accounts.get(account) ?? accounts.set(account, { account, name: account, opening: 0n, debit: 0n, credit: 0n }).get(account);
  for (const [account, cents] of balances) {
    rowFor(account).opening += BigInt(cents);
    rowFor(EQUITY).opening -= BigInt(cents);
  }
  for (const { account, cents } of lines) rowFor(account)[cents > 0 ? "debit" : "credit"] += BigInt(Math.abs(cents));
  return [...accounts.values()].map((row) => ({ ...row, closing: row.opening + row.debit - row.credit }));
}

function inputOf(month) {
  const { tables, decimal } = month;
  const settings = { period: PERIOD, decimals: 2, tail: "largest-remainder", elementMaterial: "DM", elementTransferred: "SF", elementLabour: "DL", elementScrap: "SL", elementTrial: "TC", elementDepreciation: "DEP", qualityCentre: "AD00000", explainPercent: decimal(5), explainAmount: decimal(20_000), surplusAccounts: [] };
  const sourced = Object.fromEntries(Object.entries({ ...tables, trialBalance: trialBalance(month) }).map(([name, rows]) => [name, rowsOf(name, rows)]));
  return { settings, ...sourced, summaryOf: (entry, step) => `${entry} ${step ?? ""}` };
}
