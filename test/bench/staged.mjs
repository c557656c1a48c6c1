// Staged allocation at 2,000 centres x 7 elements: exact shares for a report, and step-down posted to the cent, against decimal.js.
import { Decimal } from "decimal.js";
import { compileSources } from "./compile.mjs";
import { median, requireEqual } from "./measure.mjs";

const load = compileSources(["engine"]);
const { allocate } = load("engine/allocation/allocate");
const { driverBook } = load("engine/allocation/driver-book");
const { ruleBook } = load("engine/allocation/rule-book");

const ELEMENTS = ["P", "M", "D", "F", "I", "R", "O"];

function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const at = (sheet, row) => ({ sheet, row, columns: { quantity: 3 } });
const rule = (step, sender, method, driver) => ({ step: new Decimal(step), sender, element: null, method, driver, receivers: null, as_element: null, rate: null, at: at("Rules", step) });

/** A hospital of 2,000 centres. `general`: drivers of everybody; `measured`: 5 to 10 receivers measured from each provider. */
function hospital(size, kind, method = "direct") {
  const next = random(7);
  const classes = ["admin", "medaux", "medtech", "clinical", "clinical"];
  const centres = Array.from({ length: size }, (_, i) => ({ centre: `C${String(i).padStart(5, "0")}`, name: "", class: classes[i % classes.length], order: null, at: at("Centres", i) }));
  const lines = { measure: "net", indexes: () => new Uint32Array(0) };
  const pools = centres.flatMap((centre) => ELEMENTS.map((element) => ({ centre: centre.centre, element, fund: "1", amount: BigInt(next(900_000_00)), lines, count: 1 })));
  const rank = (centre) => classes.indexOf(centre.class);
  const later = centres.filter((centre) => centre.class === "clinical");
  const drivers = [];
  if (kind === "general") {
    for (const name of ["HEAD", "AREA", "REV"]) for (const centre of centres) drivers.push({ driver: name, provider: null, receiver: centre.centre, quantity: new Decimal(1 + next(500)), at: at("Drivers", drivers.length) });
  } else {
    for (const centre of centres.filter((each) => rank(each) < 3)) {
      const receivers = new Set(Array.from({ length: 5 + next(6) }, () => later[next(later.length)].centre));
      for (const receiver of receivers) drivers.push({ driver: "USE", provider: centre.centre, receiver, quantity: new Decimal(1 + next(5000)), at: at("Drivers", drivers.length) });
    }
  }
  const names = kind === "general" ? ["HEAD", "AREA", "REV"] : ["USE", "USE", "USE"];
  const rules = ["admin", "medaux", "medtech"].map((name, i) => rule(i + 1, `class:${name}`, method, names[i]));
  const codes = new Set(centres.map((centre) => centre.centre));
  return {
    collected: { pools, unassigned: [], setAside: new Uint8Array(0), closingVouchers: [] },
    centres,
    steps: ruleBook(rules, centres, new Set(ELEMENTS)).value,
    drivers: driverBook(drivers, codes).value,
    decimals: 2,
    stages: ["pool", "admin", "medaux", "medtech"],
    finalClasses: new Set(["clinical"]),
  };
}

/** Step-down as a developer would write it with decimal.js: round every share, the last receiver takes the rest. One element. */
function decimalStepDown(input, element) {
  const held = new Map(input.centres.map((centre) => [centre.centre, new Decimal(0)]));
  for (const pool of input.collected.pools) if (pool.element === element) held.set(pool.centre, new Decimal(pool.amount.toString()).div(100));
  const order = input.steps.flatMap((step) => step.senders.map((sender) => ({ sender, rule: step.ruleFor(sender, element) })));
  const closed = new Set();
  for (const { sender, rule } of order) {
    closed.add(sender.centre);
    const quantities = input.drivers.quantities(rule.driver, sender.centre).byReceiver;
    const receivers = [...quantities].filter(([code]) => !closed.has(code));
    const total = receivers.reduce((sum, [, { quantity }]) => sum.plus(quantity.toString()), new Decimal(0));
    const cost = held.get(sender.centre);
    let rest = cost;
    receivers.forEach(([code, { quantity }], i) => {
      const amount = i === receivers.length - 1 ? rest : cost.times(quantity.toString()).div(total).toDecimalPlaces(2);
      rest = rest.minus(amount);
      held.set(code, held.get(code).plus(amount));
    });
    held.set(sender.centre, new Decimal(0));
  }
  return held;
}

function timed(run) {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

/** Every element ends with what it started with, nothing is left with a sender, and no finding was made. */
function proved({ value, findings }, input) {
  const spent = (element) => input.collected.pools.reduce((sum, pool) => (pool.element === element ? sum + pool.amount : sum), 0n);
  return (
    findings.length === 0 &&
    value.layers.every(({ element, snapshots }) => {
      const { n, d } = snapshots.at(-1);
      const kept = value.centres.every((centre, at) => centre.class === "clinical" || n[at] === 0n);
      return kept && n.reduce((sum, each) => sum + each, 0n) === spent(element) * d;
    })
  );
}

/** Lines of the bench table. */
export function stagedLines() {
  return [...["general", "measured"].map(stepDownLine), ...["general", "measured"].map(reportLine)];
}

function stepDownLine(kind) {
  const input = hospital(2000, kind, "sequential");
  const runs = Array.from({ length: 5 }, () => timed(() => allocate(input, "posted")));
  requireEqual("step-down: every cent ends with a clinical centre", runs.every((run) => proved(run.value, input)), true);
  const ms = median(runs.slice(2).map((run) => run.ms));
  const peer = timed(() => decimalStepDown(input, "P")).ms * ELEMENTS.length;
  const label = kind === "general" ? "dense" : "sparse";
  return { name: `step-down 2,000 x 7 ${label}, posted`, ms, against: "decimal.js (1 element x 7)", ratio: peer / ms, floor: 45, goal: 100 };
}

/** The first call counts: a close allocates once. The ratio is to two seconds. */
function reportLine(kind) {
  const input = hospital(2000, kind, "direct");
  const { value, ms } = timed(() => allocate(input, "exact"));
  requireEqual("report mode: every share ends with a clinical centre", proved(value, input), true);
  return { name: `report mode 2,000 x 7, ${kind} drivers`, ms, against: "two seconds", ratio: ms / 2000, floor: 1, atMost: true };
}
