// Certificates of algebraic steps (代数分配证明): the loops that were solved, the residual, and how far off a solution can be.

import { compare, exact, gcd, lcm, minus, type Exact } from "../money/exact";
import type { Report } from "../statements/report";
import { solveReciprocal } from "./reciprocal/solve-reciprocal";
import type { SenderCost } from "./sender-cost";

/** How services that serve each other were solved; `direct` closes after others and serves none of them back. */
export interface SolvedGroup {
  readonly services: readonly string[];
  readonly method: "direct" | "lu" | "iteration" | "exact";
}

/** The system of one step, fund and element. */
export interface Certificate {
  readonly step: string;
  readonly fund: string;
  readonly element: string;
  /** In closing order. */
  readonly groups: readonly SolvedGroup[];
  /** Largest residual of an equation of the float solution, minor units; 0 where exact fractions alone were used. */
  readonly residual: number;
  /** No gross cost of the float solution is further from the exact one than this, minor units. */
  readonly bound: number;
}

/**
 * Solves a system a second time, in floats with a proved bound, and holds the exact gross costs against it.
 *
 * @param gross  exact gross costs, in the order of the costs
 * @throws Error when the two do not agree within the bound, which would be our mistake
 */
export function certified(costs: readonly SenderCost[], gross: readonly Exact[]): Pick<Certificate, "groups" | "residual" | "bound"> {
  const scale = costs.reduce((common, { cost }) => lcm(common, cost.d), 1n);
  const own = costs.map(({ cost }) => Number(cost.n * (scale / cost.d)));
  const output = costs.map(({ sending }) => Number(sending.total));
  const onlyExactly = { groups: [{ services: costs.map((cost) => cost.sender), method: "exact" as const }], residual: 0, bound: 0 };
  const whole = [...own, ...output].every(Number.isSafeInteger) && gross.every(({ n, d }) => n * scale < d * MOST && -n * scale < d * MOST);
  if (!whole) return onlyExactly;
  const solved = solveReciprocal(networkOf(costs, output), [Float64Array.from(own)]);
  const [system] = solved.gross as [(typeof solved.gross)[0]];
  if (!Number.isFinite(system.bound)) return onlyExactly;
  const units = Number(scale);
  gross.forEach((value, k) => {
    if (!within(value, system.hi[k]!, system.lo[k]!, system.bound, scale)) throw new Error(`the exact gross cost of ${costs[k]!.sender} lies outside its proved bound`);
  });
  const groups = solved.groups.map(({ services, method }) => ({ services: services.map((i) => costs[i]!.sender), method }));
  return { groups, residual: system.residual / units, bound: system.bound / units };
}

/** Far enough below 2^53 that a sum of a few stays whole. */
const MOST = 2n ** 50n;

function networkOf(costs: readonly SenderCost[], output: readonly number[]): Parameters<typeof solveReciprocal>[0] {
  const place = new Map(costs.map((cost, i) => [cost.sender, i]));
  const arcs = costs.flatMap((cost, from) =>
    cost.sending.shares.flatMap(({ receiver, quantity }) => {
      const to = place.get(receiver);
      return to === undefined ? [] : [{ from, to, quantity: Number(quantity) }];
    }),
  );
  return {
    size: costs.length,
    from: Uint32Array.from(arcs, (arc) => arc.from),
    to: Uint32Array.from(arcs, (arc) => arc.to),
    quantity: Float64Array.from(arcs, (arc) => arc.quantity),
    output: Float64Array.from(output),
  };
}

/** |value x scale - (hi + lo)| <= bound, in fractions: every float is one. */
function within(value: Exact, hi: number, lo: number, bound: number, scale: bigint): boolean {
  const [h, l, b] = [fractionOf(hi), fractionOf(lo), fractionOf(bound)];
  const off = minus(minus({ n: value.n * scale, d: value.d }, h), l);
  return compare({ n: off.n < 0n ? -off.n : off.n, d: off.d }, b) <= 0;
}

/** A finite float as the fraction that it is. */
function fractionOf(value: number): Exact {
  let [n, d] = [value, 1n];
  for (; !Number.isInteger(n); n *= 2) d *= 2n;
  const common = gcd(BigInt(n), d);
  return exact(BigInt(n) / common, d / common);
}

/** One row per group of a system; residual and bound are those of the whole system, in currency, rounded up. */
export function certificatesReport(certificates: readonly Certificate[], decimals: number): Report {
  const shown = (minor: number): string => (minor === 0 ? "0" : ((minor * 1.1) / 10 ** decimals).toExponential(1));
  return {
    id: "reciprocal-proof",
    keys: ["step", "fund", "element", "group"],
    columns: [
      ...["step", "fund", "element", "group"].map((id) => ({ id, kind: "code" as const })),
      { id: "services", kind: "text" },
      { id: "solution", kind: "code" },
      { id: "residual", kind: "text" },
      { id: "bound", kind: "text" },
    ],
    rows: certificates.flatMap(({ step, fund, element, groups, residual, bound }) =>
      groups.map(({ services, method }, i) => [step, fund, element, String(i + 1), services.join(";"), method, shown(residual), shown(bound)]),
    ),
  };
}
