// Actual cost as it is stated, or quantity times actual price; where both are stated they must be the same.

import { posted } from "../../../allocation/methods/split";
import { type Exact, compare, reduced, times } from "../../../money/exact";
import type { CaseRounding } from "../../case-rounding";
import { UnusableField } from "../../unusable-field";

interface Stated {
  readonly actual_cost: Exact | null;
  readonly counted: Exact;
  readonly price: Exact | null;
}

export function agreedCost({ actual_cost, counted, price }: Stated, by: CaseRounding, path: string, priceName: string): Exact {
  const computed = price && reduced(times(counted, price));
  if (actual_cost && computed && compare(posted(actual_cost, by), posted(computed, by)) !== 0) throw new UnusableField(`${path}actual_cost`, priceName, "contradicts");
  const cost = actual_cost ?? computed;
  if (!cost) throw new UnusableField(`${path}${priceName}`, `${priceName}, actual_cost`, "needs-one-of");
  return cost;
}
