// What a custom function says instead of a figure: an error value with a sentence that tells what to do.

import { type Language, translator } from "../../locales";

/** `value`: what the function was given cannot be used (#VALUE!); `none`: there is nothing to answer from (#N/A). */
export type FunctionErrorKind = "value" | "none";

/** Values a sentence names; a `word` is said in the sentence's own language. */
export type ErrorArgs = Readonly<Record<string, string | { readonly word: string }>>;

/** The user's mistake, or missing data; our own mistakes are other errors. */
export class FunctionError extends Error {
  /**
   * @param key   a sentence of `functions.errors`, or a finding's as `findings.code`
   * @param where sentence that says where in the argument, put before
   */
  constructor(
    readonly kind: FunctionErrorKind,
    readonly key: string,
    readonly args: ErrorArgs = {},
    readonly where: { readonly key: string; readonly args: ErrorArgs } | null = null,
  ) {
    super(key);
  }
}

/** An error of the user's input. */
export function unusable(key: string, args: ErrorArgs = {}): FunctionError {
  return new FunctionError("value", `functions.errors.${key}`, args);
}

/** No data to answer from. */
export function nothing(key: string, args: ErrorArgs = {}): FunctionError {
  return new FunctionError("none", `functions.errors.${key}`, args);
}

export function sayFunctionError({ key, args, where }: FunctionError, language: Language): string {
  const t = translator(language);
  const said = (some: ErrorArgs): Record<string, string> => Object.fromEntries(Object.entries(some).map(([name, value]) => [name, typeof value === "string" ? value : t(value.word)]));
  const sentence = t(key, said(args));
  return where ? t("functions.errors.at", { where: t(where.key, said(where.args)), sentence }) : sentence;
}
