// A copy of a close for people without the add-in: a cover with the checks, and the cost sheets with values and native formulas only.

import { figureText } from "../../engine";
import { translator } from "../../locales";
import { wrappedHeights } from "../../sheets/width";
import type { CellStyle, SheetContent, WrittenCell } from "../../workbook/workbook";
import type { MonthClose } from "../close-month";
import { saidFindings } from "../findings-report";
import { checkSentencesOfClose, sheetsOfClose } from "../sheets-of-close";
import { OFFICES } from "../sign/sign-record";
import { type Signing, signatures } from "../sign/sign-sheets";
import { ENGINE_VERSION } from "../version";

const THIN: CellStyle = { top: "thin", bottom: "thin", left: "thin", right: "thin", vertical: "center" };
const TITLE: CellStyle = { bold: true, size: 16, vertical: "center" };
const PART: CellStyle = { bold: true, size: 12, vertical: "bottom" };
const HEAD: CellStyle = { ...THIN, bold: true, fill: "F2F2F2", align: "center" };
const TEXT: CellStyle = { ...THIN, numberFormat: "@", wrap: true };
const AMOUNT: CellStyle = { ...THIN, numberFormat: "#,##0.00;[Red]-#,##0.00", align: "right" };
const WIDTHS = [30, 44, 18, 18, 14, 8];

/** What a copy of the close holds, told before it is made. */
export interface CopyContents {
  readonly fileName: string;
  readonly sheets: number;
  readonly checks: number;
  readonly findings: number;
  readonly formulas: number;
  readonly closed: boolean;
}

export function copyContents(close: MonthClose, signing: Signing | null = null): CopyContents {
  const sheets = sharedCopy(close, signing);
  const formulas = sheets.reduce((sum, { rows }) => sum + rows.reduce((most, row) => most + row.filter((cell) => cell?.formula !== undefined).length, 0), 0);
  const { entity } = close.tables.settings;
  const name = [entity ?? "", close.period].filter((part) => part !== "").join(" ").replace(/[\\/:*?"<>|]/g, " ").trim();
  return { fileName: `${name}.xlsx`, sheets: sheets.length, checks: close.checks.length, findings: close.findings.length, formulas, closed: close.closed };
}

/** The sheets of the copy, cover first; none for a close without reports. They carry no mark of ours. */
export function sharedCopy(close: MonthClose, signing: Signing | null = null): SheetContent[] {
  const sheets = sheetsOfClose(close, signing).map((sheet): SheetContent => ({ ...sheet, report: "" }));
  return sheets.length === 0 ? [] : [cover(close, signing, sheets), ...sheets];
}

function cover(close: MonthClose, signing: Signing | null, sheets: readonly SheetContent[]): SheetContent {
  const { settings } = close.tables;
  const t = translator(settings.language);
  const say = (key: string, args: Readonly<Record<string, string | number>> = {}): string => t(`review.cover.${key}`, args);
  const rows: (WrittenCell | null)[][] = [[{ value: say("title"), style: TITLE }], []];
  const line = (key: string, value: string): void => void rows.push([{ value: say(key), style: TEXT }, { value, style: TEXT }]);
  const part = (key: string, headings: readonly string[]): void => {
    rows.push([], [{ value: say(key), style: PART }]);
    rows.push(headings.map((heading) => ({ value: say(heading), style: HEAD })));
  };
  const passed = close.checks.filter(({ ok }) => ok).length;
  line("entity", settings.entity ?? "");
  line("period", close.period);
  line("state", say(close.closed ? "closed" : "open"));
  line("passed", say("of", { passed, total: close.checks.length }));
  line("engine", `Costwright ${ENGINE_VERSION}`);
  if (signing !== null) {
    const { seal, signatures: names } = signatures(signing);
    for (const office of OFFICES) line(office, names[office] || say("unsigned"));
    line("seal", seal ?? say("unsealed"));
  }
  part("sheets", ["sheet"]);
  for (const { name } of sheets) rows.push([{ value: name, style: TEXT }]);
  const sentences = checkSentencesOfClose(close);
  part("checks", ["id", "check", "left", "right", "difference", "holds"]);
  for (const { id, left, right, difference, ok } of close.checks) {
    rows.push([{ value: id, style: TEXT }, { value: sentences.get(id) ?? "", style: TEXT }, ...[left, right, difference].map((figure) => ({ value: Number(figureText(figure)), style: AMOUNT })), { value: say(ok ? "yes" : "no"), style: { ...TEXT, align: "center" } }]);
  }
  const findings = saidFindings(close.findings, settings.language);
  part("findings", ["place", "finding"]);
  const merges = findings.map((_, i) => ({ top: rows.length + i, bottom: rows.length + i, left: 1, right: WIDTHS.length - 1 }));
  for (const { sheet, cell, message } of findings) rows.push([sheet === "" ? "" : `${sheet}!${cell}`, message].map((value) => ({ value, style: TEXT })));
  if (findings.length === 0) rows.push([{ value: say("no-findings"), style: TEXT }]);
  return {
    report: "",
    name: say("tab"),
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    heights: { 0: 28, ...wrappedHeights(rows, WIDTHS, merges) },
    merges,
    freeze: { rows: 0, columns: 0 },
    print: { landscape: false, paper: "A4", pagesWide: 1, footer: "&C&P / &N" },
  };
}
