// Reciprocal services, proof included: sparse and dense networks, a loop that keeps nearly all its cost, and exact fractions.
import DecimalJs from "decimal.js";
import { LuDecomposition, Matrix } from "ml-matrix";
import { randomNumbers } from "./ledger-matrix.mjs";
import { interleave, median, requireEqual, timesFaster } from "./measure.mjs";

const FOLDER = "engine/allocation/reciprocal";

export async function reciprocalLines(load) {
  const engine = {
    ...load(`${FOLDER}/solve-reciprocal`),
    ...load(`${FOLDER}/solve-exactly`),
    ...load(`${FOLDER}/integer-transfers`),
    ...load(`${FOLDER}/closed-loops`),
    ...load("engine/money/exact"),
  };
  return [...(await sparseLines(engine)), ...(await denseLines(engine)), ...(await loopLines(engine))];
}

async function sparseLines(engine) {
  const large = sparseCase(1_000);
  const small = sparseCase(200);
  const first = timed(() => engine.solveReciprocal(large.network, [large.cost]));
  const { rounded } = engine.solveReciprocal(large.network, [large.cost]).gross[0];
  const transfers = () => engine.integerTransfers(large.network, large.deliveries, large.cost, rounded);
  requireEqual("what receivers got of 1,000 services", sum(transfers().delivered), sum(large.cost));
  proveRoundings(engine, small, "200 sparse services");
  const times = await interleave(
    {
      large: { run: solver(engine, large), repeat: 25 },
      transfers: { run: transfers, repeat: 25 },
      small: { run: solver(engine, small), repeat: 25 },
      decimal: { run: () => eliminateDecimals(small) },
    },
    { rounds: 5, warmUp: 3 },
  );
  return [
    againstTime("reciprocal, 1,000 sparse services", median(times.large), 1, 3),
    { name: "  first call of the process", ms: first },
    { name: "  whole-unit transfers of it", ms: median(times.transfers) },
    { name: "reciprocal, 200 sparse services", ms: median(times.small), against: "decimal.js elimination", ratio: timesFaster(times, "small", "decimal"), floor: 300, goal: 1_000 },
    { name: "  decimal.js, 200 sparse services", ms: median(times.decimal) },
  ];
}

async function denseLines(engine) {
  const large = denseCase(1_000);
  const small = denseCase(200);
  proveRoundings(engine, small, "200 dense services");
  requireEqual("gross costs of 1,000 dense services unlike ml-matrix's", farFromPeer(engine, large), 0);
  const times = await interleave(
    {
      large: { run: solver(engine, large) },
      peer: { input: () => equationsOf(large), run: solvePeer },
      exactly: { run: () => engine.solveExactly(small.network, Array.from(small.cost, BigInt)) },
    },
    { rounds: 5, warmUp: 1 },
  );
  const fallback = twoHardLoops(500);
  requireEqual("method of two loops", engine.solveReciprocal(fallback.network, [fallback.cost]).groups.map((group) => group.method).join(), "lu");
  const slow = await interleave({ ours: { run: solver(engine, fallback) }, peer: { input: () => equationsOf(fallback), run: solvePeer } }, { rounds: 3, warmUp: 0 });
  return [
    { name: "reciprocal, 1,000 dense services", ms: median(times.large), against: "ml-matrix LU, unproved", ratio: timesFaster(times, "large", "peer"), floor: 2.5, goal: 4 },
    { name: "reciprocal, 1,000 services swept in vain", ms: median(slow.ours), against: "ml-matrix LU, unproved", ratio: timesFaster(slow, "ours", "peer") },
    { name: "  ml-matrix LU, 1,000 services", ms: median(times.peer) },
    againstTime("exact fractions, 200 dense services", median(times.exactly), 1_000, 1_000),
  ];
}

async function loopLines(engine) {
  const hard = hardLoop(200, 1);
  const closed = hardLoop(200, 0);
  proveRoundings(engine, hard, "a loop of 200 services");
  requireEqual("closed loops", engine.closedLoops(closed.network).length, 1);
  const times = await interleave({ hard: { run: solver(engine, hard), repeat: 25 }, closed: { run: () => engine.closedLoops(closed.network), repeat: 25 } }, { rounds: 5, warmUp: 2 });
  return [againstTime("loop of 200 services keeping 99.9 %", median(times.hard), 3), againstTime("closed loop of 200 services named", median(times.closed), 1)];
}

function solver(engine, { network, cost }) {
  return () => engine.solveReciprocal(network, [cost]);
}

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function againstTime(name, ms, goal, floor) {
  return { name, ms, against: `${goal} ms`, ratio: ms / goal, goal: 1, ...(floor ? { floor: floor / goal } : {}), atMost: true };
}

function sum(amounts) {
  return amounts.reduce((total, one) => total + one, 0);
}

/** Every rounding equals that of the exact fraction. */
function proveRoundings({ solveReciprocal, solveExactly, halfUp }, { network, cost }, what) {
  const { rounded } = solveReciprocal(network, [cost]).gross[0];
  const wrong = solveExactly(network, Array.from(cost, BigInt)).filter((one, k) => halfUp(one, 0) !== BigInt(rounded[k]));
  requireEqual(`wrong units of ${what}`, wrong.length, 0);
}

/** How many gross costs lie further from the peer's than floats explain. */
function farFromPeer({ solveReciprocal }, given) {
  const { hi } = solveReciprocal(given.network, [given.cost]).gross[0];
  return solvePeer(equationsOf(given)).filter((one, k) => Math.abs(one - hi[k]) > 1e-9 * Math.abs(hi[k])).length;
}

function solvePeer({ matrix, right }) {
  return new LuDecomposition(matrix).solve(right).to1DArray();
}

/** The equations of gross costs as the peer wants them. */
function equationsOf({ network: { size, from, to, quantity, output }, cost }) {
  const matrix = Matrix.eye(size);
  from.forEach((giver, arc) => matrix.set(to[arc], giver, matrix.get(to[arc], giver) - quantity[arc] / output[giver]));
  return { matrix, right: Matrix.columnVector(cost) };
}

/** What a developer would write to be safe: elimination with 40 digits, zeros skipped. */
function eliminateDecimals({ network: { size, from, to, quantity, output }, cost }) {
  const Decimal = DecimalJs.clone({ precision: 40 });
  const rows = Array.from({ length: size }, (_, k) => Array.from({ length: size + 1 }, (__, i) => new Decimal(i === k ? 1 : i === size ? cost[k] : 0)));
  from.forEach((giver, arc) => (rows[to[arc]][giver] = rows[to[arc]][giver].minus(new Decimal(quantity[arc]).div(output[giver]))));
  for (let k = 0; k < size; k++) {
    for (let i = k + 1; i < size; i++) {
      if (rows[i][k].isZero()) continue;
      const factor = rows[i][k].div(rows[k][k]);
      for (let j = k + 1; j <= size; j++) if (!rows[k][j].isZero()) rows[i][j] = rows[i][j].minus(factor.times(rows[k][j]));
    }
  }
  const gross = new Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let left = rows[i][size];
    for (let j = i + 1; j < size; j++) left = left.minus(rows[i][j].times(gross[j]));
    gross[i] = left.div(rows[i][i]);
  }
  return gross;
}

/** 5 to 10 receivers each, two in five of them services, the rest producers. */
function sparseCase(size) {
  const next = randomNumbers(7 + size);
  const below = (n) => Math.floor(next() * n);
  return caseOf(size, next, (giver, give) => {
    const receivers = 5 + below(6);
    for (let nth = 0; nth < receivers; nth++) {
      const service = nth < Math.round(receivers * 0.4);
      const taker = below(service ? size : size / 2);
      if (!service || taker !== giver) give(service, taker, 1 + below(1_000));
    }
  });
}

/** Everybody serves everybody and half as many producers. */
function denseCase(size) {
  const next = randomNumbers(7 + size);
  return caseOf(size, next, (giver, give) => {
    for (let taker = 0; taker < 1.5 * size; taker++) if (taker !== giver) give(taker < size, taker % size, 1 + Math.floor(next() * 1_000));
  });
}

/** A ring with chords; all but `outlet` units of about 3,500 stay inside. */
function hardLoop(size, outlet) {
  const next = randomNumbers(11);
  return caseOf(size, next, (giver, give) => {
    for (let nth = 0; nth < 7; nth++) give(true, nth === 0 ? (giver + 1) % size : Math.floor(next() * size), 1 + Math.floor(next() * 1_000));
    give(false, 0, outlet);
  });
}

/** Two such loops that hardly know each other, on which sweeps do not get on. */
function twoHardLoops(half) {
  const next = randomNumbers(12);
  return caseOf(2 * half, next, (giver, give) => {
    const base = giver < half ? 0 : half;
    for (let nth = 0; nth < 7; nth++) give(true, base + (nth === 0 ? (giver + 1) % half : Math.floor(next() * half)), 1 + Math.floor(next() * 1_000));
    if (giver % half === 0) give(true, (giver + half) % (2 * half), 1);
    give(false, 0, 1);
  });
}

/** Network, deliveries and costs (up to 10 million, in cents) of services that give as they are told. */
function caseOf(size, next, gives) {
  const services = [];
  const deliveries = [];
  const output = new Float64Array(size);
  for (let giver = 0; giver < size; giver++) {
    gives(giver, (service, taker, quantity) => {
      (service ? services : deliveries).push([giver, taker, quantity]);
      output[giver] += quantity;
    });
  }
  return { network: { size, output, ...columns(services) }, deliveries: columns(deliveries), cost: new Float64Array(size).map(() => Math.round(next() * 1e9)) };
}

function columns(arcs) {
  return { from: Uint32Array.from(arcs, (arc) => arc[0]), to: Uint32Array.from(arcs, (arc) => arc[1]), quantity: Float64Array.from(arcs, (arc) => arc[2]) };
}
