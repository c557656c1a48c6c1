// What adds up to a figure: ledger lines, input cells and roundings, each with the share of it that arrived there.

import { type Exact, type LineAmounts, type LineSet, type Origin, type OriginStep, ZERO, exact, over, plus, recompute, reduced, times, unfolded } from "../../engine";

/** Ledger lines that arrived with the same share. */
export interface LinesPart {
  readonly lines: LineSet;
  readonly share: Exact;
}

/** An input value that adds to the figure. */
export interface InputPart {
  readonly cells: readonly { readonly sheet: string; readonly cell: string }[];
  readonly value: Exact;
  readonly share: Exact;
}

/** The parts add up to the figure exactly. */
export interface Contributions {
  readonly lines: readonly LinesPart[];
  readonly inputs: readonly InputPart[];
  /** What roundings and odd cents on the way added. */
  readonly rounding: Exact;
}

const ONE = exact(1n);

/**
 * Follows a figure down to where it begins. An operand met on several ways is followed once, with its shares added up. Of two
 * factors the one that leads to ledger lines is followed, the other is its share; a divisor is a share too.
 */
export function contributionsTo(origin: Origin, ledger: LineAmounts, memo: Map<Origin, Exact>): Contributions {
  const graph = graphOf(origin);
  const valueOf = (operand: Origin): Exact => recompute(operand, ledger, memo);
  const shares = new Map<Origin, Exact>([[origin, ONE]]);
  const lines = new Map<LineSet, Exact>();
  const inputs: InputPart[] = [];
  let rounding = ZERO;
  const give = (to: Origin, share: Exact): void => void shares.set(to, reduced(plus(shares.get(to) ?? ZERO, share)));
  for (const node of graph.order) {
    const share = shares.get(node) ?? ZERO;
    const step = graph.steps.get(node)!;
    if (share.n === 0n) continue;
    if (step.kind === "lines") lines.set(step.lines, reduced(plus(lines.get(step.lines) ?? ZERO, share)));
    else if (step.kind === "cells") inputs.push({ cells: step.cells, value: step.value, share });
    else if (step.kind === "sum") for (const { sign, of } of step.terms) give(of, sign === 1 ? share : exact(-share.n, share.d));
    else if (step.kind === "share") give(step.of, times(share, over(step.part, step.whole)));
    else if (step.kind === "rounded") {
      give(step.of, share);
      rounding = reduced(plus(rounding, times(share, step.by)));
    } else if (step.kind === "quotient") give(step.left, over(share, valueOf(step.right)));
    else if (graph.leadsToLines(step.left) || !graph.leadsToLines(step.right)) give(step.left, times(share, valueOf(step.right)));
    else give(step.right, times(share, valueOf(step.left)));
  }
  return { lines: [...lines].filter(([, share]) => share.n !== 0n).map(([set, share]) => ({ lines: set, share })), inputs, rounding };
}

interface Graph {
  /** Every operand after all that use it. */
  readonly order: readonly Origin[];
  readonly steps: ReadonlyMap<Origin, OriginStep>;
  leadsToLines(origin: Origin): boolean;
}

function graphOf(root: Origin): Graph {
  const steps = new Map<Origin, OriginStep>();
  const withLines = new Set<Origin>();
  const order: Origin[] = [];
  const visit = (origin: Origin): void => {
    if (steps.has(origin)) return;
    const step = unfolded(origin);
    steps.set(origin, step);
    const operands = operandsOf(step);
    for (const operand of operands) visit(operand);
    if (step.kind === "lines" || operands.some((operand) => withLines.has(operand))) withLines.add(origin);
    order.push(origin);
  };
  visit(root);
  return { order: order.reverse(), steps, leadsToLines: (origin) => withLines.has(origin) };
}

/** The operands of a step in the order in which it names them. */
export function operandsOf(step: OriginStep): Origin[] {
  switch (step.kind) {
    case "lines":
    case "cells":
      return [];
    case "sum":
      return step.terms.map(({ of }) => of);
    case "share":
    case "rounded":
      return [step.of];
    case "product":
    case "quotient":
      return [step.left, step.right];
  }
}

/** The amounts of a ledger as recomputation asks for them. */
export function lineAmounts(ledger: { readonly decimals: number; net(line: number): number; debit(line: number): number; credit(line: number): number }): LineAmounts {
  return {
    net: (line) => BigInt(ledger.net(line)),
    debit: (line) => BigInt(ledger.debit(line)),
    credit: (line) => BigInt(ledger.credit(line)),
    minorPerUnit: 10n ** BigInt(ledger.decimals),
  };
}
