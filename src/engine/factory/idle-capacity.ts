// 停工费用: pools of workshops without output or work this month are expensed, not carried into products.

import { isIdle } from "../allocation/posted/left-over";
import type { Pool } from "../allocation/posted/pool-book";
import { type EntryLine, moved, place } from "../journal/entry-line";
import type { FactoryGround } from "./factory-month";

/** Of the pools left after all steps, those of idle workshops. */
export function idlePools(left: readonly Pool[], ground: FactoryGround): Pool[] {
  return left.filter((pool) => isIdle(pool.centre, ground));
}

export function idleEntries(pools: readonly Pool[], ground: FactoryGround): EntryLine[] {
  return pools.flatMap(({ centre, element, amount }) =>
    moved("idle-capacity", amount, place("idle_capacity", centre, null, element), place(ground.roleOf(centre, null, element), centre, null, element)),
  );
}
