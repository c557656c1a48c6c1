// A hospital month with its service items costed, which is what patients are costed from.

import type { DepartmentMonth } from "../department-month";
import type { CentreItems } from "./item-costs";

export interface CostedMonth extends DepartmentMonth {
  readonly services: readonly CentreItems[];
}
