// Cost restoration (成本还原): transferred-in cost taken back, level by level, to the elements it was made of.

import type { FactoryGround } from "../factory/factory-month";
import { type Finding, type Staged, finding } from "../finding";
import { cellOf } from "../records";
import { divideExact, exactFigure } from "../statements/exact-figure";
import { type ExactFigure, sumFigures, zeroFigure } from "../statements/figure";
import { type Figure, figureText } from "../statements/report";
import type { RoutingStep } from "./routing";
import type { ProductCost } from "./step-cost";

/** One level: the transferred amount spread over what the product before it cost this month. */
export interface RestorationLevel {
  /** Counted from 1. */
  readonly level: number;
  /** Blank where it is the standard content of several inputs. */
  readonly source: { readonly product: string | null; readonly centre: string | null };
  readonly before: ReadonlyMap<string, Figure>;
  readonly structure: ReadonlyMap<string, Figure>;
  /** Transferred amount / structure total. */
  readonly rate: ExactFigure;
  readonly restored: ReadonlyMap<string, Figure>;
  readonly after: ReadonlyMap<string, Figure>;
}

export interface Restoration {
  readonly product: string;
  readonly levels: readonly RestorationLevel[];
  /** Cost by element when nothing more can be restored; amounts other than zero. */
  readonly after: ReadonlyMap<string, Figure>;
}

/** Restores every finished product; under parallel transfer there is nothing to restore. */
export function restoreCosts(products: readonly ProductCost[], ground: FactoryGround): Staged<Restoration[]> {
  const byCode = new Map(products.map((product) => [product.routed.product.product, product]));
  const finished = products.filter((product) => product.routed.product.kind === "finished");
  const each = finished.map((product) => restoreOne(product, byCode, ground));
  return { value: each.map((one) => one.value), findings: each.flatMap((one) => one.findings) };
}

type Products = ReadonlyMap<string, ProductCost>;

function restoreOne(product: ProductCost, products: Products, ground: FactoryGround): Staged<Restoration> {
  const name = product.routed.product.product;
  const transferred = ground.input.settings.elementTransferred;
  const levels: RestorationLevel[] = [];
  const findings: Finding[] = [];
  // Products that draw each other are refused, but must not keep the restoration going round.
  const seen = new Set<RoutingStep>();
  let vector = product.byElement;
  let step: RoutingStep | null = product.routed.last;
  while (!product.routed.isParallel && step !== null && (vector.get(transferred)?.units ?? 0n) !== 0n) {
    const found = sourceOf(step, products);
    const source = found && seen.has(found.step) ? null : found;
    const next = source && restoreLevel(name, levels.length + 1, vector, source, ground);
    if (!source || !next) {
      const args = { product: name, amount: figureText(vector.get(transferred)!), source: source ? `${source.step.product} ${source.step.centre}` : step.centre };
      findings.push(finding("restoration-stopped", args, cellOf(step.record.at, "product")));
      break;
    }
    levels.push(next);
    seen.add(source.step);
    vector = next.after;
    step = source.step;
  }
  const after = new Map([...vector].filter(([, amount]) => amount.units !== 0n));
  return { value: { product: name, levels, after }, findings };
}

interface Source {
  readonly step: RoutingStep;
  readonly structure: ReadonlyMap<string, Figure>;
}

/**
 * Where the transferred element of a step was made: the last step of the product it draws from a store, else the step before.
 * Steps that hand their elements on one by one, or hand nothing on, are passed over.
 */
function sourceOf(step: RoutingStep, products: Products): Source | null {
  if (step.record.input !== null) {
    const input = products.get(step.record.input);
    return input ? { step: input.routed.last, structure: input.byElement } : null;
  }
  if (step.previous === null) return null;
  if (step.transfer !== "combined") return sourceOf(step.previous, products);
  const before = products.get(step.product)!.steps.find((each) => each.step === step.previous)!;
  return { step: before.step, structure: before.finished };
}

/** Null when the structure adds up to nothing. */
function restoreLevel(product: string, level: number, before: ReadonlyMap<string, Figure>, source: Source, ground: FactoryGround): RestorationLevel | null {
  const { decimals, spread, orderOf, input } = ground;
  const transferred = input.settings.elementTransferred;
  const amount = before.get(transferred)!;
  const receivers = [...source.structure].map(([element, figure]) => ({ key: [element] as const, weight: exactFigure(figure) }));
  const parts = spread.spread(`restoration:${product}:${level}`, amount, receivers);
  if (parts === null) return null;
  const zero = zeroFigure(decimals);
  const restored = new Map(parts.map((part) => [part.receiver.key[0], part.amount]));
  const elements = [...new Set([...before.keys(), ...source.structure.keys()])].sort((a, b) => orderOf(a) - orderOf(b));
  const kept = (element: string): Figure => (element === transferred ? zero : (before.get(element) ?? zero));
  const after = new Map(elements.map((element) => [element, sumFigures([kept(element), restored.get(element) ?? zero], decimals)]));
  const whole = exactFigure(sumFigures([...source.structure.values()], decimals));
  const { product: name, centre } = source.step;
  return {
    level,
    source: { product: name, centre },
    before,
    structure: source.structure,
    rate: divideExact(exactFigure(amount), whole),
    restored,
    after,
  };
}
