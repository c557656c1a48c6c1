// A new .xlsx file made of our sheets alone, without anything of Node's: for the pane as for the command line.

import type { SheetContent } from "../../workbook";
import { blankPackage } from "./blank-package";
import { deflatedZip } from "./deflated-zip";
import { graftedSheets } from "./graft-sheets";
import { type WorkbookPart, workbookPart } from "./workbook-part";

/** The file's bytes. Equal sheets give equal bytes wherever streams compress alike. */
export async function newXlsxBytes(contents: readonly SheetContent[]): Promise<Uint8Array<ArrayBuffer>> {
  const blank = blankPackage();
  const parts = new Map<string, string | null>(blank.names.map((name) => [name, blank.text(name)]));
  for (const [name, text] of graftedSheets(blank, workbookPart(blank) as WorkbookPart, contents)) parts.set(name, text);
  return deflatedZip([...parts].flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])));
}
