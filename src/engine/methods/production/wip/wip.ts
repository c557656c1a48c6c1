// The ways to divide cost between completed output and closing work in process (完工产品与在产品).

import type { Method } from "../../method";
import { equivalentFifo } from "./equivalent-fifo";
import { equivalentWeighted } from "./equivalent-weighted";
import { byMaterials } from "./materials";
import { mixed } from "./mixed";
import { atStandard } from "./standard";
import { standardRatio } from "./standard-ratio";

export const WIP: readonly Method[] = [equivalentWeighted, equivalentFifo, standardRatio, atStandard, byMaterials, mixed];
