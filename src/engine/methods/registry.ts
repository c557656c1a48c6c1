// The register of methods (方法): every one by its id, in families.

import { activityBased } from "./allocation/activity-based";
import { AUXILIARY } from "./allocation/auxiliary";
import { DEPRECIATION } from "./allocation/depreciation";
import { HOSPITAL } from "./allocation/hospital";
import { levelMethod } from "./allocation/level-step-down";
import { LOSSES } from "./allocation/losses";
import { ONE_AMOUNT } from "./allocation/one-amount";
import { OVERHEAD } from "./allocation/overhead";
import { billRollUp } from "./inventory/bill-of-materials";
import { landedCost } from "./inventory/landed-cost";
import { orderCost } from "./inventory/order-cost";
import { plannedCost } from "./inventory/planned-cost";
import { SETTLEMENT } from "./inventory/settlement";
import { STOCK_CARDS } from "./inventory/stock-cards";
import type { Method } from "./method";
import { ANALYSIS } from "./production/analysis/analysis";
import { COST_VOLUME_PROFIT } from "./production/cost-volume-profit";
import { COSTING } from "./production/costing/costing";
import { JOINT } from "./production/joint";
import { VARIANCE } from "./production/variance/variance";
import { WIP } from "./production/wip/wip";

const FAMILIES: readonly (readonly Method[])[] = [
  ONE_AMOUNT,
  DEPRECIATION,
  AUXILIARY,
  [levelMethod],
  OVERHEAD,
  [activityBased],
  LOSSES,
  HOSPITAL,
  STOCK_CARDS,
  [plannedCost, landedCost, billRollUp, orderCost],
  SETTLEMENT,
  WIP,
  COSTING,
  JOINT,
  VARIANCE,
  COST_VOLUME_PROFIT,
  ANALYSIS,
];

export const METHODS: ReadonlyMap<string, Method> = new Map(FAMILIES.flat().map((method) => [method.id, method]));
