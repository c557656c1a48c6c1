// Rows nobody sees, hidden by hand or by a filter: asked of whole stretches, row by row only where some of a stretch are hidden.

import type { Area } from "../workbook";
import type { Step } from "./requests";
import type { SheetOutline } from "./survey";

/** Rows that are asked one by one. */
const ROW_BY_ROW = 256;
const BYTES_PER_ROW = 20;
const BYTES_PER_STRETCH = 300;

/** A sheet without a hidden row costs nothing beyond its outline. */
export function hiddenRowSteps({ id, used, rowsHidden }: SheetOutline, hidden: Set<number>): Step[] {
  return used === null || rowsHidden === false ? [] : [rowStep(id, { ...used, right: used.left }, hidden)];
}

function rowStep(sheet: string, area: Area, hidden: Set<number>): Step {
  return area.bottom - area.top < ROW_BY_ROW ? singleRows(sheet, area, hidden) : stretch(sheet, area, hidden);
}

function stretch(sheet: string, area: Area, hidden: Set<number>): Step {
  let range: Excel.Range | null = null;
  return {
    bytes: BYTES_PER_STRETCH,
    queue: (request) => {
      range = request.range(sheet, area).load("rowHidden");
    },
    done: () => {
      // Excel answers null where some rows are hidden and some are not, which its types leave out.
      const answer = range!.rowHidden as boolean | null;
      if (answer === null) return halves(area).map((half) => rowStep(sheet, half, hidden));
      if (answer) for (let row = area.top; row <= area.bottom; row++) hidden.add(row);
      return undefined;
    },
  };
}

function singleRows(sheet: string, area: Area, hidden: Set<number>): Step {
  let answer: OfficeExtension.ClientResult<Excel.RowProperties[]> | null = null;
  return {
    bytes: BYTES_PER_STRETCH + (area.bottom - area.top + 1) * BYTES_PER_ROW,
    queue: (request) => {
      answer = request.range(sheet, area).getRowProperties({ rowHidden: true });
    },
    done: () => {
      answer!.value.forEach(({ rowHidden }, offset) => rowHidden && hidden.add(area.top + offset));
      return undefined;
    },
  };
}

function halves(area: Area): Area[] {
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [{ ...area, bottom: middle }, { ...area, top: middle + 1 }];
}
