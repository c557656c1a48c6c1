// An answer as cells of the settings: in the row of its key, in a new row, or on a new sheet where the book has none.

import { traditional } from "../../tables/match-key";
import { type Language, settingName, settingWord, settingsTable } from "../../tables/settings";
import { ALL, type SettingKey, type SettingsPlace } from "./setting-questions";

export interface SettingEdit {
  readonly sheet: string;
  readonly isNew: boolean;
  /** 0-based. */
  readonly edits: readonly { readonly row: number; readonly column: number; readonly value: string | null }[];
}

/**
 * @param answer  of the question's choices, or `all`; null takes the answer back and leaves its key
 * @param language  what is spoken; settings that stand are written on as they are headed
 */
export function settingAnswer(place: SettingsPlace | null, key: SettingKey, answer: readonly string[] | null, language: Language): SettingEdit {
  const isEnglish = place === null ? language === "en" : !place.isChinese;
  const inBook = (chinese: string, english: string): string => (isEnglish ? english : language === "zh-TW" ? traditional(chinese) : chinese);
  const value = answer === null ? null : answer[0] === ALL ? inBook("全部", ALL) : key === "hidden_rows" ? inBook(settingWord(key, answer[0]!), answer[0]!) : answer.join(";");
  const name = inBook(settingName(key), key);
  if (place === null) {
    const { zh, en, columns } = settingsTable;
    const [head, beside] = [columns.key, columns.value].map((column) => inBook(column.zh[0]!, column.en[0]!));
    return { sheet: inBook(zh[0]!, en[0]!), isNew: true, edits: [{ row: 0, column: 0, value: head! }, { row: 0, column: 1, value: beside! }, { row: 1, column: 0, value: name }, { row: 1, column: 1, value }] };
  }
  const row = place.rows[key];
  const edits = row === undefined ? [{ row: place.nextRow, column: place.key, value: name }, { row: place.nextRow, column: place.value, value }] : [{ row, column: place.value, value }];
  return { sheet: place.sheet, isNew: false, edits };
}

/** A sheet whose name holds the sign between names cannot be said; all of them can. */
export function canBeSaid(key: SettingKey, choice: string): boolean {
  return key !== "ledger_sheets" || !/[;；]/u.test(choice);
}
