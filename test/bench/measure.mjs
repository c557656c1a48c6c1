// Measures variants side by side: fresh input for each, interleaved in one process, ratios taken round by round.

/** Middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs every variant once a round, after some rounds that do not count.
 *
 * @param variants  name -> { input(), run(input), repeat } : only `run` is timed, `repeat` times in a row (1 when left out)
 * @returns name -> milliseconds of each round
 */
export async function interleave(variants, { rounds, warmUp }) {
  const times = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, { input, run, repeat = 1 }] of Object.entries(variants)) {
      const samples = [];
      for (let k = 0; k < repeat; k++) {
        const given = input?.();
        globalThis.gc?.({ type: "minor" });
        const start = performance.now();
        await run(given);
        samples.push(performance.now() - start);
      }
      if (round >= 0) times[name].push(median(samples));
    }
  }
  return times;
}

/** How many times slower `other` is than `ours`: the median of the rounds' ratios. */
export function timesFaster(times, ours, other) {
  return median(times[other].map((ms, round) => ms / times[ours][round]));
}

/** Stops the bench: a fast wrong total is worth nothing. */
export function requireEqual(what, found, expected) {
  if (found === expected) return;
  console.error(`${what}: ${found}, expected ${expected}`);
  process.exit(1);
}

const WIDTHS = [68, 8, 36, 10, 9, 9, 0];

export function printHeading() {
  printRow(["measure", "ms", "against", "ratio", "floor", "goal", ""]);
}

/**
 * Prints a measure as a row of the table.
 *
 * @param line  { name, ms, against, ratio, floor, goal, atMost }; `atMost`: the ratio is a cost over a bound, lower is better
 */
export function printLine({ name, ms, against = "", ratio, floor, goal, atMost = false }) {
  const met = (limit) => (atMost ? ratio <= limit : ratio >= limit);
  const state = [floor && `floor ${met(floor) ? "met" : "NOT MET"}`, goal && `goal ${met(goal) ? "met" : "not met"}`].filter(Boolean).join(", ");
  const limit = (value) => (value ? `${atMost ? "<=" : ">="} ${value}` : "");
  printRow([name, ms.toFixed(ms < 10 ? 2 : 0), against, ratio ? `${ratio.toFixed(1)} x` : "", limit(floor), limit(goal), state]);
}

function printRow(cells) {
  const isNumber = (column) => column === 1 || (column > 2 && column < 6);
  console.log(cells.map((cell, column) => (isNumber(column) ? cell.padStart(WIDTHS[column]) : cell.padEnd(WIDTHS[column]))).join("  ").trimEnd());
}
