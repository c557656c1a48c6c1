// 费用归集表: ledger cost by department and element, a block for each fund, with the number of ledger lines behind each row.

import { type Form, elementsOf, reading } from "../form";
import { type Printed, type Ref, type TableCell, type TableRow, added, isPrinted, summed } from "../table";

export const costCollection: Form = (report, words) => {
  const read = reading(report);
  const lines = read.by("fund", "centre", "element");
  const classes = new Map(report.rows.map((row) => [read.text(row, "centre"), read.text(row, "class")]));
  const elements = elementsOf(words, read.distinct("element"));
  const rows: TableRow[] = [];
  const subtotals: number[] = [];
  for (const fund of fundsOf(words.source.funds, read.distinct("fund"))) {
    rows.push({ kind: "group", cells: [words.fund(fund)] });
    const first = rows.length;
    for (const [centre, name] of classes) {
      const found = elements.map((element) => lines.get(`${fund} ${centre} ${element}`));
      if (!found.some((line) => line)) continue;
      const amounts = found.map((line) => (line ? read.figure(line, "amount") : null));
      const counts = added(found.map((line) => (line ? read.figure(line, "lines") : null)));
      const across: readonly [Ref, Ref] = [[rows.length, 2], [rows.length, elements.length + 1]];
      rows.push({ kind: "plain", cells: [words.centre(centre), words.cell("class", name), ...amounts, summed(added(amounts), [across]), counts] });
    }
    rows.push(sumRow(rows, range(first, rows.length), words.say("row.subtotal"), elements.length + 2, "subtotal"));
    subtotals.push(rows.length - 1);
  }
  rows.push(sumRow(rows, subtotals, words.say("row.grand"), elements.length + 2, "total"));
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 1,
    indented: true,
    columns: [
      { label: words.say("column.centre"), kind: "text" },
      { label: words.say("column.class"), kind: "text" },
      ...elements.map((element) => ({ label: words.elementName(element), kind: "amount" as const })),
      { label: words.say("column.total"), kind: "amount" },
      { label: words.say("column.lines"), kind: "count" },
    ],
    rows,
    notes: [],
  }];
};

/** Funds as the hospital lists them, then any that only the report knows. */
function fundsOf(funds: readonly { readonly fund: string }[], inReport: readonly string[]): string[] {
  return [...new Set([...funds.map(({ fund }) => fund), ...inReport])].filter((fund) => inReport.includes(fund));
}

function sumRow(rows: readonly TableRow[], of: readonly number[], label: string, figures: number, kind: "subtotal" | "total"): TableRow {
  const cells = Array.from({ length: figures }, (_, index): TableCell => {
    const column = index + 2;
    const figure: Printed = added(of.map((row) => rows[row]!.cells[column]));
    const any = of.some((row) => isPrinted(rows[row]!.cells[column]));
    const run: readonly [Ref, Ref] = [[of[0]!, column], [of.at(-1)!, column]];
    return any ? summed(figure, kind === "subtotal" ? [run] : of.map((row): Ref => [row, column])) : null;
  });
  return { kind, cells: [label, null, ...cells] };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
