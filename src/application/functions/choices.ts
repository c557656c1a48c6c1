// Arguments with a closed list of choices: our own words, and the words accountants use for them.

import { isBlank } from "../../tables/cell-text";
import { matchKey } from "../../tables/match-key";
import type { CellValue } from "../../workbook/workbook";
import { unusable } from "./function-error";

/**
 * The choice a cell means; null when it is left out or blank.
 *
 * @param words  other words for each choice, separated by `|`
 * @throws FunctionError that lists the choices
 */
export function choiceOf<const W extends Readonly<Record<string, string>>>(parameter: string, cell: CellValue | undefined, words: W): (keyof W & string) | null {
  if (isBlank(cell)) return null;
  const key = matchKey(typeof cell === "object" && cell !== null ? cell.error : String(cell));
  const choice = Object.keys(words).find((id) => [id, ...(words[id] ?? "").split("|")].some((word) => word !== "" && matchKey(word) === key));
  if (choice === undefined) throw unusable("no-choice", { parameter: { word: `functions.names.${parameter}` }, value: String(cell), choices: Object.keys(words).join(", ") });
  return choice;
}
