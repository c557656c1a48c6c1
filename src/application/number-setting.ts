// A number that a book's settings state, or the finding that says it is none.

import { type Finding, type SettingNumber, finding, parseDecimal } from "../engine";
import type { Settings } from "../tables/settings";

/** Null where the settings do not state it or do not state a number. */
export function numberSetting(settings: Settings, key: string): SettingNumber | null {
  const value = parseDecimal((settings.values.get(key) ?? "").replace(/[,，%％\s]/gu, ""));
  return value === null ? null : { value, at: settings.at.get(key) ?? null };
}

/** Findings for settings that are given and no number. */
export function unreadableNumbers(settings: Settings, keys: readonly string[]): Finding[] {
  return keys
    .filter((key) => settings.values.has(key) && numberSetting(settings, key) === null)
    .map((key) => finding("setting-invalid", { key, value: settings.values.get(key) ?? "", allowed: "0, 5, 20000 …" }, settings.at.get(key)));
}

/** Keys of the settings that begin so. */
export function keysUnder({ values }: Settings, prefix: string): string[] {
  return [...values.keys()].filter((key) => key.startsWith(prefix));
}

/** Numbers of the settings whose keys begin so, by what follows. */
export function statedNumbers(settings: Settings, prefix: string): (readonly [name: string, number: SettingNumber])[] {
  return keysUnder(settings, prefix).flatMap((key) => {
    const number = numberSetting(settings, key);
    return number ? [[key.slice(prefix.length), number] as const] : [];
  });
}
