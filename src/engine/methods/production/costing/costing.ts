// Costing systems (成本计算方法): batches, steps, classes of products, quotas and standards.

import type { Method } from "../../method";
import { batchSimplified } from "./batch-simplified";
import { classCoefficient } from "./class-coefficient";
import { quotaMethod } from "./quota-method";
import { restoration } from "./restoration";
import { standardCycle } from "./standard-cycle";
import { stepCombined } from "./step-combined";
import { stepParallel } from "./step-parallel";

export const COSTING: readonly Method[] = [batchSimplified, restoration, stepCombined, stepParallel, classCoefficient, quotaMethod, standardCycle];
