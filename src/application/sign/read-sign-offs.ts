// The record of signatures, read back from the sheets it stands on; light enough for the pane's first page.

import { LANGUAGES, translator } from "../../locales";
import type { CellValue, SheetData } from "../../workbook/workbook";
import { NOTHING_SIGNED, OFFICES, type SignAct, type SignOff, type SignRecord } from "./sign-record";

export const ACTS_ID = "sign-offs";
export const PARTS_ID = "seal-parts";

/** Sheets whose rows are wanted even where only inputs are read. */
export const SIGN_REPORTS: readonly string[] = [ACTS_ID, PARTS_ID];

const ACTS: readonly SignAct[] = [...OFFICES, "sealed", "unsealed"];

/** The record of a workbook, from the rows of its sheets; whoever wrote them in whichever language. */
export function signRecordOf(sheets: readonly SheetData[]): SignRecord {
  const rowsOf = (id: string): readonly (readonly CellValue[])[] => sheets.filter(({ report }) => report === id).flatMap(({ rows }) => rows);
  const words = new Map(ACTS.flatMap((act) => LANGUAGES.map((language) => [translator(language)(`signing.act.${act}`), act] as const)));
  const acts = rowsOf(ACTS_ID).flatMap((row): SignOff[] => {
    const [word = "", who = "", when = "", period = "", seal = "", , note = ""] = row.map(textOf);
    const act = words.get(word);
    return act === undefined || seal === "" ? [] : [{ act, who, when, period, seal, note }];
  });
  const parts = rowsOf(PARTS_ID).flatMap((row) => {
    const [, digest = "", part = ""] = row.map(textOf);
    return digest === "" || !/^[a-z_]+$/.test(part) ? [] : [{ part, digest }];
  });
  return acts.length === 0 ? NOTHING_SIGNED : { acts, parts };
}

function textOf(cell: CellValue): string {
  return cell === null || typeof cell === "object" ? "" : String(cell);
}
