// 收发存表: quantity, price and amount of what a store held, received, gave to whom and kept; for semi-finished and finished goods.

import type { ReportCell } from "../../../engine";
import { type Reading, reading } from "../../form";
import { type FactoryWords, factoryForm } from "../../factory-words";
import { type Printed, type Ref, type Run, type Table, type TableCell, type TableColumn, type TableRow, added, computed, sumOver, summed } from "../../table";

const PARTS = ["opening", "receipt", "issue", "closing"] as const;
type Part = (typeof PARTS)[number];
type Line = readonly ReportCell[];

/** Item, unit and whereabouts stand before the parts, each of quantity, price and amount. */
const LABELS = 3;
const PRICE_DECIMALS = 6;

const quantityAt = (part: Part): number => LABELS + PARTS.indexOf(part) * 3;
const amountAt = (part: Part): number => quantityAt(part) + 2;

export const storeLedger = factoryForm((report, words): readonly Table[] => {
  const read = reading(report);
  const rows: TableRow[] = [];
  const items: number[] = [];
  for (const lines of read.groups("item")) {
    items.push(rows.length);
    addItem(rows, read.text(lines[0]!, "item"), lines, read, words);
  }
  const totals = PARTS.flatMap((part): TableCell[] => {
    const column = amountAt(part);
    return [null, null, sumOver(items.map((row): Ref => [row, column]), rows)];
  });
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: LABELS,
    columns: [
      { label: words.column("item"), kind: "text" },
      { label: words.column("unit"), kind: "text" },
      { label: words.column("whereabouts"), kind: "text", wrapAt: 24 },
      ...PARTS.flatMap((part): TableColumn[] => {
        const band = words.column(`store-${part}`);
        return [{ label: words.column("quantity"), band, kind: "quantity" }, { label: words.column("price"), band, kind: "rate" }, { label: words.column("amount"), band, kind: "amount" }];
      }),
    ],
    rows: [...rows, { kind: "total", cells: [words.say("row.total"), null, null, ...totals] }],
    notes: [words.note("store-ledger")],
  }];
});

/** The item's own row, and below it a row for everybody who got some of it. */
function addItem(rows: TableRow[], item: string, lines: readonly Line[], read: Reading, words: FactoryWords): void {
  const row = rows.length;
  const lineOf = (move: string): Line | undefined => lines.find((line) => read.text(line, "move") === move);
  const out = lines.filter((line) => !["opening", "receipt", "closing"].includes(read.text(line, "move")));
  const details: Run = [[row + 1, quantityAt("issue")], [row + out.length, quantityAt("issue")]];
  const along = (run: Run, by: number): Run => [[run[0][0], run[0][1] + by], [run[1][0], run[1][1] + by]];
  const cells: TableCell[] = PARTS.flatMap((part): TableCell[] => {
    if (part === "issue") return issuedCells(out, read, details, along(details, 2));
    const line = lineOf(part);
    const [quantity, price, amount] = ["quantity", "price", "amount"].map((column) => (line ? read.figure(line, column) : null));
    if (part !== "closing") return [quantity ?? null, priceCell(price, row, part), amount ?? null];
    const left = (column: (each: Part) => number, figure: TableCell | undefined): TableCell => summed(figure, [[row, column("opening")], [row, column("receipt")]], [[row, column("issue")]]);
    return [left(quantityAt, quantity), priceCell(price, row, part), left(amountAt, amount)];
  });
  rows.push({ kind: "subtotal", cells: [words.thing(item), words.unitOf(item) || null, null, ...cells] });
  for (const line of out) {
    const place = [words.cell("move", read.text(line, "move")), words.cell("centre", read.text(line, "centre")), words.cell("product", read.text(line, "product"))];
    const blank = Array.from({ length: quantityAt("issue") - LABELS }, () => null);
    const figures = [read.figure(line, "quantity"), priceCell(read.figure(line, "price"), rows.length, "issue"), read.figure(line, "amount")];
    rows.push({ kind: "plain", cells: [null, null, place.filter((name) => name !== "").join(" "), ...blank, ...figures, null, null, null] });
  }
}

function issuedCells(out: readonly Line[], read: Reading, quantities: Run, amounts: Run): TableCell[] {
  if (out.length === 0) return [null, null, null];
  const sum = (column: string, over: Run): TableCell => summed(added(out.map((line) => read.figure(line, column))), [over]);
  return [sum("quantity", quantities), null, sum("amount", amounts)];
}

function priceCell(price: Printed | null | undefined, row: number, part: Part): TableCell {
  return computed(price ?? null, { kind: "quotient", of: [[row, amountAt(part)]], by: [[row, quantityAt(part)]], decimals: PRICE_DECIMALS });
}
