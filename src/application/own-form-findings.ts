// Settings that call a form otherwise and name none: without effect, and said, so that a slip of the pen is not looked for in the sheets.

import { type Finding, finding } from "../engine";
import { headingKey } from "../sheets/forms/as-filed";
import { isForm } from "../sheets/forms/forms";
import type { MonthClose } from "./month-close";
import { HEADING, NUMBER, TITLE, named } from "./own-forms";
import { formPartsOfClose } from "./sheets-of-close";

/** How such a key begins; one that goes on otherwise names nothing either. */
const OWN = /^form_/;

export function ownFormFindings(close: MonthClose): Finding[] {
  const { settings } = close.tables;
  const keys = [...settings.values].filter(([key, value]) => OWN.test(key) && value !== "").map(([key]) => key);
  if (keys.length === 0 || close.reports.length === 0) return [];
  const asked = keys.map((key) => ({ key, ...partsOf(key) }));
  const parts = formPartsOfClose(close, new Set(asked.map(({ form }) => form)));
  const forms = close.reports.map(({ id }) => id);
  return asked.flatMap(({ key, form, part, heading }): Finding[] => {
    const found = parts.get(form);
    // A form that this month does not have may be one of the next.
    if (!found) return isForm(form) ? [] : [finding("form-unknown", { key, forms: alike(form, forms).join(", ") }, settings.at.get(key))];
    if (part !== null && !found.parts.includes(`${form}:${part}`)) return [finding("form-unknown", { key, forms: [form, ...found.parts].join(", ") }, settings.at.get(key))];
    if (heading !== null && !found.headings.includes(headingKey(heading))) return [finding("form-heading-unknown", { key, form, headings: found.headings.join(", ") }, settings.at.get(key))];
    return [];
  });
}

/** `form_title:REPORT:PART` and `form_heading:REPORT:HEADING`; no form for a key of no known kind. */
function partsOf(key: string): { readonly form: string; readonly part: string | null; readonly heading: string | null } {
  const one = new Map([[key, key]]);
  const [title] = [NUMBER, TITLE].flatMap((prefix) => named(one, prefix));
  const [heading] = named(one, HEADING);
  const [form = "", ...rest] = ((title ?? heading)?.[0] ?? "").split(":");
  const more = rest.length === 0 ? null : rest.join(":");
  return title ? { form, part: more, heading: null } : { form, part: null, heading: heading ? (more ?? "") : null };
}

/** Forms that share a word with the one that was meant; all of them where none does. */
function alike(form: string, forms: readonly string[]): readonly string[] {
  const words = form.toLowerCase().split(/[^a-z]+/).filter((word) => word.length > 2);
  const close = forms.filter((id) => id.split("-").some((word) => words.includes(word)));
  return close.length > 0 ? close : forms;
}
