// An explanation in words: what a step of a computation does, and what an operand without a cell of its own is called.

import { type Ledger, type OriginStep, unfolded } from "../../engine";
import { type Language, type Translate, translator } from "../../locales";
import type { CostingTables } from "../../tables/read-tables";
import { type NamedField, codeNames } from "../code-names";
import { exactText } from "./exact-text";

/** What a set of ledger lines has in common is told by these columns. */
const TELLING = ["account", "centre", "product", "element", "fund"] as const satisfies readonly NamedField[];

export interface StepWords {
  /** The step as a sentence. */
  sentence(step: OriginStep): string;
  /** The step as a name among operands. */
  name(step: OriginStep): string;
}

export function stepWords(tables: CostingTables, ledger: Ledger, language: Language): StepWords {
  const t = translator(language);
  const names = codeNames(tables, language);
  const common = (indexes: Uint32Array): string =>
    TELLING.flatMap((field) => {
      const { codes, values } = ledger.column(field);
      const [first = 0] = indexes;
      const code = values[codes[first] ?? 0] ?? "";
      if (code === "" || indexes.some((line) => codes[line] !== codes[first])) return [];
      const name = names[field].get(code);
      return [t(`review.explain.field.${field}`, { code: name ? `${code} ${name}` : code })];
    }).join(t("review.explain.and"));
  const linesName = (indexes: Uint32Array): string => {
    const shared = indexes.length > 0 ? common(indexes) : "";
    return shared === "" ? t("review.explain.name.lines", { count: indexes.length }) : t("review.explain.name.lines-of", { count: indexes.length, common: shared });
  };
  const name = (step: OriginStep): string => {
    switch (step.kind) {
      case "lines":
        return linesName(step.lines.indexes());
      case "cells":
        return step.cells.length > 0 ? t("review.explain.name.cells", { cells: cellsText(step.cells) }) : t("review.explain.name.constant", { value: exactText(step.value, 0) });
      case "sum":
        return step.terms.length === 1 ? name(unfolded(step.terms[0]!.of)) : t("review.explain.name.sum", { count: step.terms.length });
      case "share":
        return t("review.explain.name.share", { of: name(unfolded(step.of)), part: exactText(step.part, 0), whole: exactText(step.whole, 0) });
      case "rounded":
        return name(unfolded(step.of));
      case "product":
      case "quotient":
        return t(`review.explain.name.${step.kind}`);
    }
  };
  return { name, sentence: (step) => sentenceOf(step, t, linesName, cellsText) };
}

function sentenceOf(step: OriginStep, t: Translate, linesName: (indexes: Uint32Array) => string, cells: typeof cellsText): string {
  switch (step.kind) {
    case "lines":
      return t(`review.explain.step.lines-${step.lines.measure}`, { lines: linesName(step.lines.indexes()) });
    case "cells":
      return step.cells.length > 0 ? t("review.explain.step.cells", { cells: cells(step.cells) }) : t("review.explain.step.constant");
    case "sum":
      if (step.terms.length === 0) return t("review.explain.step.nothing");
      return t(step.terms.some(({ sign }) => sign === -1) ? "review.explain.step.difference" : "review.explain.step.sum", { count: step.terms.length });
    case "share": {
      const { part, whole, basis } = step;
      const args = { driver: basis.driver, part: exactText(part, 0), whole: exactText(whole, 0), cells: cells(basis.cells) };
      return t(basis.cells.length > 0 ? "review.explain.step.share-cells" : "review.explain.step.share", args);
    }
    case "product":
    case "quotient":
      return t(`review.explain.step.${step.kind}`);
    case "rounded":
      return t("review.explain.step.rounded");
  }
}

/** Many cells are told by the first few. */
function cellsText(cells: readonly { readonly sheet: string; readonly cell: string }[]): string {
  const listed = cells.slice(0, 3).map(({ sheet, cell }) => `${sheet}!${cell}`).join(", ");
  return cells.length > 3 ? `${listed} …` : listed;
}
