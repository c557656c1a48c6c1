// Small factories for tests: tables as lines of text, read like a workbook, and the current costs a test gives them.
import { factoryGround } from "../../../src/engine/factory/factory-ground";
import type { FactoryInput } from "../../../src/engine/factory/factory-input";
import type { FactoryGround } from "../../../src/engine/factory/factory-month";
import { Decimal } from "../../../src/engine/money/decimal";
import { readTables } from "../../../src/tables/read-tables";
import type { WorkbookData } from "../../../src/workbook/workbook";
import { bookOf } from "../../months/small-hospital";

/** Column ids and rows of some tables, cells separated by commas. */
export type FactoryTables = Readonly<Record<string, string>>;

const MASTERS: FactoryTables = {
  Settings: `key,value
industry,manufacturing
period,2026-05
tail,largest-remainder
element_material,DM
element_transferred,SF
element_labour,DL
element_scrap,SL
element_trial,TC
element_depreciation,DEP
quality_centre,QA
explain_percent,5
explain_amount,20000`,
  elements: `element,name,class
DM,Materials,material
SF,Transferred in,transferred
DL,Labour,conversion
OH,Overhead,conversion
SL,Scrap,loss
TC,Trial,loss`,
};

/** What the engine takes of a book; nothing before production is asked for. */
export function inputOf(data: WorkbookData): FactoryInput {
  const { tables } = readTables(data);
  const value = (key: string): string => tables.settings.values.get(key) ?? "";
  return {
    ...tables,
    settings: {
      period: value("period"),
      decimals: 2,
      tail: tables.settings.tail,
      elementMaterial: value("element_material"),
      elementTransferred: value("element_transferred"),
      elementLabour: value("element_labour"),
      elementScrap: value("element_scrap"),
      elementTrial: value("element_trial"),
      elementDepreciation: value("element_depreciation"),
      qualityCentre: value("quality_centre"),
      explainPercent: new Decimal(value("explain_percent")),
      explainAmount: new Decimal(value("explain_amount")),
    },
    ledger: tables.ledger!,
    trialBalance: tables.trial_balance,
    openingWip: tables.opening_wip,
    wipRules: tables.wip_rules,
    stockMoves: tables.stock_moves.map((row, position) => ({ ...row, position })),
    assets: [],
    accruals: [],
    summaryOf: (entry: string) => entry,
  } as unknown as FactoryInput;
}

/** A factory of the masters above and the tables a test gives, which may replace them. */
export async function makeFactory(tables: FactoryTables, { tail = "largest-remainder" } = {}): Promise<FactoryGround> {
  const settings = MASTERS["Settings"]!.replace("tail,largest-remainder", `tail,${tail}`);
  const rows = Object.entries({ ...MASTERS, Settings: settings, ...tables }).map(([name, text]) => [name, text.split("\n").map((line) => line.trim().split(","))] as const);
  return factoryGround(inputOf(await bookOf(Object.fromEntries(rows))));
}
