// Formulas follow the worksheets they name: a new name is written into them, and a removed worksheet leaves #REF!.

import type { Book } from "./book";
import { WHOLE, quotedSheet } from "./places";

/** A sheet before an exclamation mark: in quotes, or plain; texts in double quotes are passed over. */
const SHEETS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

export function renamedSheet(book: Book, before: string, after: string): void {
  rewrite(book, false, (formula) => replaceSheet(formula, before, `${quotedSheet(after)}!`));
}

export function removedSheet(book: Book, name: string): void {
  rewrite(book, true, (formula) => {
    const marked = replaceSheet(formula, name, "#REF!");
    // The cell of a sheet that is no more is no place either.
    return marked === formula ? formula : marked.replace(/#REF!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?|#REF!\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|#REF!\$?\d+:\$?\d+/gi, "#REF!");
  });
}

/** The formula with another text in the place of a sheet's name and its exclamation mark. */
export function replaceSheet(formula: string, name: string, by: string): string {
  return formula.replace(SHEETS, (whole: string, quoted: string | undefined, plain: string | undefined) => {
    const found = quoted?.replaceAll("''", "'") ?? plain;
    return found !== undefined && found.toLowerCase() === name.toLowerCase() ? by : whole;
  });
}

function rewrite(book: Book, isGone: boolean, change: (formula: string) => string): void {
  for (const sheet of book.sheets) {
    const { cells, names } = sheet;
    if (cells.hasFormulas) {
      for (const { row, column, formula } of cells.formulasIn(WHOLE)) {
        const after = change(formula);
        if (after === formula) continue;
        cells.rewriteFormula(row, column, after);
        if (isGone) book.calculation.changed(sheet, { top: row, left: column, bottom: row, right: column });
      }
    }
    for (const name of names.list()) name.formula = change(name.formula);
  }
  for (const name of book.names.list()) name.formula = change(name.formula);
  book.calculation.namesChanged(null);
}
