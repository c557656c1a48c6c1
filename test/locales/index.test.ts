// Locales: three complete languages, and a translator that never answers with a key.

import { LANGUAGES, type Language, WORDS as PLAIN_WORDS } from "../../src/locales";
import { SHEET_WORDS, sheetTranslator } from "../../src/locales/sheets";
import { TEMPLATE_WORDS } from "../../src/locales/template";

const WORDS = Object.fromEntries(LANGUAGES.map((language) => [language, { ...PLAIN_WORDS[language], ...SHEET_WORDS[language], ...TEMPLATE_WORDS[language] }])) as { readonly [L in Language]: (typeof PLAIN_WORDS)[L] & (typeof SHEET_WORDS)[L] & (typeof TEMPLATE_WORDS)[L] };

function flat(words: object, prefix = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value as object, `${prefix}${key}.`)));
}

const braces = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]!).sort();

describe("languages", () => {
  const chinese = new Map(flat(WORDS["zh-CN"]));

  it.each(LANGUAGES)("%s has every word, none of them empty", (language) => {
    const words = flat(WORDS[language]);
    expect(words.map(([key]) => key).sort()).toEqual([...chinese.keys()].sort());
    expect(words.filter(([, word]) => word.trim() === "")).toEqual([]);
  });

  it.each(["zh-TW", "en"] as const)("%s names the same values in its sentences", (language) => {
    const others = flat(WORDS[language]).filter(([key, text]) => braces(text).join() !== braces(chinese.get(key)!).join());
    expect(others).toEqual([]);
  });

  it("keeps tab names within 31 characters", () => {
    for (const language of LANGUAGES) for (const title of Object.values(WORDS[language].sheets.title)) expect([...title].length).toBeLessThanOrEqual(31);
  });

  it("writes Chinese with full-width punctuation", () => {
    const half = flat({ cn: WORDS["zh-CN"], tw: WORDS["zh-TW"] }).filter(([, text]) => /[\u4e00-\u9fff][,;:()]|[,;:(][\u4e00-\u9fff]/.test(text));
    expect(half).toEqual([]);
  });
});

describe("translator", () => {
  const t = sheetTranslator("zh-CN");

  it("fills values in as they are", () => {
    expect(t("sheets.frame.code", { code: "D01", name: "A & <b> $t(x) {{y}}" })).toBe("D01 A & <b> $t(x) {{y}}");
  });

  it("takes values whose names i18next uses for itself", () => {
    expect(t("sheets.frame.code", { code: "lng", name: "n", lng: "en", context: "x" })).toBe("lng n");
  });

  it("throws on a key without words", () => {
    expect(() => t("sheets.title.no-such-report")).toThrow(/no-such-report/);
  });
});
