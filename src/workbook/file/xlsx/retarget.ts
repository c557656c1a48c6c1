// Formulas of the user's that point to a sheet of ours: they follow it to a new name, or say #REF! when it goes, as in Excel.

import { escapeText, unescapeText } from "./xml";

/** New names by old name; null where the sheet goes. */
export type Renamed = ReadonlyMap<string, string | null>;

/** Elements that hold formulas in sheets, tables, charts and the workbook part. */
const FORMULAS = /<((?:\w+:)?(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula))((?:\s[^>]*)?)>([^<]+)<\/\1>/g;

/** What may follow a sheet's name and `!`: cells, whole columns, whole rows, or a name. */
const REFERENCE = String.raw`(?:#REF!|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+|[\p{L}_][\p{L}\p{N}_.]*)`;

/** The part's text with formulas on renamed sheets changed; the same text when none is. */
export function retarget(xml: string, renamed: Renamed): string {
  const names = [...renamed.keys()].filter((name) => spellings(name).some((spelling) => xml.includes(spelling)));
  if (names.length === 0) return xml;
  // All names at once: one sheet may take the name that another gives up.
  const quoted = names.flatMap(spellings).map(literal).join("|");
  const bare = names.map(literal).join("|");
  const reference = new RegExp(String.raw`(?:(?:'|&apos;)(${quoted})(?:'|&apos;)|(?<![\p{L}\p{N}_.'\]!:])(${bare}))!(${REFERENCE})`, "gu");
  const elsewhere = (whole: string, inQuotes: string | undefined, alone: string | undefined, cells: string): string => {
    const to = renamed.get(alone ?? unescapeText(inQuotes ?? "").replaceAll("''", "'"));
    if (to === undefined) return whole;
    return to === null ? "#REF!" : `'${escapeText(to.replaceAll("'", "''"))}'!${cells}`;
  };
  return xml.replace(FORMULAS, (_, tag: string, attributes: string, formula: string) => `<${tag}${attributes}>${formula.replace(reference, elsewhere)}</${tag}>`);
}

/** A sheet's name inside quotes, with or without escapes for XML. */
function spellings(name: string): string[] {
  const doubled = name.replaceAll("'", "''");
  return [...new Set([doubled, escapeText(doubled), escapeText(doubled).replaceAll("'", "&apos;")])];
}

function literal(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
