// The tables of a sample month, as the pane fetches them.
import { join } from "node:path";
import type { SampleTables } from "../../../src/application/template/sample-workbook";
import { ROOT } from "../../tidy/source-files";

const { sampleFiles } = jest.requireActual<{ sampleFiles(): Record<string, string> }>(join(ROOT, "src/add-in/samples.cjs"));

export function sampleTables(month: "hospital" | "manufacturing"): SampleTables {
  return JSON.parse(sampleFiles()[`samples/${month}.json`]!) as SampleTables;
}
