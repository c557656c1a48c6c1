// What if a driver or a rule were another: the closed month computed once more with the change, its figures beside the closed ones. Nothing is written.

import { type Finding, parseDecimal } from "../../engine";
import { type Language, translator } from "../../locales";
import { closedTables } from "../check-inputs";
import type { MonthClose } from "../close-month";
import { codeNames } from "../code-names";
import { type RulesView, methodNames } from "../desk/rules-of-reading";
import { placeOf } from "./compare-close";
import { type ComparedFigure, type ComparedGroup, comparedGroup } from "./compare-figures";
import { isQuantity } from "./is-quantity";
import { MEASURES, type Measure, isOwn, measured } from "./measures";
import { named } from "./report-values";

/** Rows are numbers of the sheet, as the lists of `WhatIfChoices` give them. */
export type WhatIfChange =
  | { readonly kind: "quantity"; readonly row: number; readonly sheet: string; readonly quantity: string }
  | { readonly kind: "driver"; readonly row: number; readonly sheet: string; readonly driver: string }
  | { readonly kind: "method"; readonly step: string; readonly method: string };

export interface WhatIfChoices {
  readonly quantities: readonly { readonly sheet: string; readonly row: number; readonly driver: string; readonly centre: string; readonly label: string; readonly quantity: string }[];
  readonly rules: readonly { readonly sheet: string; readonly row: number; readonly label: string; readonly driver: string }[];
  readonly steps: readonly { readonly step: string; readonly method: string }[];
  readonly drivers: readonly string[];
  readonly methods: RulesView["methods"];
}

export interface WhatIf {
  /** False where the month cannot be computed with the changes. */
  readonly isUsable: boolean;
  readonly groups: readonly ComparedGroup[];
  /** What stops the month, or would stop its close. */
  readonly findings: readonly Finding[];
}

/** What can be changed in a trial. */
export function whatIfChoices({ tables }: MonthClose, language: Language): WhatIfChoices {
  const methodOf = new Map(tables.rules.map(({ step, method }) => [step.toFixed(), method as string]));
  return {
    quantities: tables.drivers.map(({ driver, provider, receiver, quantity, at }) => {
      const to = named(tables, language, receiver, "centre", "product");
      return { sheet: at.sheet, row: at.row, driver, centre: receiver, label: provider === null ? to : `${named(tables, language, provider, "centre")} → ${to}`, quantity: quantity.toFixed() };
    }),
    rules: tables.rules.flatMap(({ step, sender, element, driver, at }) => {
      const label = [step.toFixed(), codeNames(tables, language).centre.has(sender) ? named(tables, language, sender, "centre") : sender, element ? named(tables, language, element, "element") : null].filter((text) => text !== null).join(" · ");
      return driver === null ? [] : [{ sheet: at.sheet, row: at.row, label, driver }];
    }),
    steps: [...methodOf].map(([step, method]) => ({ step, method })),
    drivers: [...new Set([...tables.drivers.map(({ driver }) => driver), ...tables.rules.flatMap(({ driver }) => driver ?? [])])].sort(),
    methods: methodNames(),
  };
}

export function whatIf(close: MonthClose, changes: readonly WhatIfChange[], language: Language): WhatIf {
  const t = translator(language);
  const tables = changes.reduce(changed, close.tables);
  const tried = closedTables(tables, close.period);
  const findings = (tried?.findings ?? []).filter(({ severity }) => severity === "refuse");
  if (tried === null || tried.reports.length === 0) return { isUsable: false, groups: [], findings };
  const figuresOf = (measure: Measure): ComparedFigure[] => {
    if (!isOwn(measure)) return [];
    const then = new Map(measured(tried.reports, tables, language, measure).map((each) => [each.key, each]));
    const closed = measured(close.reports, close.tables, language, measure);
    const known = new Set(closed.map(({ key }) => key));
    return [
      ...closed.map((each) => ({ label: each.label, before: each.value, now: then.get(each.key)?.value ?? null, place: placeOf(close, each) })),
      ...[...then.values()].filter(({ key }) => !known.has(key)).map(({ label, value }) => ({ label, before: null, now: value, place: null })),
    ];
  };
  return { isUsable: true, groups: MEASURES.flatMap((measure) => comparedGroup(measure.id, figuresOf(measure), t) ?? []), findings };
}

function changed(tables: MonthClose["tables"], change: WhatIfChange): MonthClose["tables"] {
  if (change.kind === "method") {
    return { ...tables, rules: tables.rules.map((rule) => (rule.step.toFixed() === change.step ? { ...rule, method: change.method as typeof rule.method } : rule)) };
  }
  const isMeant = ({ at }: { readonly at: { readonly sheet: string; readonly row: number } }): boolean => at.sheet === change.sheet && at.row === change.row;
  if (change.kind === "driver") return { ...tables, rules: tables.rules.map((rule) => (isMeant(rule) ? { ...rule, driver: change.driver } : rule)) };
  const quantity = parseDecimal(change.quantity.trim());
  if (quantity === null || !isQuantity(change.quantity)) throw new RangeError("a quantity is asked for with a text that is none");
  return { ...tables, drivers: tables.drivers.map((driver) => (isMeant(driver) ? { ...driver, quantity } : driver)) };
}
