// 记账凭证: the entries of the close, each as a voucher with its lines, its sums and the lines to sign.

import { type Report, type ReportCell, figureText } from "../../../engine";
import { type Reading, reading } from "../../form";
import { type FactoryWords, factoryForm } from "../../factory-words";
import { type TableCell, type TableRow, sumOver } from "../../table";
import { unlessZero } from "./cost-cells";
import { entryName } from "./entry-name";

/** Columns: number, summary, account, detail, debit, credit. */
const [DEBIT, CREDIT] = [4, 5];

export const journalEntries = factoryForm((report, words) => {
  const read = reading(report);
  const rows: TableRow[] = [];
  const date = lastDay(words.source.period, words);
  [...read.groups("entry")].forEach((lines, index) => {
    const entry = read.text(lines[0]!, "entry");
    const number = words.tell("frame.voucher", { number: String(index + 1).padStart(3, "0"), entry: entryName(entry, words), date, attachments: attachmentsOf(report, lines) });
    if (index > 0) rows.push({ kind: "line", cells: [] });
    rows.push({ kind: "group", cells: [number] });
    addVoucher(rows, lines, read, words);
    rows.push({ kind: "line", cells: [words.tell("frame.voucher-signatures")] });
  });
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 1,
    columns: [
      { label: words.column("line"), kind: "code" },
      { label: words.column("summary"), kind: "text" },
      { label: words.column("account"), kind: "text" },
      { label: words.column("detail"), kind: "text" },
      { label: words.column("debit"), kind: "amount" },
      { label: words.column("credit"), kind: "amount" },
    ],
    rows,
    notes: [words.note("journal-entries")],
  }];
});

/** Sheets attached to a voucher; room to write their number where the report does not count them. */
function attachmentsOf(report: Report, lines: Report["rows"]): string {
  const counted = report.columns.some(({ id }) => id === "attachments") ? reading(report).figure(lines[0]!, "attachments") : null;
  return counted ? figureText(counted) : "____";
}

function addVoucher(rows: TableRow[], lines: readonly (readonly ReportCell[])[], read: Reading, words: FactoryWords): void {
  const first = rows.length;
  lines.forEach((line, index) => {
    const account = words.say("frame.code", { code: read.text(line, "account"), name: read.text(line, "account_name") }).trim();
    const detail = ["centre", "product", "element"].map((column) => words.cell(column, read.text(line, column))).filter((name) => name !== "");
    const side = read.text(line, "side");
    const amount = (column: string, own: string): TableCell => (side === own ? read.figure(line, column) : unlessZero(read.figure(line, column)));
    rows.push({ kind: "plain", cells: [String(index + 1), read.text(line, "summary"), account, detail.join(" / ") || null, amount("debit", "D"), amount("credit", "C")] });
  });
  const last = rows.length - 1;
  const sums = [DEBIT, CREDIT].map((column) => sumOver([[[first, column], [last, column]]], rows));
  rows.push({ kind: "total", cells: [null, words.say("row.total"), null, null, ...sums] });
}

/** The day on which a month is closed. */
function lastDay(period: string, words: FactoryWords): string {
  const [year = "", month = ""] = period.split("-");
  const day = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return words.tell("frame.date", { year, month: words.say(`month.${month}`), day });
}
