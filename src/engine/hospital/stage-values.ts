// Stage values: what every centre holds after each stage, brought to the cent per fund and element (rule 5 of the hospital month).

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
  const byClass = new Map<string, readonly CentreRecord[]>();
  const openAfter = (stage: number): readonly CentreRecord[] => centres.filter((centre) => isOpen(centre, stage));
  const open = { direct: openAfter(0), admin: openAfter(1), medaux: openAfter(2), medtech: openAfter(3) };
  const table: Partial<Record<StageName, ByFund<string>>> = {};
  const scopeFunds = new Map(SCOPES.map((scope) => [scope, fundsOf(scope, funds)]));
  const sums: ByStage<Scope> = { direct: new Map(), admin: new Map(), medaux: new Map(), medtech: new Map() };
  const byFund: StageValues["byFund"] = (stage, fund, element, centre) => (table[stage] ??= roundedStage(allocation, stage, decimals)).get(fund)?.get(element)?.get(centre) ?? zero;
  return {
    centres,
    ofClass: (name) => ensured(byClass, name, () => centres.filter((centre) => centre.class === name)),
    open: (stage) => open[stage],
    byFund,
    inScope: (stage, scope, element, centre) => {
      const known = ensured(ensured(sums[stage], scope, byElement), element, byCentre);
      return ensured(known, centre, () => sumFigures(scopeFunds.get(scope)!.map((fund) => byFund(stage, fund, element, centre)), decimals));
    },
  };
}

/** Figures by fund or scope, element and centre: asked for so often that no key is put together for it. */
type ByFund<K> = Map<K, Map<string, Map<string, Figure>>>;
type ByStage<K> = Readonly<Record<StageName, ByFund<K>>>;

const byElement = (): Map<string, Map<string, Figure>> => new Map();
const byCentre = (): Map<string, Figure> => new Map();

/** What a map holds for a key, made where it holds nothing. */
function ensured<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Every balance of one stage, rounded when the first of them is asked for. */
function roundedStage({ centres, layers }: Allocation, stage: StageName, decimals: number): ByFund<string> {
  const after = STAGE_NAMES.indexOf(stage);
  const places = centres.flatMap((centre, at) => (isOpen(centre, after) ? [at] : []));
  const figures: ByFund<string> = new Map();
  for (const { fund, element, snapshots } of layers) {
    const rounded = roundedBalances(snapshots[after]!, places, decimals);
    ensured(figures, fund, byElement).set(element, new Map(places.map((at, k) => [centres[at]!.centre, rounded[k]!])));
  }
  return figures;
}

function isOpen(centre: CentreRecord, stage: number): boolean {
  return !(STAGE_CLASSES.slice(0, stage + 1) as readonly string[]).includes(centre.class);
}

function roundedBalances(snapshot: Snapshot, places: readonly number[], decimals: number): Figure[] {
  const numerators = places.map((at) => snapshot.n[at]!);
  const total = halfUpDiv(numerators.reduce((sum, n) => sum + n, 0n), snapshot.d);
  const units = roundToTotal(numerators, snapshot.d, total);
  const d = snapshot.d * 10n ** BigInt(decimals);
  return places.map((at, k) => {
    const make = (): Figure => roundedFigure({ value: exact(numerators[k]!, d), origin: snapshot.origin(at) }, units[k]!, decimals, "largest-remainder");
    return { units: units[k]!, decimals, origin: { kind: "remade", make } };
  });
}
