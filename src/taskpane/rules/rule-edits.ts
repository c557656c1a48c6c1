// Changes to the rules, written into the user's own table; afterwards everything is checked again.

import type { RulesView, ShownRule } from "../../application/desk/rules-of-reading";
import type { MonthState } from "../../application/session";
import { usePane } from "../pane-context";
import type { CellEdit } from "../pane-host";

export interface RuleEdits {
  changeDriver(rule: ShownRule, driver: string): void;
  /** Rows that name several methods in one step are refused, so that all rows of the step change together. */
  changeMethod(step: string, method: string): void;
  swapSteps(step: string, other: string): void;
  /** Appends rows in the order of the table's fields. */
  append(rows: readonly (readonly (string | number | null)[])[]): void;
}

const FIELDS = ["step", "sender", "element", "method", "driver", "receivers", "as_element", "rate"] as const;

export function useRuleEdits({ place: ofRules, rules, methods, headings, sheetName }: RulesView): RuleEdits {
  const { host, session, attempt, language, state } = usePane();
  const place = ofRules ?? emptyTable(state);
  const write = (edits: readonly CellEdit[], sheet = place?.sheet ?? ""): void =>
    void attempt(async () => {
      await host.editCells(sheet, edits, place === null);
      await session.run("check");
    });
  const columnOf = (field: string): number => place!.columns[field]!;
  const edited = (rows: readonly ShownRule[], field: string, value: string | number): CellEdit[] => rows.map(({ row }) => ({ row, column: columnOf(field), value }));
  const ofStep = (step: string): ShownRule[] => rules.filter((rule) => rule.step === step);
  return {
    changeDriver: (rule, driver) => write(edited([rule], "driver", driver)),
    changeMethod: (step, method) => write(edited(ofStep(step), "method", methods.find(({ id }) => id === method)!.names[language])),
    swapSteps: (step, other) => write([...edited(ofStep(step), "step", Number(other)), ...edited(ofStep(other), "step", Number(step))]),
    append: (rows) => {
      const columns: Readonly<Record<string, number>> = place?.columns ?? Object.fromEntries(FIELDS.map((field, column) => [field, column]));
      const top = place?.nextRow ?? 1;
      const title = place === null ? FIELDS.map((_, column) => ({ row: 0, column, value: headings[column] ?? "" })) : [];
      const cells = rows.flatMap((row, offset) => FIELDS.flatMap((field, at): CellEdit[] => (columns[field] === undefined || row[at] === null || row[at] === undefined ? [] : [{ row: top + offset, column: columns[field], value: row[at] }])));
      write([...title, ...cells], place?.sheet ?? sheetName);
    },
  };
}

/** A table of rules that has its headings and no row yet. */
function emptyTable({ check }: MonthState): RulesView["place"] {
  const look = check?.looks.find(({ table }) => table === "rules");
  if (!look) return null;
  const columns = Object.fromEntries(look.columns.flatMap(({ field, at }) => (field === null ? [] : [[field, at] as const])));
  return { sheet: look.sheet, columns, nextRow: look.headingRow };
}
