// Custom functions: 10,000 totals over one ledger against reading it once, and against calls that are given the range.
import { libreOfficeMilliseconds } from "./libreoffice.mjs";
import { ledgerJson } from "./ledger-matrix.mjs";
import { interleave, median, requireEqual, timesFaster } from "./measure.mjs";

const LINES = 100_000;
const HEADINGS = ["科目编码", "部门", "成本项目", "产品", "日期", "金额"];
const ELEMENTS = ["Material", "Labour", "Depreciation", "Services"];
const PLACES = { range: `Ledger!A1:F${LINES + 1}`, caller: "Report!B1" };
/** Calls with the range are a thousand times slower; a few of them stand for all. */
const CALLS_WITH_RANGE = 4;
/** SUMIFS-like answers: every account, centre and element. */
const ANSWERS = 2_000;

export async function functionLines(load) {
  const { Ledgers } = load("application/functions/ledgers");
  const { buildLedger } = load("engine/ledger/build-ledger");
  const json = JSON.stringify([HEADINGS, ...JSON.parse(ledgerJson(LINES))]);
  const fresh = () => JSON.parse(json);
  const noReader = () => Promise.reject(new Error("nothing is to be read again"));
  const read = (rows) => {
    const ledgers = new Ledgers(noReader);
    return { ledgers, handle: ledgers.open(rows, PLACES, null) };
  };
  const asked = criteriaOfCalls();
  const answer = (rows) => {
    const { ledgers, handle } = read(rows);
    return asked.map((criteria) => ledgers.find(handle).total(criteria));
  };
  proveTotals(answer(fresh()), asked, fresh());
  const times = await interleave(
    {
      build: { input: fresh, run: (rows) => buildLedger(rows, layoutOf()) },
      read: { input: fresh, run: read },
      calls: { input: fresh, run: answer },
      again: { input: () => ({ ...known(read, fresh), rows: fresh() }), run: ({ ledgers, rows }) => ledgers.open(rows, PLACES, null) },
      withRange: { run: () => asked.slice(0, CALLS_WITH_RANGE).map((criteria) => scanned(fresh(), criteria)) },
    },
    { rounds: 7, warmUp: 3 },
  );
  const share = asked.length / CALLS_WITH_RANGE;
  return [
    { name: "10,000 TOTAL calls and LEDGER, 100k rows", ms: median(times.calls), against: "building the columnar ledger alone", ratio: timesFaster(times, "build", "calls"), floor: 8, goal: 5, atMost: true },
    { name: "10,000 TOTAL calls and LEDGER, 100k rows", ms: median(times.calls), against: "LEDGER alone", ratio: timesFaster(times, "read", "calls"), atMost: true },
    { name: "10,000 TOTAL calls and LEDGER, 100k rows", ms: median(times.calls), against: "calls that take the range", ratio: share * timesFaster(times, "calls", "withRange"), goal: 1_000 },
    { name: "LEDGER again, nothing changed", ms: median(times.again), against: "LEDGER the first time", ratio: timesFaster(times, "again", "read") },
    { name: "  LEDGER", ms: median(times.read) },
    { name: "  columnar ledger", ms: median(times.build) },
    { name: "  one call that takes the range", ms: median(times.withRange) / CALLS_WITH_RANGE },
    ...(await libreOfficeLines(load, read, fresh)),
  ];
}

/** The same answers by LibreOffice's SUMIFS in the same run; calls of a function against formulas, the ledger's reading apart and included. */
async function libreOfficeLines(load, read, fresh) {
  const rows = fresh();
  const labels = new Map(rows.slice(1).map(([account]) => [account.split(" ")[0], account]));
  const asked = criteriaOfCalls().slice(0, ANSWERS).map((criteria) => ({ ...criteria, periods: null }));
  const totalsOf = ({ ledgers, handle }) => asked.map((criteria) => ledgers.find(handle).total(criteria));
  const texts = asked.map(({ accounts, centres, elements }) => [labels.get(accounts), centres, elements]);
  const theirs = await libreOfficeMilliseconds(load, rows.slice(1), texts, totalsOf(read(fresh())));
  if (theirs === null) return [{ name: "2,000 TOTAL calls against LibreOffice: skipped, no soffice", ms: 0 }];
  const times = await interleave(
    { answers: { input: () => read(fresh()), run: totalsOf }, all: { input: fresh, run: (given) => totalsOf(read(given)) } },
    { rounds: 7, warmUp: 3 },
  );
  return [
    { name: "2,000 TOTAL calls, 100k rows", ms: median(times.answers), against: "LibreOffice, 2,000 SUMIFS", ratio: theirs / median(times.answers), floor: 1_000 },
    { name: "2,000 TOTAL calls and LEDGER, 100k rows", ms: median(times.all), against: "LibreOffice, 2,000 SUMIFS", ratio: theirs / median(times.all) },
    { name: "  LibreOffice, calculation alone", ms: theirs },
  ];
}

let warm = null;
function known(read, fresh) {
  return (warm ??= read(fresh()));
}

/** Every account, centre and element in five months: 10,000 cells of a report, each asked once. */
function criteriaOfCalls() {
  const digits = (n, width) => String(n).padStart(width, "0");
  return Array.from({ length: 10_000 }, (_, i) => ({
    accounts: `5${digits((i % 20) * 100, 5)}`,
    centres: `CC-${digits(Math.floor(i / 20) % 25, 4)}`,
    elements: ELEMENTS[Math.floor(i / 500) % 4],
    products: null,
    periods: `2026-${digits(1 + Math.floor(i / 2_000), 2)}`,
    basis: null,
  }));
}

/** What a function does that is given the range: it looks at every row. */
function scanned(rows, { accounts, centres, elements, periods }) {
  let cents = 0;
  for (let i = 1; i < rows.length; i++) {
    const [account, centre, element, , period, amount] = rows[i];
    if (account.startsWith(accounts) && centre === centres && element === elements && period === periods) cents += Math.round(amount * 100);
  }
  return cents / 100;
}

function proveTotals(totals, asked, rows) {
  const sums = new Map();
  for (const [account, centre, element, , period, amount] of rows.slice(1)) {
    const key = [account.split(" ")[0], centre, element, period].join("|");
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount.toFixed(2).replace(".", "")));
  }
  const expected = asked.map(({ accounts, centres, elements, periods }) => sums.get([accounts, centres, elements, periods].join("|")) ?? 0n);
  requireEqual("TOTAL", totals.map((total) => Math.round(total * 100)).join(), expected.join());
  requireEqual("a call that takes the range", Math.round(scanned(rows, asked[0]) * 100), Number(expected[0]));
}

function layoutOf() {
  return {
    sheet: "Ledger",
    decimals: 2,
    firstRow: 1,
    lastRow: LINES + 1,
    skipped: null,
    columns: { account: 0, centre: 1, element: 2, product: 3, date: 4 },
    amounts: { kind: "signed", amount: 5 },
    clean: (_field, cell) => String(cell),
    irregularAmount: () => NaN,
  };
}
