// Rolling standard costs up through 50,000 items on ten levels, eight components each, in seven cost classes.
import DecimalJs from "decimal.js";
import { randomNumbers } from "./ledger-matrix.mjs";
import { interleave, median, requireEqual, timesFaster } from "./measure.mjs";

const [ITEMS, LEVELS, COMPONENTS, CLASSES] = [50_000, 10, 8, 7];
/** Quantities in thousandths, unit costs in ten-thousandths. */
const QUANTITY_SCALE = 1_000;

export async function rollUpLines(load) {
  const { rollUp } = load("engine/standard/roll-up/roll-up");
  const bill = billOfMaterials();
  proveExactness(rollUp(bill).value, bill);
  const times = await interleave(
    {
      bulk: { run: () => rollUp(bill), repeat: 9 },
      bound: { run: () => gathered(bill), repeat: 9 },
      decimal: { run: () => decimalCosts(bill) },
    },
    { rounds: 5, warmUp: 1 },
  );
  const name = "roll-up 50k items, 360k edges";
  const ms = median(times.bulk);
  return [
    { name, ms, against: "decimal.js", ratio: timesFaster(times, "bulk", "decimal"), floor: 60, goal: 120 },
    { name, ms, against: "one look at every component", ratio: timesFaster(times, "bound", "bulk"), goal: 4, atMost: true },
    { name: "  decimal.js", ms: median(times.decimal) },
  ];
}

/** Items are shuffled, so that the order of costing has to be found; one component of each is from the level below. */
function billOfMaterials() {
  const random = randomNumbers(9);
  const below = (n) => Math.floor(random() * n);
  const perLevel = ITEMS / LEVELS;
  const shuffled = Int32Array.from({ length: ITEMS }, (_, i) => i);
  for (let i = ITEMS - 1; i > 0; i--) {
    const j = below(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  const lists = new Array(ITEMS);
  for (let i = 0; i < ITEMS; i++) {
    const first = Math.floor(i / perLevel) * perLevel;
    const component = (k) => shuffled[k === 0 ? first - perLevel + below(perLevel) : below(first)];
    lists[shuffled[i]] = Array.from({ length: first === 0 ? 0 : COMPONENTS }, (_, k) => ({ component: component(k), quantity: 1 + below(3_000) }));
  }
  const starts = new Int32Array(ITEMS + 1);
  lists.forEach((list, i) => (starts[i + 1] = starts[i] + list.length));
  const edges = lists.flat();
  return {
    starts,
    components: Int32Array.from(edges, ({ component }) => component),
    quantities: Float64Array.from(edges, ({ quantity }) => quantity),
    quantityScale: QUANTITY_SCALE,
    classes: CLASSES,
    own: Float64Array.from({ length: ITEMS * CLASSES }, () => below(10_000)),
  };
}

/** Reads every class of every component once. */
function gathered({ components, own }) {
  let sum = 0;
  for (let k = 0; k < components.length; k++) {
    const from = components[k] * CLASSES;
    for (let j = 0; j < CLASSES; j++) sum += own[from + j];
  }
  return sum;
}

/** What a developer would write: an item asks its components, and remembers the answer. */
function decimalCosts({ starts, components, quantities, own }) {
  const known = new Array(ITEMS);
  const costOf = (item) => {
    if (known[item]) return known[item];
    const sums = Array.from({ length: CLASSES }, () => new DecimalJs(0));
    for (let k = starts[item]; k < starts[item + 1]; k++) {
      const cost = costOf(components[k]);
      for (let j = 0; j < CLASSES; j++) sums[j] = sums[j].plus(cost[j].times(quantities[k]));
    }
    known[item] = sums.map((sum, j) => sum.div(QUANTITY_SCALE).toDecimalPlaces(0, DecimalJs.ROUND_HALF_UP).plus(own[item * CLASSES + j]));
    return known[item];
  };
  for (let item = 0; item < ITEMS; item++) costOf(item);
  return known;
}

/** Every unit cost equals that of a recursion in BigInt, and the peer's. */
function proveExactness({ costs, stride }, bill) {
  const known = new Array(ITEMS);
  const scale = BigInt(QUANTITY_SCALE);
  const costOf = (item) =>
    (known[item] ??= Array.from({ length: CLASSES }, (_, j) => {
      let sum = 0n;
      for (let k = bill.starts[item]; k < bill.starts[item + 1]; k++) sum += BigInt(bill.quantities[k]) * costOf(bill.components[k])[j];
      return BigInt(bill.own[item * CLASSES + j]) + (2n * sum + scale) / (2n * scale);
    }));
  const peer = decimalCosts(bill);
  let [wrong, unlike] = [0, 0];
  for (let item = 0; item < ITEMS; item++) {
    for (let j = 0; j < CLASSES; j++) {
      wrong += Number(costOf(item)[j] !== BigInt(costs[item * stride + j]));
      unlike += Number(peer[item][j].toNumber() !== costs[item * stride + j]);
    }
  }
  requireEqual("unit costs unlike a recursion in BigInt", wrong, 0);
  requireEqual("unit costs unlike decimal.js", unlike, 0);
}
