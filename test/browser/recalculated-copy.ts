// A workbook file opened and recalculated by LibreOffice, every formula without the result that came with it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflatedZip } from "../../src/workbook/file/xlsx/deflated-zip";
import { readWorkbook } from "../../src/workbook/file/xlsx/read-workbook";
import { type WorkbookPart, workbookPart } from "../../src/workbook/file/xlsx/workbook-part";
import { openPackage } from "../../src/workbook/file/xlsx/zipped-package";
import type { SheetData } from "../../src/workbook/workbook";

const PROGRAM = ["soffice", "soffice.exe"].flatMap((name) => (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name))).find(existsSync) ?? null;

export function sheetsIn(bytes: Uint8Array): readonly SheetData[] {
  const pack = openPackage(Buffer.from(bytes));
  return readWorkbook("copy", pack, workbookPart(pack) as WorkbookPart).sheets;
}

/** The sheets as LibreOffice computes them; null where it is not installed. */
export async function recalculatedCopy(bytes: Uint8Array): Promise<readonly SheetData[] | null> {
  if (PROGRAM === null) return null;
  const pack = openPackage(Buffer.from(bytes));
  const emptied = pack.names.map((name) => [name, name.includes("/worksheets/") ? withoutResults(pack.text(name)) : pack.text(name)] as const);
  const folder = mkdtempSync(join(tmpdir(), "costwright-"));
  try {
    const given = join(folder, "copy.xlsx");
    writeFileSync(given, await deflatedZip(emptied));
    const profile = pathToFileURL(join(folder, "profile")).href;
    const run = spawnSync(PROGRAM, [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), given], { encoding: "utf8", timeout: 240_000 });
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
    return sheetsIn(readFileSync(join(folder, "out", "copy.xlsx")));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withoutResults(sheet: string): string {
  return sheet.replace(/(<\/f>|<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
}
