// Apportioning a million shares in whole cents: many small pools, and one large one.
import DecimalJs from "decimal.js";
import { randomNumbers } from "./ledger-matrix.mjs";
import { interleave, median, requireEqual, timesFaster } from "./measure.mjs";

const SHARES = 1_000_000;

export async function apportioningLines(load) {
  const engine = { ...load("engine/money/apportion"), ...load("engine/money/apportion-bulk") };
  return [...(await linesFor(engine, 2_000)), ...(await linesFor(engine, 1))];
}

async function linesFor(engine, pools) {
  const { totals, weights } = poolsOf(pools);
  const into = totals.map((_, pool) => new Float64Array(weights[pool].length));
  const all = (split) => () => totals.forEach((total, pool) => split(total, weights[pool], into[pool]));
  proveExactness(engine, totals, weights);
  const times = await interleave(
    {
      bulk: { run: all(engine.apportionBulk), repeat: 7 },
      bound: { run: all(unrounded), repeat: 7 },
      decimal: { run: all(decimalSplit) },
    },
    { rounds: 3, warmUp: 1 },
  );
  const name = pools === 1 ? "apportion 1 pool x 1M" : `apportion ${pools} pools x ${SHARES / pools}`;
  const ms = median(times.bulk);
  return [
    { name, ms, against: "decimal.js", ratio: timesFaster(times, "bulk", "decimal"), floor: 150, goal: 250 },
    { name, ms, against: "the same without rounding", ratio: timesFaster(times, "bound", "bulk"), goal: 4, atMost: true },
    { name: "  decimal.js", ms: median(times.decimal) },
  ];
}

function poolsOf(pools) {
  const random = randomNumbers(3);
  const weights = Array.from({ length: pools }, () => Float64Array.from({ length: SHARES / pools }, () => 1 + Math.floor(random() * 1000)));
  return { weights, totals: weights.map(() => Math.round(random() * 1e10)) };
}

/** The memory traffic of a split without its rounding. */
function unrounded(total, weights, parts) {
  let whole = 0;
  for (let i = 0; i < weights.length; i++) whole += weights[i];
  const rate = total / whole;
  for (let i = 0; i < weights.length; i++) parts[i] = rate * weights[i];
}

/** What a developer would write: floors, and a sort of what was cut off. */
function decimalSplit(total, weights, parts) {
  let whole = new DecimalJs(0);
  for (const weight of weights) whole = whole.plus(weight);
  const amount = new DecimalJs(total);
  let given = new DecimalJs(0);
  const cutOff = Array.from(weights, (weight, i) => {
    const share = amount.times(weight).div(whole);
    const floor = share.floor();
    given = given.plus(floor);
    parts[i] = floor.toNumber();
    return { i, rest: share.minus(floor) };
  });
  cutOff.sort((a, b) => b.rest.cmp(a.rest) || a.i - b.i);
  for (let k = 0, missing = amount.minus(given).toNumber(); k < missing; k++) parts[cutOff[k].i]++;
}

/** Every part equals the careful way's; decimal.js is not asked, as it breaks ties by its last digit. */
function proveExactness({ apportion, apportionBulk }, totals, weights) {
  totals.forEach((total, pool) => {
    const parts = new Float64Array(weights[pool].length);
    apportionBulk(total, weights[pool], parts);
    const careful = apportion(BigInt(total), Array.from(weights[pool], BigInt)).parts;
    requireEqual(`parts of pool ${pool} unlike the careful way's`, careful.filter((part, i) => part !== BigInt(parts[i])).length, 0);
    requireEqual(`sum of pool ${pool}`, parts.reduce((sum, part) => sum + part, 0), total);
  });
}
