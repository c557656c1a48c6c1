// A package's bytes with our sheets in it: parts that are not ours are copied as they are stored, byte for byte.

import type { SheetContent } from "../../workbook";
import { type Changes, graftedSheets } from "./graft-sheets";
import type { WorkbookPart } from "./workbook-part";
import { pack, writeZip } from "./zip";
import type { ZipEntry } from "./zip-directory";
import type { ZippedPackage } from "./zipped-package";

/** The package's bytes with these sheets in place of those of earlier closes. Equal input gives equal bytes. */
export function replaceSheets(source: ZippedPackage, workbook: WorkbookPart, contents: readonly SheetContent[]): Buffer {
  return writeZip(mergeEntries(source.entries, graftedSheets(source, workbook, contents)));
}

/** Entries in their old order, changed ones in place, new ones at the end. */
function mergeEntries(entries: readonly ZipEntry[], changes: Changes): ZipEntry[] {
  const left = new Map([...changes].map(([name, text]) => [name.toLowerCase(), { name, text }]));
  const merged = entries.flatMap((entry): ZipEntry[] => {
    const change = left.get(entry.name.toLowerCase());
    if (change === undefined) return [entry];
    left.delete(entry.name.toLowerCase());
    return change.text === null ? [] : [pack(entry.name, change.text)];
  });
  return [...merged, ...[...left.values()].flatMap(({ name, text }) => (text === null ? [] : [pack(name, text)]))];
}
