// What Office says about itself and about the open workbook.

import { type Language, languageOf } from "../locales";

/** The language of this Excel's own menus. */
export function displayLanguage(): Language {
  return languageOf(Office.context?.displayLanguage ?? navigator.language);
}

/** File name of the open workbook; null before it is saved for the first time. */
export function bookName(): string | null {
  const url = Office.context.document?.url ?? "";
  const name = url.split(/[\\/]/).at(-1) ?? "";
  // On the web the place is an address, with the name escaped in it.
  return name === "" ? null : /^https?:/i.test(url) ? unescaped(name.replace(/[?#].*$/, "")) : name;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

/** True where Excel is dark; where it does not say, as the system is. */
export function isDark(): boolean {
  const theme = Office.context.officeTheme as (Office.OfficeTheme & { readonly isDarkTheme?: boolean }) | undefined;
  return theme?.isDarkTheme ?? matchMedia("(prefers-color-scheme: dark)").matches;
}

export function isSetSupported(name: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(name, version);
}
