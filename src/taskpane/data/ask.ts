// A question as the data page puts it: what leaves the doubt, for whom it is asked, what can be answered, and what an answer does.

import type { SaidFinding } from "../../application/findings-report";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** True for one that cannot be taken together with others, such as all of them. */
  readonly alone?: boolean;
}

/** The question about one thing: a table, a column, a code. */
export interface AskedItem {
  readonly key: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Several choices together make the answer. */
  readonly several: boolean;
  /** What is done until somebody answers. */
  readonly proposed: readonly string[];
  /** Values of the choices; null while nobody has answered. */
  readonly answer: readonly string[] | null;
}

/** One question, put for one thing or for many. */
export interface Ask {
  readonly id: string;
  readonly title: string;
  /** Sentences with the way to their cells. */
  readonly said: readonly SaidFinding[];
  readonly items: readonly AskedItem[];
  /** What can be answered for all at once, where that is not simply what can be answered to each. */
  readonly together?: readonly Choice[];
  /** Where an answer is kept. */
  readonly hint: string;
  /** Keeps one answer for all these items, or takes theirs back. */
  keep(items: readonly AskedItem[], answer: readonly string[] | null): void;
}

/** The question without the items that have an answer, or with those alone; null where none is left. */
export function having(ask: Ask, isAnswered: boolean): Ask | null {
  const items = ask.items.filter(({ answer }) => (answer !== null) === isAnswered);
  return items.length === 0 ? null : { ...ask, items };
}
