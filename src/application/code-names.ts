// The names that codes of a book stand for, in the language of whoever reads them where the book has them in it.

import type { Language } from "../locales";
import type { CostingTables } from "../tables/read-tables";

export type NamedField = "account" | "centre" | "product" | "element" | "fund";

export type CodeNames = Readonly<Record<NamedField, ReadonlyMap<string, string>>>;

const known = new WeakMap<CostingTables, Map<boolean, CodeNames>>();

export function codeNames(tables: CostingTables, language: Language): CodeNames {
  const isEnglish = language === "en";
  const found = known.get(tables) ?? new Map<boolean, CodeNames>();
  const names = found.get(isEnglish) ?? namesIn(tables, isEnglish);
  known.set(tables, found.set(isEnglish, names));
  return names;
}

function namesIn({ trial_balance, centres, products, elements, funds }: CostingTables, isEnglish: boolean): CodeNames {
  return {
    account: namesOf(trial_balance, ({ account }) => account, ({ name }) => name),
    centre: namesOf(centres, ({ centre }) => centre, ({ name }) => name),
    product: namesOf(products, ({ product }) => product, ({ name }) => name),
    element: namesOf(elements, ({ element }) => element, ({ name, name_en }) => (isEnglish && name_en) || name),
    fund: namesOf(funds, ({ fund }) => fund, ({ name }) => name),
  };
}

function namesOf<Row>(rows: readonly Row[], code: (row: Row) => string | null, name: (row: Row) => string | null | undefined): Map<string, string> {
  return new Map(rows.flatMap((row) => {
    const [key, value] = [code(row), name(row)];
    return key && value ? [[key, value] as const] : [];
  }));
}
