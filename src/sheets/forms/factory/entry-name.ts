// What a generated entry is called: its name in words, with the step of an allocation.

import type { FactoryWords } from "../../factory-words";

export function entryName(entry: string, words: FactoryWords): string {
  const step = /^allocation-(.+)$/.exec(entry)?.[1];
  return step === undefined ? words.word("entry", entry) : words.tell("entry.allocation", { step });
}
