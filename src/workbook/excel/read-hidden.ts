// Rows and columns of a sheet that are hidden, by hand or by a filter: asked of the whole sheet first, row by row only where some are.

import type { SheetReading } from "./read-values";
import type { Step } from "./requests";

/** What of a sheet is hidden, 0-based. */
export interface HiddenPlaces {
  readonly rows: Set<number>;
  readonly columns: Set<number>;
}

const ROWS_AT_ONCE = 1_000;
const BYTES_PER_PLACE = 25;
const BYTES_TO_ASK = 300;

export function hiddenSteps({ outline: { id, used } }: SheetReading, hidden: HiddenPlaces): Step[] {
  if (used === null) return [];
  let whole: Excel.Range;
  return [{
    bytes: BYTES_TO_ASK,
    queue: (request) => {
      whole = request.range(id, used).load("rowHidden,columnHidden");
    },
    done: () => {
      // Null where some are hidden and some are not.
      const { rowHidden, columnHidden } = whole as { rowHidden: boolean | null; columnHidden: boolean | null };
      if (rowHidden === true) for (let row = used.top; row <= used.bottom; row++) hidden.rows.add(row);
      if (columnHidden === true) for (let column = used.left; column <= used.right; column++) hidden.columns.add(column);
      return [...(rowHidden === null ? rowSteps(id, used.top, used.bottom, hidden.rows) : []), ...(columnHidden === null ? [columnStep(id, used.left, used.right, hidden.columns)] : [])];
    },
  }];
}

function rowSteps(sheet: string, first: number, last: number, hidden: Set<number>): Step[] {
  const steps: Step[] = [];
  for (let top = first; top <= last; top += ROWS_AT_ONCE) {
    const bottom = Math.min(last, top + ROWS_AT_ONCE - 1);
    let rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
    steps.push({
      bytes: (bottom - top + 1) * BYTES_PER_PLACE,
      queue: (request) => {
        rows = request.range(sheet, { top, left: 0, bottom, right: 0 }).getRowProperties({ rowHidden: true });
      },
      done: () => void rows.value.forEach(({ rowHidden }, index) => rowHidden && hidden.add(top + index)),
    });
  }
  return steps;
}

function columnStep(sheet: string, left: number, right: number, hidden: Set<number>): Step {
  let columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  return {
    bytes: (right - left + 1) * BYTES_PER_PLACE,
    queue: (request) => {
      columns = request.range(sheet, { top: 0, left, bottom: 0, right }).getColumnProperties({ columnHidden: true });
    },
    done: () => void columns.value.forEach(({ columnHidden }, index) => columnHidden && hidden.add(left + index)),
  };
}
