// What a book calls its forms: settings such as `form_number:REPORT`, `form_title:REPORT` and `form_heading:REPORT:HEADING`.

import { headingKey } from "../sheets/forms/as-filed";
import type { OwnForms } from "../sheets/source";

export const NUMBER = "form_number:";
export const TITLE = "form_title:";
export const HEADING = "form_heading:";

/** A province's own form set is stated as data; a setting without a value states nothing. */
export function ownForms(values: ReadonlyMap<string, string>): OwnForms {
  const headings = new Map<string, Map<string, string>>();
  for (const [name, value] of named(values, HEADING)) {
    const [report = "", ...heading] = name.split(":");
    headings.set(report, (headings.get(report) ?? new Map<string, string>()).set(headingKey(heading.join(":")), value));
  }
  return { numbers: new Map(named(values, NUMBER)), titles: new Map(named(values, TITLE)), headings };
}

/** A colon may be typed as Chinese keyboards do. */
export function named(values: ReadonlyMap<string, string>, prefix: string): (readonly [name: string, value: string])[] {
  return [...values].flatMap(([key, value]) => {
    const plain = key.replace(/\uff1a/g, ":");
    return plain.startsWith(prefix) && value !== "" ? [[plain.slice(prefix.length), value] as const] : [];
  });
}
