// The examples of the README, computed.
import { allocateRange } from "../../src/application/functions/allocate-range";
import { breakEvenRange, depreciationRange, factorsRange, varianceRange } from "../../src/application/functions/analysis-ranges";
import { itemCostRange, visitCostRange } from "../../src/application/functions/hospital-ranges";
import { jointRange, restoreRange, wipSplitRange } from "../../src/application/functions/production-ranges";
import { resultWords } from "../../src/application/functions/result-words";
import { valueRange } from "../../src/application/functions/value-range";
import { apportionRange } from "../../src/application/functions/apportion-range";
import { type ClosedSheet, closedFigure } from "../../src/application/functions/closed-figure";
import { compareRange, compareWords, rateWords, ratesRange } from "../../src/application/functions/rates-range";
import { solveRange } from "../../src/application/functions/solve-range";
import type { LedgerAnswers } from "../../src/application/functions/ledger-answers";
import { ledgerCheck } from "../../src/application/functions/ledger-check";
import { ledgerPivot } from "../../src/application/functions/ledger-pivot";
import { ledgerRows } from "../../src/application/functions/ledger-rows";
import { ledgerWords } from "../../src/application/functions/ledger-words";
import { stepDownRange } from "../../src/application/functions/step-down-range";
import { equivalentUnits, unitCost } from "../../src/application/functions/unit-cost";
import { sourceMetadata } from "../../src/functions/metadata.cjs";
import type { CellValue } from "../../src/workbook/workbook";
import { closedSample } from "../application/functions/closed-sample";
import { NONE, opened, sampleLedger } from "../application/functions/ledger-ranges";
import { textOf } from "../tidy/source-files";

type Argument = CellValue | CellValue[][];

const section = /## Functions\n([\s\S]*?)\n## /u.exec(textOf("README.md"))![1]!;
/** Every function that Excel is told of has a row. */
const DECLARED = sourceMetadata().functions.map(({ id }) => id);
const rows = [...section.matchAll(/^\| `=COST\.(\w+)\((.*)\)` \| (\{.*?\}|[\d.]+)/gmu)].map(([, name, args, result]) => [name!, args!, result!] as const);

/** Arguments as Excel reads them: numbers, percentages, texts, blanks and array constants; A1 stays a name. */
function parsed(text: string): Argument[] {
  const tokens = text.match(/\{[^}]*\}|"[^"]*"|[^,\s]+|,/gu) ?? [];
  const args: Argument[] = [null];
  for (const token of tokens) {
    if (token === ",") args.push(null);
    else args[args.length - 1] = token.startsWith("{") ? token.slice(1, -1).split(";").map((row) => row.split(",").map(scalar)) : scalar(token);
  }
  return args;
}

function scalar(text: string): CellValue {
  if (text.startsWith('"')) return text.slice(1, -1);
  if (text.endsWith("%")) return Number(text.slice(0, -1)) / 100;
  return Number.isNaN(Number(text)) ? text : Number(text);
}

const range = (argument: Argument | undefined): CellValue[][] => (Array.isArray(argument) ? argument : [[argument ?? null]]);
const cell = (argument: Argument | undefined): CellValue => (Array.isArray(argument) ? argument[0]![0]! : (argument ?? null));

/** The ledger as it stands in the sample workbook, a row with a title above its heading. */
const ledger = opened([[], ...sampleLedger()], null, "序时账!A1:M886");
const answers = ledger.ledgers.find(ledger.handle) as LedgerAnswers;
const words = ledgerWords("en");
const EN = resultWords("en");

const COMPUTE: Readonly<Record<string, (args: Argument[]) => unknown>> = {
  TOTAL: ([, accounts, centres, products, elements, periods, basis]) =>
    ledger.total({ accounts: cell(accounts), centres: cell(centres), products: cell(products), elements: cell(elements), periods: cell(periods), basis: cell(basis) }),
  ROWS: ([, accounts, centres]) => ledgerRows(answers, { ...NONE, accounts: cell(accounts), centres: cell(centres) }, words),
  PIVOT: ([, down, across, accounts, centres]) => ledgerPivot(answers, cell(down), cell(across), { ...NONE, accounts: cell(accounts), centres: cell(centres) }, words),
  CHECK: () => ledgerCheck(answers, "en"),
  APPORTION: ([amount, bases, decimals, tail]) => apportionRange(cell(amount), range(bases), cell(decimals), cell(tail)),
  ALLOCATE: ([pools, consumption, method]) => allocateRange(range(pools), range(consumption), cell(method), null, ""),
  WIPSPLIT: ([opening, current, completed, closing, completion, method]) => wipSplitRange(range(opening), range(current), cell(completed), cell(closing), range(completion), cell(method), EN),
  RESTORE: ([vector, structures]) => restoreRange(range(vector), range(structures), EN),
  JOINT: ([cost, products, method]) => jointRange(cell(cost), range(products), cell(method), EN),
  VALUE: ([moves, method]) => valueRange(range(moves), cell(method), null, EN),
  VARIANCE: ([kind, actual, standard]) => varianceRange(cell(kind), range(actual), range(standard), EN),
  FACTORS: ([base, actual]) => factorsRange(range(base), range(actual), null, EN),
  BREAKEVEN: ([price, variable, fixed, target]) => breakEvenRange(cell(price), cell(variable), cell(fixed), cell(target), EN),
  DEPRECIATION: ([cost, salvage, periods, method, period]) => depreciationRange(cell(cost), cell(salvage), cell(periods), cell(method), cell(period), EN),
  VISITCOST: ([cost, volumes]) => visitCostRange(cell(cost), range(volumes), EN),
  ITEMCOST: ([pool, items, method]) => itemCostRange(cell(pool), range(items), cell(method), EN),
  SOLVE: ([method, inputs]) => solveRange(cell(method), range(inputs), { ok: "in order", wrong: "not in order" }),
  CLOSED: ([report, row, column]) => closedFigure(sheets.filter(({ name }) => name === report), String(row), String(column), null),
  RATES: ([pools, consumption, method]) => ratesRange(range(pools), range(consumption), cell(method), null, rateWords("en")),
  COMPARE: ([pools, consumption]) => compareRange(range(pools), range(consumption), compareWords("en")),
  STEPDOWN: ([costs, drivers, levels]) => stepDownRange(range(costs), range(drivers), range(levels)),
  EQUIVALENTUNITS: ([completed, closing, completion, method]) => equivalentUnits(cell(completed), range(closing), range(completion), cell(method)),
  UNITCOST: ([cost, quantity, decimals]) => unitCost(cell(cost), cell(quantity), cell(decimals)),
};

let sheets: ClosedSheet[] = [];
beforeAll(async () => {
  sheets = await closedSample();
});

it("has an example for every function", () => expect([...new Set(["LEDGER", ...rows.map(([name]) => name)])].sort()).toEqual(["LEDGER", ...Object.keys(COMPUTE)].sort()));

it.each(rows)("=COST.%s(%s)", (name, args, result) => expect(COMPUTE[name]!(parsed(args))).toEqual(parsed(result)[0]));

it("has a row for every function", () => expect(DECLARED.filter((id) => !section.includes(`COST.${id}(`))).toEqual([]));
