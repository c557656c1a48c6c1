// A closed month as the next one sees it: what went in, and the reports that came out.

import { Decimal } from "../money/decimal";
import { minorText } from "../money/minor-units";
import type { RecordSource } from "../records";
import type { Figure, Report } from "../statements/report";
import type { FactoryInput } from "./factory-input";

export interface ClosedMonth {
  readonly input: FactoryInput;
  readonly reports: readonly Report[];
}

/** The place a row will have in its table, under a heading in row 1. */
export function placeIn(table: string, index: number): RecordSource {
  return { sheet: table, row: index + 2, columns: {} };
}

/** The number as it is printed. */
export function decimalOf({ units, decimals }: Pick<Figure, "units" | "decimals">): Decimal {
  return new Decimal(minorText(units, decimals));
}
