// What a table or a column is called in a workbook to be filled: by the language of the book and the words of its industry.

import { traditional } from "./match-key";
import type { Industry, Language } from "./settings";

/** Names in both languages, best first. */
export interface Named {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** Words in which a hospital and a factory call the same column. */
const HOSPITAL_WORDS = /科室|指标/;
const FACTORY_WORDS = /cost centre/i;

export function named({ zh, en }: Named, industry: Industry, language: Language): string {
  const factory = industry === "manufacturing";
  if (language === "en") return (factory && en.find((name) => FACTORY_WORDS.test(name))) || (en[0] ?? "");
  const name = (factory && zh.find((each) => !HOSPITAL_WORDS.test(each))) || (zh[0] ?? "");
  return language === "zh-TW" ? traditional(name) : name;
}

/** The word of a closed list that is written in a language; `others` are those that stand for it in Chinese, the usual one first. */
export function wordIn(language: Language, id: string, others: string): string {
  if (language === "en") return id;
  const word = others.split("|")[0] || id;
  return language === "zh-TW" ? traditional(word) : word;
}
