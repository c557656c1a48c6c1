// 废品损失计算表: irreparable scrap by product and workshop, its cost by item across, what was recovered and the net loss.

import { isTotal, reading } from "../../form";
import { factoryForm } from "../../factory-words";
import { type Printed, type Run, type TableCell, type TableRow, added, sumOver, summed } from "../../table";
import { elementColumns, productElements } from "./product-elements";

/** Product, workshop and basis stand before the elements. */
const LABELS = 3;

export const scrapLoss = factoryForm((report, words) => {
  const read = reading(report);
  const elements = productElements(words, read.distinct("element"));
  const costs = new Map<string, Printed>();
  for (const line of report.rows) {
    const key = ["product", "centre", "element"].map((column) => read.text(line, column)).join("\n");
    costs.set(key, added([costs.get(key), read.figure(line, "cost")]));
  }
  const sumAt = LABELS + elements.length;
  const rows = report.rows.filter((line) => isTotal(read.text(line, "element"))).map((line, row): TableRow => {
    const [product, centre] = [read.text(line, "product"), read.text(line, "centre")];
    const cells = elements.map((element): TableCell => costs.get(`${product}\n${centre}\n${element}`) ?? null);
    const across: Run = [[row, LABELS], [row, sumAt - 1]];
    const net = summed(read.figure(line, "net"), [[row, sumAt]], [[[row, sumAt + 1], [row, sumAt + 2]]]);
    const names = [words.thing(product), words.cell("centre", centre), words.cell("basis", read.text(line, "basis"))];
    return { kind: "plain", cells: [...names, ...cells, summed(read.figure(line, "cost"), [across]), read.figure(line, "salvage"), read.figure(line, "compensation"), net] };
  });
  const totals = Array.from({ length: elements.length + 4 }, (_, index): TableCell => {
    const column = LABELS + index;
    return sumOver([[[0, column], [rows.length - 1, column]]], rows);
  });
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 2,
    columns: [
      { label: words.column("product"), kind: "text" },
      { label: words.column("centre"), kind: "text" },
      { label: words.column("scrap_basis"), kind: "text" },
      ...elementColumns(words, elements).map((column) => ({ ...column, band: words.column("scrap_cost") })),
      ...["sum", "salvage", "compensation", "net_loss"].map((key) => ({ label: words.column(key), kind: "amount" as const })),
    ],
    rows: [...rows, { kind: "total", cells: [words.say("row.total"), null, null, ...totals] }],
    notes: [words.note("scrap-loss")],
  }];
});
