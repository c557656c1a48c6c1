// The words of cost sheets; apart from the others, since the pane's first page writes none.

import { type Language, translatorsOf } from "./index";
import { factorySheets as enFactorySheets } from "./en/factory-sheets";
import { sheets as enSheets } from "./en/sheets";
import { factorySheets as zhFactorySheets } from "./zh-CN/factory-sheets";
import { sheets as zhSheets } from "./zh-CN/sheets";
import { factorySheets as twFactorySheets } from "./zh-TW/factory-sheets";
import { sheets as twSheets } from "./zh-TW/sheets";

export const SHEET_WORDS = {
  "zh-CN": { sheets: { ...zhSheets, factory: zhFactorySheets } },
  "zh-TW": { sheets: { ...twSheets, factory: twFactorySheets } },
  en: { sheets: { ...enSheets, factory: enFactorySheets } },
} as const satisfies Record<Language, unknown>;

/** Says the words of the namespace `sheets`, as `translator` says the others. */
export const sheetTranslator = translatorsOf(SHEET_WORDS);
