// Explain a cell: from a figure of a cost sheet to its formula, its operands, and the ledger rows that add up to it.

import { type Exact, type Ledger, type Origin, type OriginStep, exact, figureText, recompute, unfolded } from "../../engine";
import { type Language, type Translate, translator } from "../../locales";
import { isComputed } from "../../sheets/table";
import type { MonthClose } from "../close-month";
import { contributionsTo, lineAmounts, operandsOf } from "./contributions";
import { exactText, isEqual } from "./exact-text";
import { type StepWords, stepWords } from "./explain-words";
import { type FigureCell, sheetCells } from "./sheet-cells";
import { type Sources, sourcesOf } from "./sources";

export interface ExplainRequest {
  readonly sheet: string;
  /** One cell, `D7`. */
  readonly cell: string;
  /** Which operand of the cell, which operand of that one, and so on; empty for the cell itself. */
  readonly path: readonly number[];
  /** What the cell holds now, where that is known. */
  readonly shown?: unknown;
}

export interface ShownOperand {
  readonly name: string;
  readonly value: string;
  readonly sign: "+" | "-" | "×" | "÷";
  /** Its number, to follow it by. */
  readonly number: number;
  /** The cell it stands in; null for an operand that stands in none. */
  readonly place: { readonly sheet: string; readonly cell: string } | null;
}

export interface CellExplanation {
  readonly kind: "figure";
  readonly names: readonly string[];
  readonly place: { readonly sheet: string; readonly cell: string } | null;
  readonly value: string;
  readonly sentence: string;
  /** The native formula of the cell, where it has one. */
  readonly formula: string | null;
  /** How the figure was brought to its last digit; null where nothing was rounded. */
  readonly rounding: string | null;
  /** True when both the recomputation and the sources give the figure to the last digit. */
  readonly isExact: boolean;
  readonly operands: readonly ShownOperand[];
  readonly moreOperands: { readonly count: number; readonly sum: string } | null;
  readonly sources: Omit<Sources, "total">;
}

/** `not-a-figure` no figure of the last close stands there; `changed` the cell holds another value than the close gave it. */
export type Explanation = CellExplanation | { readonly kind: "not-a-figure" | "changed" };

const MOST_OPERANDS = 40;

/** What is explained: a cell, or an operand that stands in none. */
interface Node {
  readonly cell: FigureCell | null;
  readonly origin: Origin;
}

interface Operand {
  readonly sign: ShownOperand["sign"];
  readonly node: Node;
}

/** Explains a figure of the close, or the operand that a path of numbers leads to. */
export function explainCell(close: MonthClose, request: ExplainRequest, language: Language): Explanation {
  const { ledger, tables } = close;
  const cell = ledger && sheetCells(close).at(request.sheet, request.cell);
  if (!ledger || !cell) return { kind: "not-a-figure" };
  if (isAnother(request.shown, cell)) return { kind: "changed" };
  const words = stepWords(tables, ledger, language);
  const memo = new Map<Origin, Exact>();
  let node: Node = { cell, origin: cell.origin };
  for (const number of request.path) {
    const next: Operand | undefined = operandsOfNode(node, close)[number];
    if (!next) return { kind: "not-a-figure" };
    node = next.node;
  }
  return explained(node, { close, ledger, words, memo, t: translator(language) });
}

interface Ground {
  readonly close: MonthClose;
  readonly ledger: Ledger;
  readonly words: StepWords;
  readonly memo: Map<Origin, Exact>;
  readonly t: Translate;
}

function explained(node: Node, ground: Ground): CellExplanation {
  const { close, ledger, words, memo, t } = ground;
  const amounts = lineAmounts(ledger);
  const value = recompute(node.origin, amounts, memo);
  const decimals = node.cell?.figure.decimals ?? ledger.decimals;
  const sources = sourcesOf(contributionsTo(node.origin, amounts, memo), ledger, decimals);
  const printed = node.cell ? exact(node.cell.figure.units, 10n ** BigInt(decimals)) : value;
  const { step, rounded } = withoutRounding(node.origin);
  const isFormula = (node.cell?.operands.length ?? 0) > 0;
  const { total, ...shownSources } = sources;
  return {
    kind: "figure",
    names: node.cell?.names ?? [words.name(step)],
    place: node.cell && { sheet: node.cell.sheet, cell: node.cell.cell },
    value: node.cell ? figureText(node.cell.figure) : exactText(value, decimals),
    sentence: isFormula ? formulaSentence(node.cell!, t) : words.sentence(step),
    formula: node.cell?.formula ?? null,
    rounding: rounded && !isFormula ? t(`review.explain.rounded.${rounded.rule}`, { by: exactText(rounded.by, decimals) }) : null,
    isExact: isEqual(value, printed) && isEqual(total, printed),
    ...shownOperands(operandsOfNode(node, close), ground, decimals),
    sources: shownSources,
  };
}

function withoutRounding(origin: Origin): { step: OriginStep; rounded: Extract<OriginStep, { kind: "rounded" }> | null } {
  const step = unfolded(origin);
  return step.kind === "rounded" ? { step: unfolded(step.of), rounded: step } : { step, rounded: null };
}

/** A formula is explained by the cells it names, other figures by the operands of their last step but a rounding. */
function operandsOfNode(node: Node, close: MonthClose): Operand[] {
  const cells = sheetCells(close);
  if (node.cell && node.cell.operands.length > 0) {
    const { figure, operands } = node.cell;
    const divisors = isComputed(figure) && figure.by.kind === "quotient" ? figure.by.by.length : 0;
    return operands.map(({ sign, of }, i) => ({ sign: i >= operands.length - divisors ? "÷" : sign === 1 ? "+" : "-", node: { cell: of, origin: of.origin } }));
  }
  const { step } = withoutRounding(node.origin);
  return operandsOf(step).map((origin, i) => ({ sign: signOf(step, i), node: { cell: cells.of(origin), origin } }));
}

function signOf(step: OriginStep, place: number): ShownOperand["sign"] {
  if (step.kind === "sum") return step.terms[place]!.sign === 1 ? "+" : "-";
  if (place === 0) return "+";
  return step.kind === "quotient" ? "÷" : "×";
}

/** Operands as they come; of very many the largest, with the sum of the rest. */
function shownOperands(operands: readonly Operand[], { ledger, words, memo }: Ground, decimals: number): Pick<CellExplanation, "operands" | "moreOperands"> {
  const amounts = lineAmounts(ledger);
  const valued = operands.map(({ sign, node }, number) => ({ sign, node, number, value: recompute(node.origin, amounts, memo) }));
  const shown = valued.filter(({ value, sign }) => value.n !== 0n || sign === "×" || sign === "÷");
  const size = ({ value: { n, d } }: (typeof valued)[number]): bigint => ((n < 0n ? -n : n) * 1_000_000n) / d;
  const listed = shown.length > MOST_OPERANDS ? [...shown].sort((a, b) => (size(a) === size(b) ? a.number - b.number : size(a) > size(b) ? -1 : 1)).slice(0, MOST_OPERANDS) : shown;
  const left = shown.filter((each) => !listed.includes(each));
  const rest = left.reduce<Exact>((sum, { sign, value: { n, d } }) => ({ n: sum.n * d + (sign === "-" ? -n : n) * sum.d, d: sum.d * d }), exact(0n));
  return {
    operands: listed.map(({ sign, node: { cell, origin }, number, value }) => ({
      name: cell ? cell.names.slice(1).join(" · ") : words.name(withoutRounding(origin).step),
      value: exactText(value, cell?.figure.decimals ?? decimals),
      sign,
      number,
      place: cell && { sheet: cell.sheet, cell: cell.cell },
    })),
    moreOperands: left.length > 0 ? { count: left.length, sum: exactText(rest, decimals) } : null,
  };
}

function formulaSentence({ figure, operands }: FigureCell, t: Translate): string {
  if (!isComputed(figure)) throw new RangeError("only a computed cell has a formula");
  return t(`review.explain.formula.${figure.by.kind}`, { count: operands.length });
}

/** A number that is not the one written; texts and blanks as well. Nothing is said where nothing is known. */
function isAnother(shown: unknown, { figure }: FigureCell): boolean {
  if (shown === undefined) return false;
  return typeof shown !== "number" || Math.abs(shown - Number(figureText(figure))) > 1e-9 * Math.max(1, Math.abs(shown));
}
