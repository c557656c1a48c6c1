// Form numbers and titles: as the hospital's settings state them, else as they are known, which no official text confirms.

import type { Form } from "../form";

/** A form with the number its settings give it; a number that we only know by heart is marked so. */
export function numbered(form: Form): Form {
  return (report, words) => {
    const own = words.source.ownForms?.numbers.get(report.id);
    return form(report, words).map((table) =>
      own === undefined
        ? { ...table, number: words.say(`number.${report.id}`), notes: [...table.notes, words.note("form-number")] }
        : { ...table, number: own },
    );
  };
}
