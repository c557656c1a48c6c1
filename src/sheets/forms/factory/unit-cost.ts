// The cost of one unit, where a form prints it beside cost and quantity.

import { exact, halfUp, over } from "../../../engine";
import { type Ref, type TableCell, computed, isPrinted } from "../../table";

const UNIT_DECIMALS = 4;

/** Cost over quantity, rounded half up to four decimals; blank without cost or quantity. */
export function unitCost(cost: TableCell | undefined, quantity: TableCell | undefined, of: Ref, by: Ref): TableCell {
  if (!isPrinted(cost) || !isPrinted(quantity) || quantity.units === 0n) return null;
  const value = over(exact(cost.units, 10n ** BigInt(cost.decimals)), exact(quantity.units, 10n ** BigInt(quantity.decimals)));
  return computed({ units: halfUp(value, UNIT_DECIMALS), decimals: UNIT_DECIMALS }, { kind: "quotient", of: [of], by: [by], decimals: UNIT_DECIMALS });
}
