// A failure in words: what the user can do about it, or what to pass on.

import type { Translate } from "../../locales";
import { NotWritten } from "../../workbook/workbook";

/** The sentence for an error that reached the pane. */
export function sayError(error: unknown, t: Translate): string {
  if (error instanceof NotWritten) return t(`notWritten.${error.reason}`, { sheet: error.sheet ?? "" });
  return `${t("pane.failed.unexpected")} ${t("pane.failed.details", { text: detailsOf(error) })}`;
}

/** Office.js errors carry a code beside their message. */
export function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" && code !== "" ? `${code}: ${error.message}` : `${error.name}: ${error.message}`;
}
