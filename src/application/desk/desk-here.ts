// A desk on the thread that asks: for a runtime without workers.

import { newDesk } from "./desk";
import type { StartedDesk } from "./month-desk";

/** Nothing can end what it computes but itself; a cancelled task leaves its outcome to nobody. */
export async function deskHere(): Promise<StartedDesk> {
  return { desk: newDesk(), stop: () => undefined };
}
