// 多栏式生产成本明细账: for every product and workshop the month's entries, debit, credit and balance, with a column for each cost item.

import type { Report, ReportCell } from "../../../engine";
import { reading } from "../../form";
import type { FactoryWords } from "../../factory-words";
import { type Printed, type Table, type TableCell, type TableRow, added, less, sumOver, summed } from "../../table";
import type { CostStep } from "./cost-cells";
import { entryName } from "./entry-name";
import { elementColumns } from "./product-elements";

/** Columns: summary, debit, credit, balance, then the elements. */
const [DEBIT, CREDIT, BALANCE, ELEMENTS] = [1, 2, 3, 4];
const NOTHING: Printed = { units: 0n, decimals: 2 };

/** What one entry posted to a product at a workshop. */
interface Posting {
  readonly summary: string;
  readonly debit: Printed;
  readonly credit: Printed;
  /** Debit less credit by element. */
  readonly items: Map<string, Printed>;
}

export function costLedger(steps: readonly CostStep[], elements: readonly string[], words: FactoryWords): Table {
  const postings = postingsOf(words);
  const rows: TableRow[] = [];
  for (const step of steps) addAccount(rows, step, postings.get(`${step.product} ${step.centre}`) ?? [], elements, words);
  return {
    id: "product-cost-sheets:ledger",
    title: words.say("title.product-cost-sheets-ledger"),
    labels: 1,
    indented: true,
    columns: [
      { label: words.column("summary"), kind: "text" },
      ...["debit", "credit", "balance"].map((key) => ({ label: words.column(key), kind: "amount" as const })),
      ...elementColumns(words, elements).map((column) => ({ ...column, band: words.column("debit_analysis") })),
    ],
    rows,
    notes: [words.note("cost-ledger")],
  };
}

function addAccount(rows: TableRow[], step: CostStep, postings: readonly Posting[], elements: readonly string[], words: FactoryWords): void {
  rows.push({ kind: "group", cells: [[words.thing(step.product), words.cell("centre", step.centre)].join("  ")] });
  const last = ELEMENTS + elements.length - 1;
  const opening = elements.map((element) => step.amount("opening", element) ?? NOTHING);
  const first = rows.length;
  let balance = added(opening);
  rows.push({ kind: "plain", cells: [words.tell("cost-row.opening-balance"), null, null, summed(balance, [[[first, ELEMENTS], [first, last]]]), ...opening] });
  for (const { summary, debit, credit, items } of postings) {
    const row = rows.length;
    const cells = elements.map((element) => items.get(element) ?? null);
    balance = added([balance, ...cells]);
    const running = summed(balance, [[row - 1, BALANCE], [[row, ELEMENTS], [row, last]]]);
    rows.push({ kind: "plain", cells: [summary, debit.units === 0n ? null : debit, credit.units === 0n ? null : credit, running, ...cells] });
  }
  const end = rows.length - 1;
  const down = (column: number): TableCell => sumOver([[[first + 1, column], [end, column]]], rows);
  const columns = elements.map((_, index) => ELEMENTS + index);
  rows.push({ kind: "subtotal", cells: [words.tell("cost-row.month"), down(DEBIT), down(CREDIT), null, ...columns.map(down)] });
  const closing = elements.map((element, index) => summed(step.amount("closing", element) ?? NOTHING, [[first, ELEMENTS + index], [end + 1, ELEMENTS + index]]));
  rows.push({ kind: "total", cells: [words.tell("cost-row.closing-balance"), null, null, summed(added(closing), [[[end + 2, ELEMENTS], [end + 2, last]]]), ...closing] });
}

/** By product and workshop: the ledger's own lines, then the entries of the close in their order. */
function postingsOf(words: FactoryWords): ReadonlyMap<string, readonly Posting[]> {
  const found = new Map<string, Map<string, Posting>>();
  const post = (place: string, summary: string, element: string, debit: Printed, credit: Printed): void => {
    const account = found.get(place) ?? new Map<string, Posting>();
    found.set(place, account);
    const known = account.get(summary) ?? { summary, debit: NOTHING, credit: NOTHING, items: new Map<string, Printed>() };
    known.items.set(element, added([known.items.get(element), less(debit, credit)]));
    account.set(summary, { ...known, debit: added([known.debit, debit]), credit: added([known.credit, credit]) });
  };
  const quality = new Set(words.source.elements.filter((row) => row.class === "quality").map((row) => row.element));
  for (const { place, element, line, read } of productLines(reportOf(words, "cost-collection"), quality)) {
    const amount = read.figure(line, "ledger");
    if (amount && amount.units !== 0n) post(place, words.tell("cost-row.ledger"), element, amount, NOTHING);
  }
  for (const { place, element, line, read } of productLines(reportOf(words, "journal-entries"), quality)) {
    if (!words.names.wipAccounts.includes(read.text(line, "account"))) continue;
    post(place, entryName(read.text(line, "entry"), words), element, read.figure(line, "debit") ?? NOTHING, read.figure(line, "credit") ?? NOTHING);
  }
  return new Map([...found].map(([place, account]) => [place, [...account.values()]]));
}

function reportOf(words: FactoryWords, id: string): Report | undefined {
  return words.source.reports.find((report) => report.id === id);
}

interface ProductLine {
  readonly place: string;
  readonly element: string;
  readonly line: readonly ReportCell[];
  readonly read: ReturnType<typeof reading>;
}

/** Lines that name a product, but for quality cost, which has an account of its own. */
function productLines(report: Report | undefined, quality: ReadonlySet<string>): ProductLine[] {
  if (!report || !report.columns.some(({ id }) => id === "product")) return [];
  const read = reading(report);
  return report.rows.flatMap((line) => {
    const [product, element] = [read.text(line, "product"), read.text(line, "element")];
    return product === "" || quality.has(element) ? [] : [{ place: `${product} ${read.text(line, "centre")}`, element, line, read }];
  });
}

