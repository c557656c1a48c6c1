// 费用归集: what ledger, material variance, utilities, depreciation and accruals charged to every centre, product and element.

import type { FactoryGround } from "../factory/factory-month";
import type { Finding, Staged } from "../finding";
import { sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { EntryLine } from "../journal/entry-line";
import { type Accruals, accruals } from "./accruals";
import { type CostCell, type CostPlace, addedUp, byPlace, placeKey } from "./cost-cell";
import { type Depreciation, depreciate } from "./depreciation/depreciate";
import { type FactoryLedger, factoryLedger } from "./factory-ledger";
import { type MaterialVariance, materialVariance } from "./material-variance";
import { type Utilities, utilities } from "./utilities";

export const SOURCES = ["ledger", "material_variance", "utilities", "depreciation", "accruals"] as const;

export type Source = (typeof SOURCES)[number];

/** A place with what each source charged to it. */
export interface CollectedCost extends CostPlace {
  readonly sources: Readonly<Record<Source, Figure>>;
  readonly total: Figure;
}

export interface FactoryCollection {
  readonly ledger: FactoryLedger;
  readonly material: MaterialVariance;
  readonly utilities: Utilities;
  readonly depreciation: Depreciation;
  readonly accruals: Accruals;
  /** Places where some source is not zero, in code order. */
  readonly costs: readonly CollectedCost[];
  readonly entries: readonly EntryLine[];
}

/** Collects the month's cost of a factory. */
export function collectFactory(ground: FactoryGround): Staged<FactoryCollection> {
  const { input } = ground;
  const masters = {
    accounts: input.accounts,
    centres: new Set(ground.centres.keys()),
    elements: new Set(ground.elements.keys()),
    products: new Set(ground.products.keys()),
    qualityElements: new Set([...ground.elements.keys()].filter((element) => ground.classOf(element) === "quality")),
    period: input.settings.period,
    surplusAccounts: input.settings.surplusAccounts,
  };
  const ledger = factoryLedger(input.ledger, masters, input.mask);
  const material = materialVariance(ground);
  const metered = utilities(ground);
  const depreciation = depreciate(ground);
  const accrued = accruals(ground, ledger.value.cells);
  const findings: Finding[] = [ledger, material, metered, depreciation, accrued].flatMap((stage) => stage.findings);
  const costs = collectedCosts(
    {
      ledger: [...ledger.value.cells, ...returnedByNature(ledger.value.byNature, input.settings.qualityCentre)],
      material_variance: material.value.cells,
      utilities: metered.value.cells,
      depreciation: depreciation.value.cells,
      accruals: accrued.value.cells,
    },
    ground.decimals,
  );
  const entries = [material.value, metered.value, depreciation.value, accrued.value].flatMap((stage) => stage.entries);
  const value = { ledger: ledger.value, material: material.value, utilities: metered.value, depreciation: depreciation.value, accruals: accrued.value, costs, entries };
  return { value, findings };
}

/** Quality cost held by nature goes back to administration as what it is. */
function returnedByNature(cells: readonly CostCell[], qualityCentre: string): CostCell[] {
  return cells.map(({ element, amount }) => ({ centre: qualityCentre, product: null, element, amount }));
}

function collectedCosts(cells: Readonly<Record<Source, readonly CostCell[]>>, decimals: number): CollectedCost[] {
  const places = new Map<string, { place: CostPlace; sources: Partial<Record<Source, Figure>> }>();
  for (const source of SOURCES) {
    for (const { centre, product, element, amount } of addedUp(cells[source], decimals)) {
      if (amount.units === 0n) continue;
      const place = { centre, product, element };
      const known = places.get(placeKey(place)) ?? { place, sources: {} };
      known.sources[source] = amount;
      places.set(placeKey(place), known);
    }
  }
  const zero = zeroFigure(decimals);
  const costs = [...places.values()].map(({ place, sources }): CollectedCost => {
    const all = { ledger: zero, material_variance: zero, utilities: zero, depreciation: zero, accruals: zero, ...sources };
    return { ...place, sources: all, total: sumFigures(Object.values(sources), decimals) };
  });
  return costs.sort(byPlace);
}
