// The cells that the user has selected, as far as they hold anything.

import type { CellValue } from "../workbook";
import { readRange } from "./read-range";
import { ask, untracked, withoutSheet } from "./requests";
import { inExcel } from "./session";
import { realTiming } from "./timing";

export interface ReadSelection {
  readonly sheet: string;
  readonly address: string;
  readonly rows: readonly (readonly CellValue[])[];
}

export async function readSelection(): Promise<ReadSelection> {
  const address = await inExcel(async (context) => {
    const range = await ask(context, realTiming, ({ workbook }) => untracked(workbook.getSelectedRange()).load("address"));
    return range.address;
  });
  const sheet = address.slice(0, address.lastIndexOf("!")).replace(/^'(.*)'$/u, "$1").replaceAll("''", "'");
  return { sheet, address: withoutSheet(address), rows: await readRange(address) };
}
