// What a new workbook can begin with: empty tables with a guide, or a month of sample data.

import type { Language } from "../../locales";
import type { SheetContent } from "../../workbook/workbook";
import { type SampleTables, sampleWorkbook } from "./sample-workbook";
import type { TemplateKind } from "./template-tables";
import { templateWorkbook } from "./template-workbook";

/** @param fetchAsset gets a file that is served beside the pane; the sample is fetched only when somebody wants it */
export async function newWorkbook(content: "blank" | "sample", kind: TemplateKind, language: Language, fetchAsset: (path: string) => Promise<unknown>): Promise<SheetContent[]> {
  if (content === "blank") return templateWorkbook(kind, language);
  return sampleWorkbook(kind, (await fetchAsset(`samples/${kind}.json`)) as SampleTables, language);
}
