// 成本口径表: the scopes as a ladder, each with what it adds to the one before.

import { type Figure } from "../../engine";
import { type Form, reading } from "../form";
import type { NamedFund } from "../source";
import { type TableCell, type TableRow, computed, less, summed } from "../table";
import type { Words } from "../words";

export const costScopes: Form = (report, words) => {
  const read = reading(report);
  const lines = read.by("scope");
  const amount = (scope: string): Figure | null => {
    const line = lines.get(scope);
    return line ? read.figure(line, "amount") : null;
  };
  const rows: TableRow[] = [{ kind: "subtotal", cells: [words.cell("scope", "medical_business_cost"), amount("medical_business_cost")] }];
  const climb = (from: string, to: string, label: string): void => {
    const step = difference(amount(to), amount(from), [rows.length + 1, 1], [rows.length - 1, 1]);
    rows.push({ kind: "plain", cells: [label, step] }, { kind: "subtotal", cells: [words.cell("scope", to), amount(to)] });
  };
  climb("medical_business_cost", "medical_cost", words.say("row.plus", { name: words.say("scope.admin-cost") }));
  climb("medical_cost", "medical_full_cost", addedFunds(words, "in_medical_full_cost", "in_medical_cost"));
  const [before, items, after] = [amount("medical_full_cost"), amount("hospital_items"), amount("hospital_full_cost")];
  const top = rows.length;
  const funds = before && items && after ? less(less(after, before), items) : null;
  rows.push(
    { kind: "plain", cells: [addedFunds(words, "in_hospital_full_cost", "in_medical_full_cost"), funds] },
    { kind: "plain", cells: [words.say("row.plus", { name: words.say("scope.hospital_items") }), items] },
    { kind: "total", cells: [words.cell("scope", "hospital_full_cost"), summed(after, [[[top - 1, 1], [top + 1, 1]]])] },
  );
  return [{
    id: report.id,
    title: words.say(`title.${report.id}`),
    labels: 1,
    indented: true,
    columns: [{ label: words.say("column.scope"), kind: "text" }, { label: words.say("column.amount"), kind: "amount" }],
    rows,
    notes: [],
  }];
};

function difference(to: Figure | null, from: Figure | null, left: readonly [number, number], right: readonly [number, number]): TableCell {
  return to && from ? computed(less(to, from), { kind: "difference", left, right }) : null;
}

/** The funds that a scope has and the one before has not, by name. */
function addedFunds(words: Words, scope: ScopeFlag, before: ScopeFlag): string {
  const names = words.source.funds.filter((fund) => fund[scope] && !fund[before]).map((fund) => fund.name);
  return names.length > 0 ? words.say("row.plus", { name: names.join(words.say("row.separator")) }) : words.say("row.plus-none");
}

type ScopeFlag = Exclude<keyof NamedFund, "fund" | "name">;
