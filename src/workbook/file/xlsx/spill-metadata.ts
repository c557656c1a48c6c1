// The part that says of formulas that they spill as far as their answer reaches.

import type { SheetContent } from "../../workbook";
import type { Package } from "./package";
import type { SpillMark } from "./sheet-xml";
import type { WorkbookPart } from "./workbook-part";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DYNAMIC = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";

/** The type and the one property of it that cells of spilling formulas point to. */
const METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<metadata xmlns="${MAIN}" xmlns:xda="${DYNAMIC}">` +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

export const SPILL_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";

export interface SpillMetadata {
  readonly mark: SpillMark;
  /** The part to be added; null where none is needed, or the workbook has metadata of its own, which is left as it is. */
  readonly part: { readonly name: string; readonly text: string } | null;
}

export function spillMetadata(source: Package, workbook: WorkbookPart, contents: readonly SheetContent[]): SpillMetadata {
  const spills = contents.some(({ rows }) => rows.some((cells) => cells.some((cell) => cell?.spill !== undefined)));
  const name = `${workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1)}metadata.xml`;
  if (!spills || workbook.partOf("sheetMetadata") !== null || source.has(name)) return { mark: "", part: null };
  return { mark: ' cm="1"', part: { name, text: METADATA } };
}
