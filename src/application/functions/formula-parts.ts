// Formulas with COST functions as the pane reads and writes them: calls, references, constants, and nothing that only Excel can compute.

import type { CellValue } from "../../workbook/workbook";
import type { CellRows } from "./cell-arguments";

export type FormulaPart =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "rows"; readonly rows: CellRows }
  | { readonly kind: "range"; readonly address: string }
  | { readonly kind: "call"; readonly id: string; readonly args: readonly FormulaPart[] };

const SPACE = /\s*/uy;
const CALL = /@?COST\.([A-Z][A-Z0-9_.]*)\(/iuy;
const SHEET = "(?:'(?:[^']|'')+'!|[\\p{L}\\p{N}_.]+!)?";
const RANGE = new RegExp(`${SHEET}(?:\\$?[A-Z]{1,3}\\$?\\d+(?::\\$?[A-Z]{1,3}\\$?\\d+)?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3})(?![\\p{L}\\p{N}_.(#])`, "iuy");
const NUMBER = /([+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)(%?)/iuy;
const TEXT = /"((?:[^"]|"")*)"/uy;
const TRUTH = /(TRUE|FALSE)(?:\(\))?/iuy;

/** Null where the formula holds anything else than calls of COST functions, references and constants. */
export function parseFormula(formula: string): FormulaPart | null {
  if (!formula.startsWith("=")) return null;
  const reader = new FormulaReader(formula.slice(1));
  const part = reader.part();
  return part !== null && reader.isAtEnd() ? part : null;
}

/** The first COST function that a formula names; null where it names none. */
export function costFunctionIn(formula: string): string | null {
  return /\bCOST\.([A-Z][A-Z0-9_.]*)\(/iu.exec(formula)?.[1]?.toUpperCase() ?? null;
}

/** A formula that is one call of a COST function, its arguments as they are written. */
export interface WrittenCall {
  readonly id: string;
  readonly args: readonly string[];
}

/** Null where the formula is anything else. */
export function writtenCall(formula: string): WrittenCall | null {
  const call = /^=\s*@?COST\.([A-Z][A-Z0-9_.]*)\((.*)\)\s*$/isu.exec(formula);
  if (!call) return null;
  const args: string[] = [""];
  let depth = 0;
  for (const piece of call[2]!.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']/gsu) ?? []) {
    if (piece === "(" || piece === "{") depth++;
    if (piece === ")" || piece === "}") depth--;
    if (depth < 0) return null;
    if (piece === "," && depth === 0) args.push("");
    else args[args.length - 1] += piece;
  }
  return depth === 0 ? { id: call[1]!.toUpperCase(), args: args.map((arg) => arg.trim()) } : null;
}

/** What would be typed into a field so that this stands in the formula. */
export function typedArgument(written: string, isRange: boolean): string {
  const unquoted = /^"((?:[^"]|"")*)"$/su.exec(written)?.[1]?.replaceAll('""', '"');
  const simple = [unquoted, written].find((text) => text !== undefined && argumentText(text, isRange) === written);
  return simple ?? `=${written}`;
}

/** What stands in the formula for what was typed into a field: `=` begins a reference, anything that is no number is a text. */
export function argumentText(typed: string, isRange: boolean): string {
  const text = typed.trim();
  if (text.startsWith("=")) return text.slice(1).trim();
  const asTyped = parseFormula(`=${text}`);
  const isConstant = asTyped?.kind === "rows" || (asTyped?.kind === "value" && typeof asTyped.value !== "string");
  if (text === "" || isConstant || (isRange && asTyped?.kind === "range")) return text;
  return `"${text.replaceAll('"', '""')}"`;
}

/** The call with its arguments; those left out at the end are not written. */
export function formulaOf(id: string, args: readonly string[]): string {
  const given = args.reduce((last, arg, i) => (arg === "" ? last : i + 1), 0);
  return `=COST.${id}(${args.slice(0, given).join(",")})`;
}

class FormulaReader {
  private at = 0;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    this.match(SPACE);
    return this.at === this.text.length;
  }

  part(): FormulaPart | null {
    this.match(SPACE);
    const call = this.match(CALL);
    if (call) return this.args(call[1]!.toUpperCase());
    if (this.text[this.at] === "{") return this.rows();
    const range = this.match(RANGE);
    if (range) return { kind: "range", address: range[0].replaceAll("$", "") };
    const value = this.constant();
    return value === undefined ? null : { kind: "value", value };
  }

  private args(id: string): FormulaPart | null {
    const args: FormulaPart[] = [];
    if (this.take(")")) return { kind: "call", id, args };
    for (;;) {
      const blank = this.next() === "," || this.next() === ")";
      const arg = blank ? ({ kind: "value", value: null } as const) : this.part();
      if (arg === null) return null;
      args.push(arg);
      if (this.take(")")) return { kind: "call", id, args };
      if (!this.take(",")) return null;
    }
  }

  private rows(): FormulaPart | null {
    const rows: CellValue[][] = [[]];
    this.at++;
    for (;;) {
      this.match(SPACE);
      const value = this.constant();
      if (value === undefined) return null;
      rows.at(-1)!.push(value);
      if (this.take("}")) return { kind: "rows", rows };
      if (this.take(";")) rows.push([]);
      else if (!this.take(",")) return null;
    }
  }

  private constant(): CellValue | undefined {
    const text = this.match(TEXT);
    if (text) return text[1]!.replaceAll('""', '"');
    const truth = this.match(TRUTH);
    if (truth) return truth[1]!.toUpperCase() === "TRUE";
    const number = this.match(NUMBER);
    return number ? (number[2] === "%" ? Number(`${Number(number[1])}e-2`) : Number(number[1])) : undefined;
  }

  private next(): string | undefined {
    this.match(SPACE);
    return this.text[this.at];
  }

  private take(sign: string): boolean {
    if (this.next() !== sign) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }
}

/** A sheet's name as formulas write it: in quotes unless it is a plain word that no address could be. */
export function sheetInFormula(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|R\d*C\d*|R|C)$/iu.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
