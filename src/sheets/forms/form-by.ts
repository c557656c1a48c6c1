// Reports that hospitals and factories name alike: which of the two it is shows in a column that only one of them has.

import type { Form } from "../form";

/** The first form for a report with the column, the second for one without. */
export function formBy(column: string, withColumn: Form, withoutColumn: Form): Form {
  return (report, words) => (report.columns.some(({ id }) => id === column) ? withColumn : withoutColumn)(report, words);
}
