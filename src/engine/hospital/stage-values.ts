// Stage values: what every centre holds after each stage, brought to the cent per fund and element (rule 5 of the hospital month).

import { groupKey } from "../group-by";
import type { Allocation } from "../allocation/allocate";
import type { Snapshot } from "../allocation/layer";
import { exact, halfUpDiv } from "../money/exact";
import { roundToTotal } from "../money/apportion";
import type { CentreRecord, FundRecord } from "../records";
import { roundedFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";

/** Classes in the order in which they close; stage i leaves the classes behind position i open. */
export const STAGE_CLASSES = ["pool", "admin", "medaux", "medtech"] as const;
export const STAGE_NAMES = ["direct", "admin", "medaux", "medtech"] as const;
export type StageName = (typeof STAGE_NAMES)[number];
export const FINAL_CLASS = "clinical";

/** Rounded figures by stage, fund, element and centre, and their sums over the funds of a scope. */
export interface StageValues {
  readonly centres: readonly CentreRecord[];
  /** Centres of a class in code order. */
  ofClass(name: string): readonly CentreRecord[];
  /** Centres still open after a stage, in code order. */
  open(stage: StageName): readonly CentreRecord[];
  /** Value of one fund. */
  byFund(stage: StageName, fund: string, element: string, centre: string): Figure;
  /** Sum over the funds of a scope. */
  inScope(stage: StageName, scope: Scope, element: string, centre: string): Figure;
}

export type Scope = "medical_cost" | "medical_full_cost" | "hospital_full_cost";
export const SCOPES: readonly Scope[] = ["medical_cost", "medical_full_cost", "hospital_full_cost"];

/** Codes of the funds that belong to a scope, in file order. */
export function fundsOf(scope: Scope, funds: readonly FundRecord[]): readonly string[] {
  return funds.filter((fund) => fund[`in_${scope}`]).map((fund) => fund.fund);
}

/**
 * Rounds the exact balances after every stage: largest remainder over the open centres of a fund and element,
 * the total being the hospital's total of that fund and element. Ties go to the lower code.
 */
export function stageValues(allocation: Allocation, funds: readonly FundRecord[], decimals: number): StageValues {
  const { centres } = allocation;
  const zero = zeroFigure(decimals);
  const table = new Map<string, ReadonlyMap<string, Figure>>();
  for (const { fund, element, snapshots } of allocation.layers) {
    STAGE_NAMES.forEach((stage, i) => {
      const places = centres.flatMap((centre, at) => (isOpen(centre, i) ? [at] : []));
      const figures = roundedBalances(snapshots[i]!, places, decimals);
      table.set(groupKey(stage, fund, element), new Map(places.map((at, k) => [centres[at]!.centre, figures[k]!])));
    });
  }
  const scopeFunds = new Map(SCOPES.map((scope) => [scope, fundsOf(scope, funds)]));
  const sums = new Map<string, Map<string, Figure>>();
  const byFund: StageValues["byFund"] = (stage, fund, element, centre) => table.get(groupKey(stage, fund, element))?.get(centre) ?? zero;
  return {
    centres,
    ofClass: (name) => centres.filter((centre) => centre.class === name),
    open: (stage) => centres.filter((centre) => isOpen(centre, STAGE_NAMES.indexOf(stage))),
    byFund,
    inScope: (stage, scope, element, centre) => {
      const name = groupKey(stage, scope, element);
      const known = sums.get(name) ?? new Map<string, Figure>();
      sums.set(name, known);
      const sum = known.get(centre) ?? sumFigures(scopeFunds.get(scope)!.map((fund) => byFund(stage, fund, element, centre)), decimals);
      known.set(centre, sum);
      return sum;
    },
  };
}

function isOpen(centre: CentreRecord, stage: number): boolean {
  return !(STAGE_CLASSES.slice(0, stage + 1) as readonly string[]).includes(centre.class);
}

function roundedBalances(snapshot: Snapshot, places: readonly number[], decimals: number): Figure[] {
  const numerators = places.map((at) => snapshot.n[at]!);
  const total = halfUpDiv(numerators.reduce((sum, n) => sum + n, 0n), snapshot.d);
  const units = roundToTotal(numerators, snapshot.d, total);
  const minorPerUnit = 10n ** BigInt(decimals);
  return places.map((at, k) => {
    const value = exact(snapshot.n[at]!, snapshot.d * minorPerUnit);
    return roundedFigure({ value, origin: snapshot.origin(at) }, units[k]!, decimals, "largest-remainder");
  });
}
