// An invented ledger as a cell matrix: five text columns and an amount, 2,000 groups over the first three.

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ELEMENTS = ["Material", "Labour", "Depreciation", "Services"];

/** The matrix as JSON text, so that every variant can be given one with strings of its own, as a host delivers it. */
export function ledgerJson(lines) {
  const random = randomNumbers(20251124);
  const below = (n) => Math.floor(random() * n);
  const digits = (n, width) => String(n).padStart(width, "0");
  const rows = Array.from({ length: lines }, () => {
    const account = below(20);
    return [
      `5${digits(account * 100, 5)} Overhead account ${account}`,
      `CC-${digits(below(25), 4)}`,
      ELEMENTS[below(4)],
      `PRD-${digits(below(50), 6)}`,
      `2026-${digits(1 + below(12), 2)}`,
      Math.round((random() - 0.2) * 5e6) / 100,
    ];
  });
  return JSON.stringify(rows);
}

/** Exact sums in cents by the first three columns, as one text to compare. */
export function expectedSums(matrix) {
  const sums = new Map();
  for (const [account, centre, element, , , amount] of matrix) {
    const key = `${account}|${centre}|${element}`;
    sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount.toFixed(2).replace(".", "")));
  }
  return sumsText(sums);
}

/** Sums by key in key order. */
export function sumsText(sums) {
  return [...sums].map(([key, cents]) => `${key}=${cents}`).sort().join("\n");
}
