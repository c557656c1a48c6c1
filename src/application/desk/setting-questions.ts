// What is asked about a ledger and answered in the settings of the book: on which sheets it stands, whose it is, whether hidden rows count.

import type { Finding } from "../../engine";
import { entitiesOf } from "../../tables/exports/entities";
import type { FoundTable, FoundTables } from "../../tables/found-table";
import { type Settings, settingKey } from "../../tables/settings";
import { matchKey } from "../../tables/match-key";
import type { SheetData } from "../../workbook/workbook";

export type SettingKey = "ledger_sheets" | "ledger_entity" | "hidden_rows";

/** The finding that puts each question. */
export const SETTING_ASKED_BY: Readonly<Record<SettingKey, Finding["code"]>> = { ledger_sheets: "ledger-on-sheets", ledger_entity: "entities-several", hidden_rows: "rows-hidden" };

/** The answer that takes every sheet, every entity. */
export const ALL = "all";
const MEANS_ALL = /^(?:all|全部|所有)$/iu;

export interface SettingQuestion {
  readonly key: SettingKey;
  /** Names of sheets or entities; `count` and `skip` of hidden rows. */
  readonly choices: readonly string[];
  /** What was answered, of the choices or `all`; null while nobody has said. */
  readonly answer: readonly string[] | null;
  /** What is done until somebody says. */
  readonly proposed: readonly string[];
}

/** Where an answer is written; rows and columns 0-based. */
export interface SettingsPlace {
  readonly sheet: string;
  readonly key: number;
  readonly value: number;
  /** Rows of the keys that stand there, with a value or without. */
  readonly rows: Readonly<Record<string, number>>;
  readonly nextRow: number;
  readonly isChinese: boolean;
}

export interface SettingQuestions {
  readonly questions: readonly SettingQuestion[];
  /** Null where the book has no settings yet. */
  readonly place: SettingsPlace | null;
}

/** Questions that are open, and those that were answered and may be answered otherwise. */
export function settingQuestions(found: FoundTables, leftOut: readonly SheetData[], settings: Settings, findings: readonly Finding[]): SettingQuestions {
  const ledger = found.get("ledger");
  const questions = ledger ? [...ofSheets(ledger, leftOut, settings), ...ofEntities(ledger, settings), ...ofHiddenRows(settings, findings)] : [];
  return { questions, place: placeOf(found.get("settings")) };
}

function ofSheets({ place, joined }: FoundTable, leftOut: readonly SheetData[], { values }: Settings): SettingQuestion[] {
  const proposed = joined?.sheets ?? [place.sheet.sheet];
  const choices = [...proposed, ...leftOut.map(({ sheet }) => sheet)];
  const given = values.get("ledger_sheets");
  if (choices.length < 2) return [];
  const named = given?.split(/[;；]/u).map((name) => name.trim()).filter((name) => name !== "");
  return [{ key: "ledger_sheets", choices, answer: given === undefined ? null : MEANS_ALL.test(given.trim()) ? [ALL] : named!.map((name) => choices.find((sheet) => matchKey(sheet) === matchKey(name)) ?? name), proposed }];
}

function ofEntities(ledger: FoundTable, { values }: Settings): SettingQuestion[] {
  const choices = entitiesOf(ledger);
  const given = values.get("ledger_entity");
  return choices.length < 2 ? [] : [{ key: "ledger_entity", choices, answer: given === undefined ? null : [MEANS_ALL.test(given) ? ALL : given], proposed: [ALL] }];
}

function ofHiddenRows({ hidden_rows: answer }: Settings, findings: readonly Finding[]): SettingQuestion[] {
  if (answer === null && !findings.some(({ code }) => code === SETTING_ASKED_BY.hidden_rows)) return [];
  return [{ key: "hidden_rows", choices: ["count", "skip"], answer: answer === null ? null : [answer], proposed: ["count"] }];
}

function placeOf(table: FoundTable | undefined): SettingsPlace | null {
  const { key, value } = table?.heading.columns ?? {};
  if (!table || key === undefined || value === undefined) return null;
  const { place: { sheet, area }, heading } = table;
  const rows: Record<string, number> = {};
  for (let row = heading.bottom + 1; row <= area.bottom; row++) {
    const cell = sheet.rows[row]?.[key];
    if (typeof cell === "string" && cell.trim() !== "") rows[settingKey(cell)] ??= row;
  }
  return { sheet: sheet.sheet, key, value, rows, nextRow: area.bottom + 1, isChinese: /\p{Script=Han}/u.test(heading.texts["key"] ?? "") };
}
