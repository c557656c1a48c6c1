// A formula computed without a cell: its ranges are read, its functions called, and an error comes with its sentence.

import type { CellValue } from "../../workbook/workbook";
import type { CellRows } from "./cell-arguments";
import { type FormulaPart, parseFormula } from "./formula-parts";
import type { FunctionGuide } from "./function-guide";

/** What a function answers: cells, or a sentence that says what to do. */
export type FunctionAnswer = { readonly rows: CellRows } | { readonly sentence: string };

export interface FormulaSurroundings {
  readonly guide: FunctionGuide;
  /** The sheet that references without one mean, as it stands in addresses: `Costs!`; empty for the sheet in view. */
  readonly sheet: string;
  /** Reads the values of a range by its address. */
  read(address: string): Promise<CellRows>;
  /** Calls a function with arguments as Excel gives them, and the addresses of those that are ranges. */
  call(id: string, args: readonly (CellValue | CellRows)[], addresses: readonly string[]): Promise<FunctionAnswer>;
}

/** Null where only Excel can compute the formula. */
export async function tryFormula(formula: string, surroundings: FormulaSurroundings): Promise<FunctionAnswer | null> {
  const part = parseFormula(formula);
  return part?.kind === "call" ? answerOf(part, surroundings) : null;
}

async function answerOf(part: FormulaPart, surroundings: FormulaSurroundings): Promise<FunctionAnswer | null> {
  if (part.kind === "value") return { rows: [[part.value]] };
  if (part.kind === "rows") return { rows: part.rows };
  if (part.kind === "range") return { rows: filled(await surroundings.read(addressOf(part, surroundings))) };
  const declared = surroundings.guide.families.flatMap(({ functions }) => functions).find(({ id }) => id === part.id);
  if (!declared || part.args.length > declared.parameters.length) return null;
  const args: (CellValue | CellRows)[] = [];
  for (const [i, { isRange }] of declared.parameters.entries()) {
    const given = part.args[i];
    const answer = given === undefined ? { rows: [[null]] } : await answerOf(given, surroundings);
    if (answer === null || "sentence" in answer) return answer;
    const isLeftOut = given === undefined || (given.kind === "value" && given.value === null);
    const isOneCell = answer.rows.length === 1 && answer.rows[0]!.length === 1;
    // Excel calls the function for every cell of such a range; that is not tried here.
    if (!isRange && !isOneCell) return null;
    args.push(isLeftOut ? null : isRange ? answer.rows : (answer.rows[0]![0] ?? null));
  }
  return surroundings.call(part.id, args, declared.parameters.map((_, i) => addressOf(part.args[i], surroundings)));
}

function addressOf(part: FormulaPart | undefined, { sheet }: FormulaSurroundings): string {
  if (part?.kind !== "range") return "";
  return part.address.includes("!") ? part.address : `${sheet}${part.address}`;
}

/** Cells behind the data are blank. */
function filled(rows: CellRows): CellRows {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const all = rows.length === 0 ? [[]] : rows;
  return all.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
}
