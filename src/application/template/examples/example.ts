// A worked example of functions as it stands in a sheet: where its figures are from, its inputs, and the formulas with what they give.

/** A word that is said in the reader's language, by its key. */
export interface Said {
  readonly say: string;
}

export type ExampleCell = string | number | null | Said;

export type ExampleRows = readonly (readonly ExampleCell[])[];

/** Cells that formulas refer to; one figure stands beside its label, a block below it. */
export interface ExampleInput {
  /** Key of the label. */
  readonly label: string;
  readonly rows: ExampleRows;
}

export interface ExampleFormula {
  /** As one types it; `{name}` is the address of an input. */
  readonly formula: string;
  readonly gives: ExampleRows;
  /** What later formulas of the example call its cell. */
  readonly name?: string;
}

export interface Example {
  /** Its title is `examples.titles.ID`. */
  readonly id: string;
  /** Title and address of the publication as printed there, or a key for what was not published. */
  readonly source: string | Said;
  readonly inputs: Readonly<Record<string, ExampleInput>>;
  readonly formulas: readonly ExampleFormula[];
}

/** A name that the examples use, such as a department's. */
export function word(key: string): Said {
  return { say: `examples.words.${key}` };
}

/** A heading that functions write themselves. */
export function heading(key: string): Said {
  return { say: `functions.${key}` };
}

export function argument(name: string): string {
  return `functions.names.${name}`;
}

/** One figure. */
export function single(label: string, value: ExampleCell): ExampleInput {
  return { label, rows: [[value]] };
}
