// 辅助生产费用分配表: workshops that serve each other, side by side: what they had, exchanged, and gave to everyone else.

import type { Report, ReportCell } from "../../../engine";
import { type Reading, reading } from "../../form";
import type { FactoryWords } from "../../factory-words";
import { type Printed, type Ref, type Table, type TableCell, type TableRow, added, less, sumOver, summed } from "../../table";

type Line = readonly ReportCell[];

/** A sender has three columns: quantity, rate and amount. */
const WIDTH = 3;
const amountAt = (sender: number): number => 1 + sender * WIDTH + 2;

interface Sheet {
  readonly rows: TableRow[];
  readonly senders: readonly string[];
  readonly read: Reading;
  readonly words: FactoryWords;
}

export function auxiliarySheet(report: Report, words: FactoryWords): Table {
  const read = reading(report);
  const order = words.source.centres.map(({ centre }) => centre);
  const senders = read.distinct("sender").sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const sheet: Sheet = { rows: [], senders, read, words };
  const inPhase = (phase: string): readonly Line[] => report.rows.filter((line) => read.text(line, "phase") === phase);
  fill(sheet, inPhase("exchange"), inPhase("external"));
  const first = report.rows[0]!;
  const element = new Map(inPhase("external").map((line) => [read.text(line, "sender"), read.text(line, "element")]));
  return {
    id: report.id,
    title: words.say("title.allocation-auxiliary", { method: words.word("allocation", read.text(first, "method")) }),
    tab: words.tell("frame.auxiliary-tab", { step: words.cell("step", read.text(first, "step")) }),
    number: words.cell("step", read.text(first, "step")),
    labels: 1,
    indented: true,
    columns: [
      { label: words.column("receiver"), kind: "text" },
      ...senders.flatMap((sender) => {
        const band = [words.cell("sender", sender), words.cell("element", element.get(sender) ?? "")].filter((name) => name !== "").join(" → ");
        return [
          { label: words.column("quantity"), band, kind: "quantity" as const },
          { label: words.column("rate"), band, kind: "rate" as const },
          { label: words.column("amount"), band, kind: "amount" as const },
        ];
      }),
      { label: words.column("sum"), kind: "amount" },
    ],
    rows: sheet.rows,
    notes: [words.note(`auxiliary-${read.text(first, "method")}`)],
  };
}

function fill(sheet: Sheet, exchange: readonly Line[], external: readonly Line[]): void {
  const { senders, read, words, rows } = sheet;
  const sumOf = (lines: readonly Line[], column: "sender" | "receiver", sender: string, figure: string): Printed =>
    added(lines.filter((line) => read.text(line, column) === sender).map((line) => read.figure(line, figure)));
  const given = senders.map((sender) => sumOf(exchange, "sender", sender, "amount"));
  const received = senders.map((sender) => sumOf(exchange, "receiver", sender, "amount"));
  const outside = senders.map((sender) => sumOf(external, "sender", sender, "amount"));
  const served = senders.map((sender) => sumOf([...exchange, ...external], "sender", sender, "base"));
  const pools = senders.map((_, index) => less(added([outside[index], given[index]]), received[index]!));
  const pool = addRow(sheet, "pool", "subtotal", (index) => [served[index]!, null, pools[index]!]);
  rows.push({ kind: "group", cells: [words.tell("cost-row.exchange")] });
  const exchanged = addReceivers(sheet, exchange, "exchanged-out");
  const taken = addRow(sheet, "exchanged-in", "plain", (index) => [null, null, received[index]!]);
  addRow(sheet, "to-outside", "subtotal", (index) => {
    const column = amountAt(index);
    return [null, null, summed(outside[index], [[pool, column], [taken, column]], [[exchanged, column]])];
  });
  rows.push({ kind: "group", cells: [words.tell("cost-row.external")] });
  addReceivers(sheet, external, "external-sum");
}

/** A row for every receiver and their sum; returns the row of the sum. */
function addReceivers(sheet: Sheet, lines: readonly Line[], sum: string): number {
  const { read, rows, senders, words } = sheet;
  const first = rows.length;
  const found = new Map(lines.map((line) => [`${read.text(line, "receiver")}\n${read.text(line, "sender")}`, line]));
  for (const receiver of new Set(lines.map((line) => read.text(line, "receiver")))) {
    addRow(sheet, words.cell("receiver", receiver), "plain", (index) => {
      const line = found.get(`${receiver}\n${senders[index]!}`);
      return line ? [read.figure(line, "base"), read.figure(line, "rate"), read.figure(line, "amount")] : [null, null, null];
    });
  }
  const last = rows.length - 1;
  const down = (column: number): TableCell => sumOver([[[first, column], [last, column]]], rows);
  return addRow(sheet, sum, sum === "external-sum" ? "total" : "subtotal", (index) => [down(amountAt(index) - 2), null, down(amountAt(index))]);
}

/** A row of all senders and, at its end, the sum of their amounts. */
function addRow({ rows, senders, words }: Sheet, label: string, kind: TableRow["kind"], cellsOf: (sender: number) => readonly TableCell[]): number {
  const cells = senders.flatMap((_, index) => cellsOf(index));
  const amounts = senders.map((_, index) => amountAt(index));
  const across = amounts.map((column): Ref => [rows.length, column]);
  const sum = summed(added(amounts.map((column) => cells[column - 1])), across);
  rows.push({ kind, cells: [kind === "plain" && label !== "exchanged-in" ? label : words.tell(`cost-row.${label}`), ...cells, sum] });
  return rows.length - 1;
}
