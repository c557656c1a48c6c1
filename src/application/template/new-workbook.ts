// What a new workbook can begin with: empty tables with a guide, or a month of sample data.

import type { Language } from "../../locales";
import type { SheetContent } from "../../workbook/workbook";
import { type SampleTables, sampleWorkbook } from "./sample-workbook";
import { type Industry, templateWorkbook } from "./template-workbook";

/** @param fetchAsset gets a file that is served beside the pane; the sample is fetched only when somebody wants it */
export async function newWorkbook(kind: "blank" | "sample", industry: Industry, language: Language, fetchAsset: (path: string) => Promise<unknown>): Promise<SheetContent[]> {
  if (kind === "blank") return templateWorkbook(industry, language);
  return sampleWorkbook(industry, (await fetchAsset(`samples/${industry}.json`)) as SampleTables, language);
}
