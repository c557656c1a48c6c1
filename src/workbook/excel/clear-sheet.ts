// A sheet of ours made blank before it is written again: nothing of the earlier close may shine through.

import { type Request, untracked } from "./requests";

/** Empties the whole sheet; rows and columns of the given extent get their usual sizes back and are shown. */
export function clearSheet(request: Request, key: string, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  untracked(request.sheet(key).getRange()).clear("All");
  const extent = request.range(key, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 });
  extent.rowHidden = false;
  extent.columnHidden = false;
  extent.format.useStandardHeight = true;
  extent.format.useStandardWidth = true;
}
