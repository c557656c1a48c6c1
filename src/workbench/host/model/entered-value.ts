// What Excel makes of an entry: text as if it were typed becomes a number, a date, a truth value, an error, a formula, or stays text.

import { parseValue } from "numfmt";
import { invalidArgument } from "../host-error";
import type { Stored } from "./cells";

export type Entry =
  | { readonly formula: string }
  /** `format` is what Excel gives a cell that had none, such as a date format; `isPlainText`: an apostrophe said so. */
  | { readonly value: Stored; readonly format?: string }
  | { readonly clear: true };

export const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#BUSY!", "#FIELD!", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!"];

/** Texts longer than this are refused. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Begins with a letter, and neither as a date in words nor as a truth value does: nothing but text, and quickly seen to be. */
const TEXT_ONLY = /^(?!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat|true|false)\p{L}/iu;

/** Reads an entry as Excel does; null leaves the cell alone and never comes here. */
export function readEntry(entered: unknown, cellFormat: string): Entry {
  switch (typeof entered) {
    case "number":
      if (!Number.isFinite(entered)) throw invalidArgument();
      return { value: entered };
    case "boolean":
      return { value: entered };
    case "string":
      return readText(entered, cellFormat);
  }
  throw invalidArgument("A cell takes text, numbers and truth values.");
}

function readText(text: string, cellFormat: string): Entry {
  if (text === "") return { clear: true };
  if (text.length > LONGEST_TEXT) throw invalidArgument("A cell takes no more than 32767 characters.");
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (cellFormat === "@") return { value: text };
  if (TEXT_ONLY.test(text)) return { value: text };
  if (text.length > 1 && text.startsWith("=")) return readFormula(text);
  const error = ERRORS.find((code) => code === text.toUpperCase());
  if (error !== undefined) return { value: { error } };
  const parsed = parseValue(text.trim());
  if (parsed && typeof parsed.v !== "string" && parsed.v !== null) return { value: parsed.v as number | boolean, ...(parsed.z ? { format: parsed.z } : {}) };
  // A sign or an at begins a formula, as it did in Lotus.
  if (/^[+\-@]./.test(text)) return readFormula(`=${text.startsWith("@") ? text.slice(1) : text}`);
  return { value: text };
}

function readFormula(formula: string): Entry {
  if (formula.length > LONGEST_FORMULA || !isBalanced(formula)) throw invalidArgument("The formula cannot be read.");
  return { formula };
}

/** Quotes and brackets close; what else is wrong with a formula shows when it is calculated. */
function isBalanced(formula: string): boolean {
  const open: string[] = [];
  const bare = formula.replace(/"[^"]*"|'[^']*'/g, "x");
  if (/["']/.test(bare) || /^=\s*$/.test(bare)) return false;
  for (const sign of bare) {
    if ("({[".includes(sign)) open.push(sign);
    else if (")}]".includes(sign) && "({["[")}]".indexOf(sign)] !== open.pop()) return false;
  }
  return open.length === 0 && !/[+\-*/^&<>=,]$/.test(bare.trimEnd().slice(1)) && /^=[+\-]*[\p{L}\p{N}_("'{.$\\#@[]/u.test(formula);
}
