// `template`: writes a costing workbook to start from, empty or with a month of sample data; never over a file that is there.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { type SampleTables, sampleWorkbook } from "../application/template/sample-workbook";
import type { TemplateKind } from "../application/template/template-tables";
import { templateWorkbook } from "../application/template/template-workbook";
import { type Language, translator } from "../locales";
import { csvRows } from "../workbook/file/csv/csv-text";
import { newXlsxFile } from "../workbook/file/xlsx/xlsx-file";
import { type TemplateArguments, WrongUsage } from "./arguments";

/** Returns 0 when the workbook was written. */
export async function template({ kind, out, sample, language }: TemplateArguments, machine: Language): Promise<number> {
  if (extname(out).toLowerCase() !== ".xlsx") throw new WrongUsage("template-words");
  if (existsSync(out)) throw new WrongUsage("out-exists", { path: out });
  const spoken = language ?? machine;
  await newXlsxFile(out).replaceSheets(sample ? sampleWorkbook(kind, sampleTables(kind), spoken) : templateWorkbook(kind, spoken));
  console.error(translator(machine)("commandLine.written", { place: out }));
  return 0;
}

const SAMPLES: Readonly<Record<TemplateKind, string>> = { hospital: "hospital-month", manufacturing: "factory-month", "two-level": "two-level-month" };

/** The texts of a sample month, which stands beside the built command. */
function sampleTables(kind: TemplateKind): SampleTables {
  const folder = join(__dirname, "..", "..", "assets", "samples", SAMPLES[kind], "input");
  const files = readdirSync(folder).filter((name) => extname(name) === ".csv");
  const rowsOf = (name: string): string[][] => csvRows(readFileSync(join(folder, name), "utf8")).map((row) => row.map((cell) => String(cell ?? "")));
  return Object.fromEntries(files.map((name) => [basename(name, ".csv"), rowsOf(name)]));
}
