// PIVOT: a ledger's sums by one or two of its columns, over the lines that criteria take.

import type { LedgerField } from "../../engine";
import { isBlank } from "../../tables/cell-text";
import type { CellValue } from "../../workbook/workbook";
import { refused, requireSpill } from "./cell-arguments";
import { choiceOf } from "./choices";
import { nothing, unusable } from "./function-error";
import type { Block, LedgerAnswers } from "./ledger-answers";
import { type LedgerWords, columnOf, wordsKey } from "./ledger-words";
import { type TotalCriteria, criteriaKey } from "./total-criteria";

/** What sums can be laid out by. */
const DIMENSIONS = {
  account: "科目|会计科目|科目编码|accounts",
  centre: "成本中心|科室|部门|cost centre|cost center|center|centres|department",
  product: "产品|products",
  element: "成本项目|cost element|elements",
  period: "期间|月份|月|month|months|periods",
} as const;

type Dimension = keyof typeof DIMENSIONS;

const ORDER: readonly LedgerField[] = ["account", "centre", "product", "element", "period"];

/**
 * Sums in a table with headings: codes of `rows` downwards and of `columns` across, both ascending; without `columns` one
 * column of sums. Only codes with a line are listed; a pair without one is 0. No totals, so that the block can be handed on.
 *
 * @throws FunctionError also where no line meets the criteria
 */
export function ledgerPivot(answers: LedgerAnswers, rows: CellValue, columns: CellValue, criteria: TotalCriteria, words: LedgerWords): Block {
  const down = dimension(answers, "rows", rows);
  if (down === null) throw refused("blank", { parameter: "rows" });
  const across = dimension(answers, "columns", columns);
  if (across === down) throw unusable("same-dimension", { dimension: words.columns[down]! });
  const key = [down, across ?? "", criteriaKey(criteria), wordsKey(words)].join("\u0002");
  return answers.block("pivots", key, () => laidOut(answers, down, across, criteria, words));
}

function dimension({ source }: LedgerAnswers, parameter: string, cell: CellValue): Dimension | null {
  if (isBlank(cell)) return null;
  const chosen = choiceOf(parameter, cell, DIMENSIONS);
  if (chosen !== null && !source.columns.has(columnOf(chosen))) throw unusable("no-column", { column: { word: `functions.columns.${columnOf(chosen)}` } });
  return chosen;
}

function laidOut(answers: LedgerAnswers, down: Dimension, across: Dimension | null, criteria: TotalCriteria, words: LedgerWords): Block {
  const { measure, columns } = answers.selection(criteria);
  const by = across === null ? [down] : [down, across];
  const fields = ORDER.filter((field) => (by as LedgerField[]).includes(field) || columns.some((column) => column.field === field));
  const sums = answers.cube(fields).sumsBy(measure, columns, by);
  if (sums.length === 0) throw nothing("no-lines");
  const { ledger, quantities } = answers.source;
  const scale = 10 ** (measure === "quantity" ? quantities!.decimals : ledger.decimals);
  const rowCodes = ascending(sums.map(({ codes }) => codes[0]!), ledger.column(down).values);
  const columnCodes = across === null ? [0] : ascending(sums.map(({ codes }) => codes[1]!), ledger.column(across).values);
  requireSpill(rowCodes.length + 1, columnCodes.length + 1);
  const bySum = new Map(sums.map(({ codes, sum }) => [`${codes[0]},${codes[1] ?? 0}`, sum / scale]));
  const named = (field: Dimension, code: number): string => ledger.column(field).values[code] || words.notGiven;
  const heading = [words.columns[down]!, ...columnCodes.map((code) => (across === null ? words.amount : named(across, code)))];
  return [heading, ...rowCodes.map((row) => [named(down, row), ...columnCodes.map((column) => bySum.get(`${row},${column}`) ?? 0)])];
}

/** Different codes in ascending order of their texts; what is not given comes last. */
function ascending(codes: readonly number[], values: readonly string[]): number[] {
  const rank = (code: number): string => values[code] || "\uffff";
  return [...new Set(codes)].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
