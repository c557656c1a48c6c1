// Standard-cost variances (标准成本差异): actual less standard, above zero is adverse.

import type { Method } from "../../method";
import { labour, variableOverhead } from "./by-hours";
import { fixedOverhead } from "./fixed-overhead";
import { full } from "./full";
import { material } from "./material";
import { mixYield } from "./mix-yield";

export const VARIANCE: readonly Method[] = [material, labour, variableOverhead, fixedOverhead, mixYield, full];
