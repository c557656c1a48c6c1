// The corrected copy as the pane offers it: what would be put right, column by column, and the file.

import { columnLetters } from "../../engine";
import { translator } from "../../locales";
import { type CorrectedCopy, correctedCopy, shownAs } from "../corrected/corrected-copy";
import type { CorrectionKind } from "../corrected/corrections";
import type { MonthFile } from "../share/month-file";
import type { Reading } from "./reading";

/** Cells of one column that are put right in the same way. */
export interface CorrectedColumn {
  readonly sheet: string;
  readonly kind: CorrectionKind;
  readonly count: number;
  /** The first of them. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

export function correctedColumns(reading: Reading): CorrectedColumn[] {
  return columnsOf(copyOf(reading));
}

/** The copy is a new file: the workbook stays as it is. */
export function correctedFile(reading: Reading): MonthFile & { readonly columns: readonly CorrectedColumn[] } {
  const copy = copyOf(reading);
  const { book, tables } = reading;
  return { name: `${book.name} ${translator(tables.settings.language)("outcome.corrected.file")}.xlsx`, sheets: copy.sheets, columns: columnsOf(copy) };
}

function copyOf({ book, options }: Reading): CorrectedCopy {
  return correctedCopy(book, options);
}

function columnsOf({ corrections }: CorrectedCopy): CorrectedColumn[] {
  const columns = new Map<string, CorrectedColumn>();
  for (const { sheet, row, column, before, after, kind } of corrections) {
    const key = JSON.stringify([sheet, column, kind]);
    const known = columns.get(key);
    const letters = columnLetters(column);
    columns.set(key, known ? { ...known, count: known.count + 1 } : { sheet, kind, count: 1, cell: `${letters}${row + 1}`, before: shownAs(before, kind), after: shownAs(after, kind) });
  }
  return [...columns.values()];
}
