// The words of the register's methods; apart from the others, since few who use the product ask a method by its name.

import type { Language } from "./index";
import { methods as enMethods } from "./en/methods";
import { methods as zhMethods } from "./zh-CN/methods";
import { methods as twMethods } from "./zh-TW/methods";

type Words = Readonly<Record<string, string>>;

export const METHOD_WORDS: Readonly<Record<Language, Readonly<Record<"families" | "names" | "fields", Words>>>> = { "zh-CN": zhMethods, "zh-TW": twMethods, en: enMethods };

/** A family by the first word of its methods' ids. */
export function familyName(family: string, language: Language): string {
  return worded(METHOD_WORDS[language].families[family], family);
}

export function methodName(id: string, language: Language): string {
  return worded(METHOD_WORDS[language].names[id], id);
}

/** What a field is, by its path such as `pools.cost`: words of the method's own before those of the field in every method. */
export function fieldHelp(id: string, path: string, language: Language): string {
  const { fields } = METHOD_WORDS[language];
  return worded(fieldKeys(id, path).map((key) => fields[key]).find((words) => words !== undefined), `${id} ${path}`);
}

/** Keys under which a field's words may stand, the most particular first. */
export function fieldKeys(id: string, path: string): string[] {
  return [`${id} ${path}`, path.split(".").at(-1)!];
}

function worded(words: string | undefined, key: string): string {
  if (words === undefined) throw new Error(`no words for ${key}`);
  return words;
}
