// The month with what units confirmed: their records take the place of those in the book, and every difference is listed with its reason.

import { type Finding, type Report, type Decimal, closeFactory, figureText, finding, parseDecimal, reportRows } from "../../engine";
import type { CostingTables } from "../../tables/read-tables";
import type { WorkbookData } from "../../workbook/workbook";
import type { MonthClose } from "../close-month";
import { factoryInput } from "../factory-input";
import { type Returned, type ReturnedLine, isAnswered, readReturned, serviceDriver } from "./read-returned";

/** What became of one line: both sides agree, they differ, or the unit has not answered. */
export type Answer = "agreed" | "differs" | "unanswered";

export interface ConfirmedLine {
  readonly giver: string;
  readonly receiver: string;
  readonly item: string;
  readonly issued: string;
  readonly received: string | null;
  readonly amountIssued: string;
  readonly amountReceived: string;
  readonly difference: string;
  readonly answer: Answer;
  readonly reason: string;
}

export interface ConfirmedMonth {
  readonly lines: readonly ConfirmedLine[];
  /** Records of the units as the book would hold them. */
  readonly moves: CostingTables["stock_moves"];
  readonly drivers: CostingTables["drivers"];
  readonly findings: readonly Finding[];
}

/** @param books  the returned sheets; the close is that of the book they were written from */
export function confirmedMonth(close: MonthClose, books: readonly WorkbookData[]): ConfirmedMonth {
  const { tables, period, ledger } = close;
  const { returned, findings } = readReturned(books, tables, period);
  const moves = returned.flatMap(({ unit, lines }) => lines.filter(isAnswered).flatMap((line) => moveOf(unit, line, period, tables)));
  const drivers = returned.flatMap(({ unit, lines }) => lines.filter(isAnswered).flatMap((line) => driverOf(unit, line, tables)));
  const units = new Set(returned.map(({ unit }) => unit));
  const replaced: CostingTables = {
    ...tables,
    stock_moves: [...tables.stock_moves.filter((move) => move.kind !== "confirm" || !units.has(move.centre ?? "")), ...moves],
    drivers: [...tables.drivers.filter((row) => !row.driver.startsWith(PREFIX) || !units.has(row.receiver)), ...drivers],
  };
  const { reports } = closeFactory(factoryInput(replaced, ledger!, period));
  const lines = confirmedLines(reports, returned);
  return { lines, moves, drivers, findings: [...findings, ...missing(close, units), ...lines.flatMap(differenceFindings)] };
}

const PREFIX = "confirm:";

type Move = CostingTables["stock_moves"][number];
type Driver = CostingTables["drivers"][number];

/** Goods: a record of the receiving unit. */
function moveOf(unit: string, line: ReturnedLine & { readonly quantity_received: Decimal }, period: string, tables: CostingTables): Move[] {
  if (serviceDriver(line.item!, tables) !== null) return [];
  return [{ date: `${period}-01`, item: line.item!, kind: "confirm", quantity: line.quantity_received, amount: null, centre: unit, product: null, element: null, document: null, at: line.at }];
}

function driverOf(unit: string, line: ReturnedLine & { readonly quantity_received: Decimal }, tables: CostingTables): Driver[] {
  const driver = serviceDriver(line.item!, tables);
  return driver === null ? [] : [{ driver: `${PREFIX}${driver}`, provider: line.giver, receiver: unit, quantity: line.quantity_received, at: line.at }];
}

/** Lines of the units that answered, in the order of the confirmation. */
function confirmedLines(reports: readonly Report[], returned: readonly Returned[]): ConfirmedLine[] {
  const byUnit = new Map(returned.map(({ unit, lines }) => [unit, lines]));
  return reportRows(reports, "unit-confirmation").flatMap((row): ConfirmedLine[] => {
    const [giver, receiver, item] = ["giver", "receiver", "item"].map((column) => row.text(column)) as [string, string, string];
    const lines = byUnit.get(receiver);
    if (!lines) return [];
    const line = lines.find((each) => each.giver === giver && each.item === item);
    const text = (column: string): string => figureText(row.figure(column)!);
    const isEqual = parseDecimal(text("quantity_issued"))!.equals(parseDecimal(text("quantity_received"))!);
    const answered = line !== undefined && isAnswered(line);
    const answer: Answer = !answered ? "unanswered" : isEqual ? "agreed" : "differs";
    const received = answered ? text("quantity_received") : null;
    return [{ giver, receiver, item, issued: text("quantity_issued"), received, amountIssued: text("amount_issued"), amountReceived: text("amount_received"), difference: text("difference"), answer, reason: line?.reason ?? "" }];
  });
}

/** Units that were given something and sent nothing back. */
function missing({ reports }: MonthClose, units: ReadonlySet<string>): Finding[] {
  const asked = new Set(reportRows(reports, "unit-confirmation").map((row) => row.text("receiver")));
  return [...asked].filter((unit) => !units.has(unit)).map((unit) => finding("confirmation-not-returned", { unit }));
}

function differenceFindings({ giver, receiver, item, issued, received, difference, answer, reason }: ConfirmedLine): Finding[] {
  if (answer === "agreed") return [];
  if (answer === "unanswered") return [finding("confirmation-unanswered", { giver, receiver, item, issued })];
  const args = { giver, receiver, item, issued, received: received ?? "", difference };
  return [reason === "" ? finding("confirmation-unexplained", args) : finding("confirmation-differs", { ...args, reason })];
}
