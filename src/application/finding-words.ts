// What a finding names, in words: columns by their headings, tables by their names, checks by what they prove, choices as they are typed.

import type { Finding } from "../engine";
import { type Language, translator } from "../locales";
import { sheetTranslator } from "../locales/sheets";
import { checkSentences } from "../sheets/check-sentences";
import type { SheetSource } from "../sheets/source";
import { tablesById } from "../tables/catalogue";
import type { Column } from "../tables/column";
import { traditional } from "../tables/match-key";
import { named } from "../tables/named";
import type { TableDefinition } from "../tables/table";

/** The values of a finding's sentence; whatever is no id of ours, like a heading of the user's, stays as it is. */
export function wordedArgs({ code, args }: Finding, language: Language): Readonly<Record<string, string>> {
  const table: TableDefinition | undefined = tablesById[(args["table"] ?? TABLE_OF[code]) as keyof typeof tablesById];
  const { check, column, allowed, question, answer } = args;
  if (check !== undefined) return { ...args, check: checkInWords(check, language) };
  const known = table && (args["field"] ?? column);
  const asked = question !== undefined && answer !== undefined ? { question: translator(language)(`answers.question.${question}`), answer: translator(language)(`answers.answer.${question}.${answer}`) } : {};
  const own = known === undefined ? undefined : table?.columns[known];
  return {
    ...args,
    ...asked,
    ...(table && args["table"] !== undefined ? { table: named(table, "manufacturing", language) } : {}),
    ...(own && column === known ? { column: named(own, "manufacturing", language) } : {}),
    ...(own && allowed !== undefined ? { allowed: choices(own, allowed, language) } : {}),
  };
}

/** The table whose column a finding names, where its values do not say it. */
const TABLE_OF: Readonly<Partial<Record<Finding["code"], string>>> = { "quota-missing": "standards", "hours-missing": "production", "share-blank": "production" };

const CHINESE = /\p{Script=Han}/u;

/** Ids as a Chinese book writes them; both are read. */
function choices({ words }: Column<unknown>, allowed: string, language: Language): string {
  if (language === "en") return allowed;
  const said = allowed.split(", ").map((id) => (words[id] ?? "").split("|").find((word) => CHINESE.test(word)) ?? id);
  return (language === "zh-TW" ? said.map(traditional) : said).join("、");
}

const NOBODY: Omit<SheetSource, "language"> = { entity: "", period: "", currency: "", closed: false, engineVersion: "", checksPassed: 0, checksTotal: 0, seal: null, elements: [], centres: [], funds: [], reports: [] };

/** What a check proves, after its id, which is how the report of checks lists it. */
function checkInWords(id: string, language: Language): string {
  const t = sheetTranslator(language);
  const sentence = checkSentences({ ...NOBODY, language }, t, [id]).get(id);
  return sentence === undefined ? id : t("sheets.frame.code", { code: id, name: sentence });
}
