// LibreOffice as a peer: the time it calculates formulas for, its start and the loading of the file taken off.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { requireEqual } from "./measure.mjs";

/** Files are calculated when they are loaded, whatever they hold as results. */
const ALWAYS_RECALCULATE =
  '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';
const SUM_COLUMN = 3;

/**
 * Has the same conditions answered by SUMIFS over the ledger.
 *
 * @param asked   conditions as texts: account, centre, element
 * @param totals  what they come to, which LibreOffice must find too
 * @returns milliseconds, or null where there is no soffice
 */
export async function libreOfficeMilliseconds(load, rows, asked, totals) {
  if (spawnSync("soffice", ["--version"]).status !== 0) return null;
  const { newXlsxBytes } = load("workbook/file/xlsx/new-file");
  const folder = mkdtempSync(join(tmpdir(), "costwright-bench-"));
  try {
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const range = (column) => `Ledger!$${column}$1:$${column}$${rows.length}`;
    const report = asked.map(([account, centre, element], i) => [
      ...[account, centre, element].map((value) => ({ value })),
      { value: null, formula: `SUMIFS(${range("F")},${range("A")},A${i + 1},${range("B")},B${i + 1},${range("C")},C${i + 1})` },
    ]);
    writeFileSync(join(folder, "formulas.xlsx"), await newXlsxBytes([sheet("Report", report), sheet("Ledger", rows.map((row) => row.map((value) => ({ value }))))]));
    writeFileSync(join(folder, "plain.xlsx"), await newXlsxBytes([sheet("Report", report.map((row) => row.slice(0, SUM_COLUMN))), sheet("Ledger", rows.map((row) => row.map((value) => ({ value }))))]));
    // The first start makes the profile.
    converted(folder, "plain");
    const milliseconds = converted(folder, "formulas") - converted(folder, "plain");
    const found = readFileSync(join(folder, "formulas.csv"), "utf8").trim().split("\n").map((line) => Math.round(Number(line.split(",")[SUM_COLUMN]) * 100));
    requireEqual("LibreOffice", found.join(), totals.map((total) => Math.round(total * 100)).join());
    return milliseconds;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sheet(name, rows) {
  return { report: "", name, columns: [], rows, merges: [], freeze: { rows: 0, columns: 0 }, print: { landscape: false, paper: "A4", pagesWide: 1, footer: "" } };
}

function converted(folder, name) {
  const began = performance.now();
  const { status, stderr } = spawnSync("soffice", ["--headless", `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`, "--convert-to", "csv", "--outdir", folder, join(folder, `${name}.xlsx`)], { encoding: "utf8" });
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  return performance.now() - began;
}
