// What a book calls its forms: settings such as `form_number:REPORT`, `form_title:REPORT` and `form_heading:REPORT:HEADING`.

import type { OwnForms } from "../sheets/source";

const NUMBER = "form_number:";
const TITLE = "form_title:";
const HEADING = "form_heading:";

/** A province's own form set is stated as data; a setting without a value states nothing. */
export function ownForms(values: ReadonlyMap<string, string>): OwnForms {
  const headings = new Map<string, Map<string, string>>();
  for (const [name, value] of named(values, HEADING)) {
    const [report = "", ...heading] = name.split(":");
    headings.set(report, (headings.get(report) ?? new Map<string, string>()).set(heading.join(":"), value));
  }
  return { numbers: new Map(named(values, NUMBER)), titles: new Map(named(values, TITLE)), headings };
}

function named(values: ReadonlyMap<string, string>, prefix: string): (readonly [name: string, value: string])[] {
  return [...values].flatMap(([key, value]) => (key.startsWith(prefix) && value !== "" ? [[key.slice(prefix.length), value] as const] : []));
}
