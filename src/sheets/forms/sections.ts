// Rows of departments by class, with subtotals, as the statutory direct-cost forms have them.

import { type Ref, type Run, type TableCell, type TableRow, added, summed } from "../table";
import type { Words } from "../words";

/** Classes that are medical business; every other class follows after their total. */
const MEDICAL = ["clinical", "medtech", "medaux"];

export interface Sections {
  readonly words: Words;
  /** Departments of each class. */
  readonly centres: ReadonlyMap<string, readonly string[]>;
  /** Figures of a department, without its name; `row` is where it will stand. */
  cells(centre: string, row: number): readonly TableCell[];
  /** Printed figures of a sum row, where the report has it: SUBTOTAL:CLASS, MEDICAL_BUSINESS, TOTAL. */
  printed(row: string): readonly TableCell[] | null;
}

export function sectionRows(sections: Sections): TableRow[] {
  const { words, centres } = sections;
  const rows: TableRow[] = [];
  const others = [...centres.keys()].filter((each) => !MEDICAL.includes(each));
  const medical = MEDICAL.map((each) => section(sections, rows, each));
  const business = sumRow(sections, rows, "MEDICAL_BUSINESS", words.say("row.medical-business"), medical, "subtotal");
  const rest = others.map((each) => section(sections, rows, each));
  sumRow(sections, rows, "TOTAL", words.say("row.grand"), [business, ...rest], "total");
  return rows;
}

/** Adds one class and returns the row of its subtotal. */
function section(sections: Sections, rows: TableRow[], name: string): number {
  const { words } = sections;
  rows.push({ kind: "group", cells: [words.cell("class", name)] });
  const first = rows.length;
  for (const centre of sections.centres.get(name) ?? []) {
    rows.push({ kind: "plain", cells: [words.centre(centre), ...sections.cells(centre, rows.length)] });
  }
  const members = Array.from({ length: rows.length - first }, (_, index) => first + index);
  return sumRow(sections, rows, `SUBTOTAL:${name}`, words.say("row.subtotal"), members, "subtotal");
}

function sumRow(sections: Sections, rows: TableRow[], id: string, label: string, of: readonly number[], kind: "subtotal" | "total"): number {
  const printed = sections.printed(id);
  const width = printed?.length ?? rows.reduce((widest, row) => Math.max(widest, row.cells.length - 1), 0);
  const cells = Array.from({ length: width }, (_, index): TableCell => {
    const column = index + 1;
    const figure = printed ? printed[index] : added(of.map((row) => rows[row]!.cells[column]));
    return summed(figure, downOf(of, column));
  });
  rows.push({ kind, cells: [label, ...cells] });
  return rows.length - 1;
}

/** Neighbouring rows as one run, others one by one. */
function downOf(of: readonly number[], column: number): readonly (Ref | Run)[] {
  const neighbours = of.length > 1 && of.at(-1)! - of[0]! === of.length - 1;
  const refs: readonly Ref[] = of.map((row) => [row, column]);
  return neighbours ? [[refs[0]!, refs.at(-1)!]] : refs;
}
