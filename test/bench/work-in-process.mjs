// Equivalent units of 20,000 orders with three cost elements each.
import DecimalJs from "decimal.js";
import { randomNumbers } from "./ledger-matrix.mjs";
import { interleave, median, requireEqual, timesFaster } from "./measure.mjs";

const [ORDERS, ELEMENTS] = [20_000, 3];

export async function workInProcessLines(load) {
  const { divideEquivalent } = load("engine/production/wip/equivalent-bulk");
  const orders = ordersInProcess();
  const into = { finished: new Float64Array(ORDERS * ELEMENTS), closing: new Float64Array(ORDERS * ELEMENTS) };
  proveExactness(divideEquivalent, orders);
  const times = await interleave(
    {
      bulk: { run: () => divideEquivalent(orders, into), repeat: 31 },
      bound: { run: () => streamed(orders, into), repeat: 31 },
      decimal: { run: () => decimalParts(orders) },
    },
    { rounds: 7, warmUp: 3 },
  );
  const name = "work in process of 20k orders x 3";
  const ms = median(times.bulk);
  return [
    { name, ms, against: "decimal.js", ratio: timesFaster(times, "bulk", "decimal"), floor: 1_000, goal: 1_500 },
    { name, ms, against: "the same without rounding", ratio: timesFaster(times, "bound", "bulk"), goal: 2, atMost: true },
    { name: "  decimal.js", ms: median(times.decimal) },
  ];
}

function ordersInProcess() {
  const random = randomNumbers(11);
  const below = (n) => Math.floor(random() * n);
  const list = (length, make) => Float64Array.from({ length }, make);
  return {
    finished: list(ORDERS, () => 1 + below(1_000)),
    closing: list(ORDERS, () => below(500)),
    elements: ELEMENTS,
    shares: list(ORDERS * ELEMENTS, () => below(101)),
    fullShare: 100,
    costs: list(ORDERS * ELEMENTS, () => below(10_000_000)),
  };
}

/** The memory traffic and the division of three elements, with a unit cost that is neither rounded nor checked. */
function streamed({ finished, closing, shares, costs, fullShare }, { finished: parts, closing: left }) {
  for (let order = 0, at = 0; order < ORDERS; order++, at += ELEMENTS) {
    const done = finished[order] * fullShare;
    const open = closing[order];
    parts[at] = (costs[at] * done) / (done + open * shares[at]);
    parts[at + 1] = (costs[at + 1] * done) / (done + open * shares[at + 1]);
    parts[at + 2] = (costs[at + 2] * done) / (done + open * shares[at + 2]);
    left[at] = costs[at] - parts[at];
    left[at + 1] = costs[at + 1] - parts[at + 1];
    left[at + 2] = costs[at + 2] - parts[at + 2];
  }
}

/** What a developer would write: equivalent units, the finished units at the unit cost, and the rest in process; Decimals throughout. */
function decimalParts({ finished, closing, shares, costs }) {
  const [parts, left] = [[], []];
  for (let order = 0, at = 0; order < ORDERS; order++) {
    const [done, open] = [new DecimalJs(finished[order]), new DecimalJs(closing[order])];
    for (let element = 0; element < ELEMENTS; element++, at++) {
      const cost = new DecimalJs(costs[at]);
      const units = open.times(shares[at]).div(100).plus(done);
      const part = cost.times(done).div(units).toDecimalPlaces(0, DecimalJs.ROUND_HALF_UP);
      parts.push(part);
      left.push(cost.minus(part));
    }
  }
  return { parts, left };
}

/** Every part equals the exact quotient rounded half up in BigInt; decimal.js may be told from it by what it divides. */
function proveExactness(divideEquivalent, orders) {
  const into = { finished: new Float64Array(ORDERS * ELEMENTS), closing: new Float64Array(ORDERS * ELEMENTS) };
  divideEquivalent(orders, into);
  const { parts, left } = decimalParts(orders);
  let [wrong, unlike] = [0, 0];
  for (let at = 0; at < ORDERS * ELEMENTS; at++) {
    const order = Math.floor(at / ELEMENTS);
    const done = BigInt(orders.finished[order]) * 100n;
    const both = done + BigInt(orders.closing[order]) * BigInt(orders.shares[at]);
    const part = (2n * BigInt(orders.costs[at]) * done + both) / (2n * both);
    wrong += Number(part !== BigInt(into.finished[at]) || into.finished[at] + into.closing[at] !== orders.costs[at]);
    unlike += Number(Math.abs(parts[at].toNumber() - into.finished[at]) > 1 || !parts[at].plus(left[at]).eq(orders.costs[at]));
  }
  requireEqual("parts unlike the exact quotient", wrong, 0);
  requireEqual("parts more than a cent from decimal.js", unlike, 0);
}
