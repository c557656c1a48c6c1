// First-in first-out over a million moves of five thousand items, every layer to the cent.
import DecimalJs from "decimal.js";
import { randomNumbers } from "./ledger-matrix.mjs";
import { interleave, median, requireEqual, timesFaster } from "./measure.mjs";

const MOVES = 1_000_000;
const ITEMS = 5_000;

export async function stockLines(load) {
  const { firstInFirstOut } = load("engine/inventory/first-in-first-out");
  const { replayLayers } = load("engine/inventory/replay-layers");
  const moves = stockMoves();
  proveExactness(firstInFirstOut(moves), moves, replayLayers);
  const times = await interleave(
    {
      bulk: { run: () => firstInFirstOut(moves), repeat: 5 },
      bound: { run: () => streamed(moves), repeat: 5 },
      decimal: { run: () => decimalCosts(moves) },
    },
    { rounds: 3, warmUp: 1 },
  );
  const name = "first-in first-out 1M moves";
  const ms = median(times.bulk);
  return [
    { name, ms, against: "decimal.js", ratio: timesFaster(times, "bulk", "decimal"), floor: 40, goal: 80 },
    { name, ms, against: "one pass over the moves", ratio: timesFaster(times, "bound", "bulk"), atMost: true },
    { name: "  decimal.js", ms: median(times.decimal) },
  ];
}

/** Receipts and issues of whole pieces; an issue never takes more than there is. */
function stockMoves() {
  const random = randomNumbers(13);
  const held = new Float64Array(ITEMS);
  const items = new Uint32Array(MOVES);
  const quantities = new Float64Array(MOVES);
  const amounts = new Float64Array(MOVES);
  for (let i = 0; i < MOVES; i++) {
    const item = (items[i] = Math.floor(random() * ITEMS));
    const isReceipt = held[item] < 50 || random() < 0.45;
    const quantity = isReceipt ? 1 + Math.floor(random() * 100) : -1 - Math.floor(random() * Math.min(held[item], 120));
    quantities[i] = Math.max(quantity, -held[item]);
    if (isReceipt) amounts[i] = Math.round(quantity * (100 + random() * 9_900));
    held[item] += quantities[i];
  }
  return { items, itemCount: ITEMS, quantities, amounts };
}

/** The memory traffic without layers. */
function streamed({ items, quantities, amounts }) {
  const totals = new Float64Array(ITEMS);
  for (let i = 0; i < MOVES; i++) totals[items[i]] += quantities[i] + amounts[i];
  return totals;
}

/** What a developer would write: a list of layers for each item, the first shifted off when it is used up. */
function decimalCosts({ items, quantities, amounts }) {
  const layersOf = Array.from({ length: ITEMS }, () => []);
  const costs = new Float64Array(MOVES);
  for (let i = 0; i < MOVES; i++) {
    const layers = layersOf[items[i]];
    if (quantities[i] > 0) {
      layers.push({ quantity: new DecimalJs(quantities[i]), amount: new DecimalJs(amounts[i]) });
      continue;
    }
    let missing = new DecimalJs(-quantities[i]);
    let cost = new DecimalJs(0);
    while (missing.gt(0)) {
      const layer = layers[0];
      if (layer.quantity.lte(missing)) {
        cost = cost.plus(layer.amount);
        missing = missing.minus(layer.quantity);
        layers.shift();
      } else {
        const part = layer.amount.times(missing).div(layer.quantity).toDecimalPlaces(0, DecimalJs.ROUND_HALF_UP);
        cost = cost.plus(part);
        layer.amount = layer.amount.minus(part);
        layer.quantity = layer.quantity.minus(missing);
        missing = new DecimalJs(0);
      }
    }
    costs[i] = cost.toNumber();
  }
  return costs;
}

/** Every cost equals that of the layers booked one by one in BigInt, and the peer's. */
function proveExactness({ costs, closingAmounts }, moves, replayLayers) {
  const places = Array.from({ length: ITEMS }, () => []);
  for (let i = 0; i < MOVES; i++) places[moves.items[i]].push(i);
  let wrong = 0;
  for (const [item, own] of places.entries()) {
    const careful = replayLayers(own.map((i) => ({ quantity: BigInt(moves.quantities[i]), amount: moves.quantities[i] < 0 ? null : BigInt(moves.amounts[i]) })), false);
    careful.moves.forEach((move, k) => (wrong += Number(Number(move.cost) !== costs[own[k]])));
    wrong += Number(Number(careful.layers.reduce((sum, layer) => sum + layer.amount, 0n)) !== closingAmounts[item]);
  }
  requireEqual("costs unlike the careful way's", wrong, 0);
  const peer = decimalCosts(moves);
  requireEqual("issues unlike decimal.js", costs.filter((cost, i) => moves.quantities[i] < 0 && cost !== peer[i]).length, 0);
}
