// `template`: writes an empty costing workbook to start from; never over a file that is there.

import { existsSync } from "node:fs";
import { extname } from "node:path";
import { templateWorkbook } from "../application/template/template-workbook";
import { type Language, translator } from "../locales";
import { newXlsxFile } from "../workbook/file/xlsx/xlsx-file";
import { type TemplateArguments, WrongUsage } from "./arguments";

/** Returns 0 when the workbook was written. */
export async function template({ industry, out, language }: TemplateArguments, machine: Language): Promise<number> {
  if (extname(out).toLowerCase() !== ".xlsx") throw new WrongUsage("template-words");
  if (existsSync(out)) throw new WrongUsage("out-exists", { path: out });
  await newXlsxFile(out).replaceSheets(templateWorkbook(industry, language ?? machine));
  console.error(translator(machine)("commandLine.written", { place: out }));
  return 0;
}
