// The words after a command: one place to read, and options.

import { parseArgs } from "node:util";
import type { TemplateKind } from "../application/template/template-tables";
import { LANGUAGES, type Language } from "../locales";

/** A command line that cannot be understood; `key` and `args` make the sentence. */
export class WrongUsage extends Error {
  constructor(
    readonly key: string,
    readonly args: Readonly<Record<string, string>> = {},
  ) {
    super(key);
  }
}

export interface CloseArguments {
  readonly input: string;
  readonly out: string | null;
  readonly csv: boolean;
  readonly json: boolean;
  readonly lineage: boolean;
  readonly period: string | null;
}

export interface CheckArguments {
  readonly input: string;
  readonly json: boolean;
  /** Where a corrected copy is to be written. */
  readonly corrected: string | null;
}

export type VerifyArguments = Omit<CheckArguments, "corrected">;

/** A case, a folder of cases, the schema of a method, or the list of methods. */
export type SolveArguments =
  | { readonly kind: "case" | "batch"; readonly input: string }
  | { readonly kind: "schema" | "describe"; readonly method: string }
  | { readonly kind: "methods" };

export interface TemplateArguments {
  readonly kind: TemplateKind;
  readonly out: string;
  /** With the sample month in its tables. */
  readonly sample: boolean;
  /** The machine's own when it is not given. */
  readonly language: Language | null;
}

export interface ConfirmArguments {
  readonly input: string;
  /** A folder for the sheets; the workbook of differences when sheets came back. */
  readonly out: string;
  /** A file or folder of sheets that came back; null writes them out. */
  readonly returned: string | null;
  readonly period: string | null;
}

export function confirmArguments(words: readonly string[]): ConfirmArguments {
  const { values, positionals } = parsed("confirm", words, { returned: { type: "string" }, period: { type: "string" } });
  const [input, out, ...more] = positionals;
  if (input === undefined || out === undefined || more.length > 0) throw new WrongUsage("confirm-words");
  return { input, out, returned: text(values["returned"]), period: month(values["period"]) };
}

export interface NextMonthArguments {
  /** The book of the month to go on from. */
  readonly input: string;
  readonly out: string;
  readonly period: string | null;
}

export function nextMonthArguments(words: readonly string[]): NextMonthArguments {
  const { values, positionals } = parsed("next-month", words, { period: { type: "string" } });
  const [input, out, ...more] = positionals;
  if (input === undefined || out === undefined || more.length > 0) throw new WrongUsage("next-month-words");
  return { input, out, period: month(values["period"]) };
}

const TEMPLATES: Readonly<Record<string, TemplateKind>> = { factory: "manufacturing", hospital: "hospital", "two-level": "two-level" };

export function templateArguments(words: readonly string[]): TemplateArguments {
  const { values, positionals } = parsed("template", words, { language: { type: "string" }, sample: { type: "boolean" } });
  const [name = "", out, ...more] = positionals;
  const kind = TEMPLATES[name];
  if (kind === undefined || out === undefined || more.length > 0) throw new WrongUsage("template-words");
  const language = text(values["language"]);
  if (language !== null && !isLanguage(language)) throw new WrongUsage("language-unknown", { language, languages: LANGUAGES.join(", ") });
  return { kind, out, sample: values["sample"] === true, language };
}

function isLanguage(language: string): language is Language {
  return (LANGUAGES as readonly string[]).includes(language);
}

export function solveArguments(words: readonly string[]): SolveArguments {
  const { values, positionals } = parsed("solve", words, { batch: { type: "string" }, schema: { type: "string" }, describe: { type: "string" }, methods: { type: "boolean" } });
  const [folder, method, described] = [text(values["batch"]), text(values["schema"]), text(values["describe"])];
  const asked = [folder !== null, method !== null, described !== null, values["methods"] === true].filter(Boolean).length;
  if (asked > 1 || (asked === 1 && positionals.length > 0)) throw new WrongUsage("one-input");
  if (folder !== null) return { kind: "batch", input: folder };
  if (method !== null) return { kind: "schema", method };
  if (described !== null) return { kind: "describe", method: described };
  return values["methods"] === true ? { kind: "methods" } : { kind: "case", input: only(positionals) };
}

export function closeArguments(words: readonly string[]): CloseArguments {
  const { values, positionals } = parsed("close", words, {
    out: { type: "string" },
    csv: { type: "boolean" },
    json: { type: "boolean" },
    lineage: { type: "boolean" },
    period: { type: "string" },
  });
  const period = month(values["period"]);
  return { input: only(positionals), out: text(values["out"]), csv: values["csv"] === true, json: values["json"] === true, lineage: values["lineage"] === true, period };
}

export function checkArguments(words: readonly string[]): CheckArguments {
  const { values, positionals } = parsed("check", words, { json: { type: "boolean" }, corrected: { type: "string" } });
  const corrected = text(values["corrected"]);
  if (corrected !== null && !corrected.toLowerCase().endsWith(".xlsx")) throw new WrongUsage("corrected-form");
  return { input: only(positionals), json: values["json"] === true, corrected };
}

export function verifyArguments(words: readonly string[]): VerifyArguments {
  const { values, positionals } = parsed("verify", words, { json: { type: "boolean" } });
  return { input: only(positionals), json: values["json"] === true };
}

type Options = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;

function parsed(command: string, words: readonly string[], options: Options): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(String(error))?.[1] ?? words.join(" ");
    throw new WrongUsage("unknown-option", { option, command });
  }
}

function month(value: unknown): string | null {
  const period = text(value);
  if (period !== null && !/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) throw new WrongUsage("period-form");
  return period;
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function only(positionals: readonly string[]): string {
  const [input] = positionals;
  if (input === undefined || positionals.length !== 1) throw new WrongUsage("one-input");
  return input;
}
