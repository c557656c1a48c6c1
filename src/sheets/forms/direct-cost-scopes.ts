// 成本医01 for medical full cost and hospital full cost: direct cost of departments by fund, with the scopes as running totals.

import { type Form, TOTAL, reading } from "../form";
import type { NamedFund } from "../source";
import { type Ref, type TableCell, type TableColumn, summed } from "../table";
import { sectionRows } from "./sections";

const SCOPES = ["medical_cost", "medical_full_cost", "hospital_full_cost"] as const;

interface Place {
  /** Column of the report. */
  readonly id: string;
  readonly scope: (typeof SCOPES)[number] | null;
  /** Columns of the form that this scope adds. */
  readonly adds: readonly number[];
}

export const directCostScopes: Form = (report, words) => {
  const read = reading(report);
  const lines = read.by("centre");
  const funds = new Map(report.columns.flatMap((column) => (column.of?.fund === undefined ? [] : [[column.of.fund, column.id] as const])));
  const places = placesOf(words.source.funds, funds);
  const cells = (line: Parameters<typeof read.figure>[0], row: number): TableCell[] =>
    places.map(({ id, adds }): TableCell => {
      const figure = read.figure(line, id);
      return adds.length > 0 ? summed(figure, adds.map((column): Ref => [row, column])) : figure;
    });
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    number: words.say(`number.${report.id}`),
    labels: 1,
    indented: true,
    columns: [{ label: words.say("column.department"), kind: "text" }, ...places.map((place, index): TableColumn => {
      const column = report.columns.find(({ id }) => id === place.id)!;
      return { label: `${words.heading(column)}\n(${numbering(place, index)})`, kind: "amount" };
    })],
    rows: sectionRows({
      words,
      centres: centresByClass(words.source.centres, lines),
      printed: (row) => (row === TOTAL && lines.has(TOTAL) ? cells(lines.get(TOTAL)!, 0) : null),
      cells: (centre, row) => cells(lines.get(centre)!, row),
    }),
    notes: [words.say("note.scopes")],
  }];
};

/** Funds of medical cost, the scope; funds that medical full cost adds, the scope; and so on. Funds of no scope come last. */
function placesOf(funds: readonly NamedFund[], columns: ReadonlyMap<string, string>): Place[] {
  const places: Place[] = [];
  const left = new Map(columns);
  const addFund = (fund: string): void => {
    places.push({ id: left.get(fund)!, scope: null, adds: [] });
    left.delete(fund);
  };
  for (const scope of SCOPES) {
    const member = funds.filter((fund) => fund[`in_${scope}`]);
    for (const { fund } of member) if (left.has(fund)) addFund(fund);
    const ids = member.map(({ fund }) => columns.get(fund));
    places.push({ id: scope, scope, adds: places.flatMap((place, index) => (ids.includes(place.id) ? [index + 1] : [])) });
  }
  for (const fund of [...left.keys()]) addFund(fund);
  return places;
}

function numbering(place: Place, index: number): string {
  return place.adds.length > 0 ? `${index + 1}=${place.adds.join("+")}` : String(index + 1);
}

function centresByClass(centres: readonly { readonly centre: string; readonly class: string }[], lines: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const classes = new Map(centres.map((row) => [row.centre, row.class]));
  const found = new Map<string, string[]>();
  for (const centre of lines.keys()) {
    if (centre === TOTAL) continue;
    const name = classes.get(centre) ?? "";
    found.set(name, [...(found.get(name) ?? []), centre]);
  }
  return found;
}
