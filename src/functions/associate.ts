// The door of the functions: says to Excel which function answers for which id. Ids never change.

import { allocate, apportion, stepdown } from "./allocation";
import { ledger, total } from "./ledger";
import { type FunctionHost, startSession } from "./session";
import { equivalentunits, unitcost } from "./unit-cost";

const FUNCTIONS = {
  LEDGER: ledger,
  TOTAL: total,
  APPORTION: apportion,
  ALLOCATE: allocate,
  STEPDOWN: stepdown,
  EQUIVALENTUNITS: equivalentunits,
  UNITCOST: unitcost,
} as const;

/** Makes the functions answer; called once, before Excel calculates. */
export function associateFunctions(host: FunctionHost): void {
  startSession(host);
  for (const [id, answer] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, answer);
}
