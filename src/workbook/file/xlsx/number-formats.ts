// Number formats by style index, and which styles are red.

import { element, elements } from "./xml";

/** Formats that files refer to by number only. 27-36 and 50-58 are the East Asian date formats as mainland Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  37: "#,##0;(#,##0)",
  38: "#,##0;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("¥"* #,##0_);_("¥"* (#,##0);_("¥"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("¥"* #,##0.00_);_("¥"* (#,##0.00);_("¥"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};
const EAST_ASIAN_DATES = 'yyyy"年"m"月"d"日"';

/** Built-in formats that every language of Excel shows alike; the others follow the machine and are not written by number. */
const SAME_EVERYWHERE = [1, 2, 3, 4, 9, 10, 11, 49];

/** Formats by style index (`s` of a cell). */
export function numberFormats(styles: string): string[] {
  const own = new Map(elements(element(styles, "numFmts")?.inner ?? "", "numFmt").map(({ attributes }) => [attributes["numFmtId"], attributes["formatCode"]]));
  return elements(element(styles, "cellXfs")?.inner ?? "", "xf").map(({ attributes }) => {
    const id = attributes["numFmtId"] ?? "0";
    return own.get(id) ?? builtIn(Number(id));
  });
}

/** Red as Excel offers it: the standard red, and red of the old palette. Dark red and the accents of a theme are decoration. */
const RED = /<color\s[^>]*(?:rgb\s*=\s*["']..FF0000["']|indexed\s*=\s*["'](?:2|10)["'])/i;

/** Whether cells are written in red, by style index. */
export function redFonts(styles: string): boolean[] {
  const red = elements(element(styles, "fonts")?.inner ?? "", "font").map(({ inner }) => RED.test(inner));
  return elements(element(styles, "cellXfs")?.inner ?? "", "xf").map(({ attributes }) => red[Number(attributes["fontId"] ?? "0")] ?? false);
}

function builtIn(id: number): string {
  const eastAsian = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return BUILT_IN[id] ?? (eastAsian ? EAST_ASIAN_DATES : "General");
}

/** Number of a built-in format with this code, or null. */
export function builtInNumber(code: string): number | null {
  if (code === "General") return 0;
  return SAME_EVERYWHERE.find((id) => BUILT_IN[id] === code) ?? null;
}
