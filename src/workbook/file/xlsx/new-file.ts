// A new .xlsx file made of our sheets alone, without anything of Node's: for the pane as for the command line.

import { type KeptSettings, NOTHING_KEPT, keptXml } from "../../kept-settings";
import type { SheetContent } from "../../workbook";
import { blankPackage } from "./blank-package";
import { deflatedZip } from "./deflated-zip";
import { graftedSheets } from "./graft-sheets";
import { type WorkbookPart, workbookPart } from "./workbook-part";

/** The file's bytes. Equal sheets give equal bytes wherever streams compress alike. */
export async function newXlsxBytes(contents: readonly SheetContent[], kept: KeptSettings = NOTHING_KEPT): Promise<Uint8Array<ArrayBuffer>> {
  const blank = blankPackage();
  const parts = new Map<string, string | null>(blank.names.map((name) => [name, blank.text(name)]));
  for (const [name, text] of graftedSheets(blank, workbookPart(blank) as WorkbookPart, contents)) parts.set(name, text);
  if (kept !== NOTHING_KEPT) keep(parts, kept);
  return deflatedZip([...parts].flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])));
}

const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

/** What is kept besides the sheets goes where Excel looks for it: a custom XML part of the workbook. */
function keep(parts: Map<string, string | null>, kept: KeptSettings): void {
  parts.set("customXml/item1.xml", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${keptXml(kept)}`);
  const relation = `<Relationship Id="rIdKept" Type="${CUSTOM_XML}" Target="../customXml/item1.xml"/>`;
  parts.set(RELATIONSHIPS, (parts.get(RELATIONSHIPS) ?? "").replace("</Relationships>", `${relation}</Relationships>`));
}
