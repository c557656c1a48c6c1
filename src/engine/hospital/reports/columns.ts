// Columns that hospital reports share.

import type { ElementRecord } from "../../records";
import type { ReportColumn } from "../../statements/report";

export { column } from "../../statements/columns";

/** One column per element, named after it in lower case: `cost_p`. */
export function elementColumns(base: string, elements: readonly ElementRecord[]): ReportColumn[] {
  return elements.map(({ element }) => ({ id: `${base}_${element.toLowerCase()}`, kind: "amount", of: { base, element } }));
}
