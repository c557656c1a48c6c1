/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// The sheet of examples in the sample workbooks: every formula computed in a cell of the host, through the real office.js.
import { sheetInFormula } from "../../src/application/functions/formula-parts";
import { sampleWorkbook } from "../../src/application/template/sample-workbook";
import { associateFunctions } from "../../src/functions/associate";
import { functionsMetadata, sourceMetadata } from "../../src/functions/metadata.cjs";
import { startSession } from "../../src/functions/session";
import { LANGUAGES, type Language } from "../../src/locales";
import { templateTranslator } from "../../src/locales/template";
import { addressOf } from "../../src/workbook/address";
import { excelWorkbook } from "../../src/workbook/excel/excel-workbook";
import { ourSheets, readOurSheet } from "../../src/workbook/excel/our-sheets";
import { readRange } from "../../src/workbook/excel/read-range";
import type { FunctionsMetadata } from "../../src/workbench/host/bridges/function-metadata";
import type { Host } from "../../src/workbench/host/host";
import type { SheetContent } from "../../src/workbook/workbook";
import { sampleTables } from "../application/template/sample-tables";
import { bootOffice, settled } from "../workbench/host/office";

const METADATA = JSON.parse(functionsMetadata()["functions.json"]!) as FunctionsMetadata;
let isAssociated = false;

/** A workbook with the ledger of the sample month and the examples. */
async function opened(month: "hospital" | "manufacturing", language: Language): Promise<{ host: Host; examples: SheetContent }> {
  const { host } = bootOffice();
  host.functions.install(METADATA, "COST");
  const functions = { readRange, closed: { list: ourSheets, read: readOurSheet }, language: () => language };
  if (isAssociated) startSession(functions);
  else associateFunctions(functions);
  isAssociated = true;
  const sheets = sampleWorkbook(month, sampleTables(month), language);
  const examples = sheets.at(-1)!;
  const ledger = sheets.find(({ name }) => examples.rows.some((row) => row.some((cell) => cell?.formula?.includes(`(${sheetInFormula(name)}!A1:`))))!;
  await excelWorkbook().replaceSheets([ledger, examples]);
  do await settled(200);
  while (host.functions.pending > 0);
  return { host, examples };
}

/** Every formula with what it should give and what stands in its cells. */
function answersOf(host: Host, { name, rows }: SheetContent): { formula: string; wanted: unknown[][]; found: unknown[][] }[] {
  const sheet = host.book.findSheet(name)!;
  return rows.flatMap((row, top) =>
    row.flatMap((cell, left) => {
      if (cell?.formula === undefined || cell.spill === undefined) return [];
      const { rows: height, columns } = cell.spill;
      const block = <T>(of: (row: number, column: number) => T): T[][] => Array.from({ length: height }, (_, down) => Array.from({ length: columns }, (__, across) => of(top + down, left + across)));
      return [{ formula: `${addressOf(top, left)} ${cell.formula}`, wanted: block((r, c) => rows[r]![c]?.value ?? null), found: block((r, c) => sheet.cells.at(r, c) ?? null)}];
    }),
  );
}

it.each([["hospital", "zh-CN"], ["hospital", "en"], ["manufacturing", "zh-TW"]] as const)("gives in the %s month what is printed (%s)", async (month, language) => {
  const { host, examples } = await opened(month, language);
  const answers = answersOf(host, examples);
  const [handle] = answers.filter(({ formula }) => formula.includes("COST.LEDGER("));
  expect(handle!.found).toEqual([[expect.stringMatching(/!A1:M\d+#/u)]]);
  const others = answers.filter((answer) => answer !== handle);
  expect(others.map(({ formula, found }) => [formula, found])).toEqual(others.map(({ formula, wanted }) => [formula, wanted]));
}, 120_000);

it("has every function", () => {
  const { rows } = sampleWorkbook("hospital", sampleTables("hospital"), "en").at(-1)!;
  const formulas = rows.flat().flatMap((cell) => cell?.formula ?? []).join("\n");
  expect(sourceMetadata().functions.map(({ id }) => id).filter((id) => !formulas.includes(`COST.${id}(`))).toEqual([]);
  expect(LANGUAGES.map((language) => sampleWorkbook("hospital", sampleTables("hospital"), language).at(-1)!.name)).toEqual(LANGUAGES.map((language) => templateTranslator(language)("examples.sheet")));
});
