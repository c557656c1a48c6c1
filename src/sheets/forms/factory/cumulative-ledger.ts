// 累计台账: quantity and cost of every finished product since January, and the average cost of one.

import type { ReportCell } from "../../../engine";
import { isTotal, reading } from "../../form";
import { factoryForm } from "../../factory-words";
import { type Ref, type TableCell, type TableRow, computed, summed } from "../../table";

const AMOUNTS = ["ytd_before", "month", "ytd"] as const;
const QUANTITY = "quantity";
/** Stands for a product where the year's quality cost follows the products. */
const QUALITY = "quality";

/** Columns: element, the three amounts, the average. */
const [YTD, AVERAGE_DECIMALS] = [3, 4];

export const cumulativeLedger = factoryForm((report, words) => {
  const read = reading(report);
  const rows: TableRow[] = [];
  const addLine = (line: readonly ReportCell[], kind: TableRow["kind"], quantityRow: number, down: readonly [number, number] | null): void => {
    const row = rows.length;
    const cells = AMOUNTS.map((column, index): TableCell => {
      const figure = read.figure(line, column);
      if (down) return summed(figure, [[[down[0], index + 1], [down[1], index + 1]]]);
      return column === "ytd" ? summed(figure, [[[row, 1], [row, 2]]]) : figure;
    });
    const by: Ref = [quantityRow, YTD];
    const average = computed(read.figure(line, "average_unit"), { kind: "quotient", of: [[row, YTD]], by: [by], decimals: AVERAGE_DECIMALS });
    rows.push({ kind, cells: [words.cell("element", read.text(line, "element")), ...cells, average] });
  };
  for (const lines of read.groups("product")) {
    const product = read.text(lines[0]!, "product");
    const unit = words.unitOf(product);
    rows.push({ kind: "group", cells: [product === QUALITY ? words.column("quality_cost") : words.thing(product)] });
    const quantityRow = rows.length;
    for (const line of lines.filter((each) => read.text(each, "element") === QUANTITY)) {
      addLine(line, "plain", quantityRow, null);
      const label = unit === "" ? words.column("quantity") : words.tell("frame.quantity-in", { unit });
      rows[quantityRow] = { kind: "plain", cells: [label, ...rows[quantityRow]!.cells.slice(1)] };
    }
    const first = rows.length;
    for (const line of lines) {
      const element = read.text(line, "element");
      if (element === QUANTITY) continue;
      if (isTotal(element)) addLine(line, "subtotal", quantityRow, [first, rows.length - 1]);
      else addLine(line, "plain", quantityRow, null);
    }
  }
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 1,
    indented: true,
    columns: [
      { label: words.column("element"), kind: "text" },
      ...["ytd_before", "month_amount", "ytd_total"].map((key) => ({ label: words.column(key), kind: "amount" as const })),
      { label: words.column("average_unit"), kind: "rate" },
    ],
    rows,
    notes: [words.note("cumulative-ledger")],
  }];
});
