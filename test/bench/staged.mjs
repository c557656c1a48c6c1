// Staged allocation at 2,000 centres x 7 elements: step-down posted to the cent against decimal.js, and whole allocations against two seconds.
import { Decimal } from "decimal.js";
import { compileSources } from "./compile.mjs";
import { interleave, median, requireEqual, timesFaster } from "./measure.mjs";

const load = compileSources(["engine"]);
const { allocate } = load("engine/allocation/allocate");
const { closeInTurn } = load("engine/allocation/close-in-turn");
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

/** The senders in closing order with the receivers they measure, as both sides take them: nothing of this is timed. */
function sendersOf(input) {
  return input.steps.flatMap((step) => step.senders.map(({ centre }) => ({ centre, quantities: input.drivers.quantities(step.ruleFor({ centre, class: step.senders[0].class }, ELEMENTS[0]).driver, centre) })));
}

function balancesOf(input) {
  const place = new Map(input.centres.map(({ centre }, i) => [centre, i]));
  const balances = ELEMENTS.map(() => new Float64Array(input.centres.length));
  for (const pool of input.collected.pools) balances[ELEMENTS.indexOf(pool.element)][place.get(pool.centre)] += Number(pool.amount);
  return balances;
}

/** Turns of the kernel; senders of one driver share one list of receivers. */
function turnsOf(input, senders) {
  const place = new Map(input.centres.map(({ centre }, i) => [centre, i]));
  const lists = new Map(senders.map(({ quantities }) => [quantities, { places: Uint32Array.from(quantities.shares, (share) => place.get(share.receiver)), weights: quantities.weights }]));
  return senders.map(({ centre, quantities }) => ({ sender: place.get(centre), served: [{ receivers: lists.get(quantities), balances: ELEMENTS.map((_, i) => i) }] }));
}

/** Step-down of one element as a developer would write it with decimal.js: round every share, the last receiver takes the rest. */
function decimalStepDown({ senders, held }) {
  const closed = new Set();
  for (const { centre, receivers } of senders) {
    closed.add(centre);
    const open = receivers.filter(({ code }) => !closed.has(code));
    const total = open.reduce((sum, { quantity }) => sum.plus(quantity), new Decimal(0));
    const cost = held.get(centre);
    let rest = cost;
    open.forEach(({ code, quantity }, i) => {
      const amount = i === open.length - 1 ? rest : cost.times(quantity).div(total).toDecimalPlaces(2);
      rest = rest.minus(amount);
      held.set(code, held.get(code).plus(amount));
    });
    held.set(centre, new Decimal(0));
  }
  return held;
}

function decimalInput(input, senders) {
  const lists = new Map(senders.map(({ quantities }) => [quantities, quantities.shares.map((share) => ({ code: share.receiver, quantity: new Decimal(share.quantity.toString()) }))]));
  const amounts = input.collected.pools.filter((pool) => pool.element === ELEMENTS[0]).map((pool) => [pool.centre, new Decimal(pool.amount.toString()).div(100)]);
  return { senders: senders.map(({ centre, quantities }) => ({ centre, receivers: lists.get(quantities) })), held: new Map(amounts) };
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
export async function stagedLines() {
  return [await stepDownLine("general"), await stepDownLine("measured"), ...["general", "measured"].map(wholeLine), ...["general", "measured"].map(reportLine)];
}

/** Seven elements by the kernel that closes use against one element by decimal.js, taken seven times. */
async function stepDownLine(kind) {
  const input = hospital(2000, kind, "sequential");
  const senders = sendersOf(input);
  const turns = turnsOf(input, senders);
  const kernel = ({ closed, balances }) => closeInTurn(turns, closed, balances);
  const fresh = () => ({ closed: new Uint8Array(input.centres.length), balances: balancesOf(input) });
  requireKernelRight(input, kernel, fresh);
  const variants = {
    ours: { input: fresh, run: kernel, repeat: 5 },
    decimal: { input: () => decimalInput(input, senders), run: decimalStepDown },
  };
  const times = await interleave(variants, kind === "general" ? { rounds: 3, warmUp: 1 } : { rounds: 9, warmUp: 4 });
  const label = kind === "general" ? "dense" : "sparse";
  const ratio = timesFaster(times, "ours", "decimal") * ELEMENTS.length;
  return { name: `step-down 2,000 x 7 ${label}, kernel`, ms: median(times.ours), against: "decimal.js (1 element x 7)", ratio, floor: 45, goal: 100 };
}

/** The kernel ends with the balances that a whole allocation ends with, and gives all that its senders had. */
function requireKernelRight(input, kernel, fresh) {
  const given = fresh();
  kernel(given);
  const { value } = allocate(input, "posted");
  requireEqual("step-down: the kernel is what a close uses", value.layers.every(({ element, snapshots }) => {
    const { n, d } = snapshots.at(-1);
    return d === 1n && n.every((units, at) => units === BigInt(given.balances[ELEMENTS.indexOf(element)][at]));
  }), true);
  requireEqual("step-down: every cent ends with a clinical centre", proved(allocate(input, "posted"), input), true);
}

/** Planning, postings and lineage included; the first call counts, for a close allocates once. */
function wholeLine(kind) {
  const input = hospital(2000, kind, "sequential");
  const { value, ms } = timed(() => allocate(input, "posted"));
  requireEqual("step-down: every cent ends with a clinical centre", proved(value, input), true);
  return { name: `step-down 2,000 x 7 ${kind === "general" ? "dense" : "sparse"}, whole allocation`, ms, against: "two seconds", ratio: ms / 2000, floor: 1, atMost: true };
}

/** The first call counts: a close allocates once. The ratio is to two seconds. */
function reportLine(kind) {
  const input = hospital(2000, kind, "direct");
  const { value, ms } = timed(() => allocate(input, "exact"));
  requireEqual("report mode: every share ends with a clinical centre", proved(value, input), true);
  return { name: `report mode 2,000 x 7, ${kind} drivers`, ms, against: "two seconds", ratio: ms / 2000, floor: 1, atMost: true };
}
