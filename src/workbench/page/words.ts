// What the workbench's own page says, in three languages. It is no part of the add-in, whose sentences stand in `locales`.

import type { ControlNames } from "../grid/reachable";
import type { GridLanguage } from "../grid/start-univer";

export interface PageWords {
  readonly title: string;
  readonly subtitle: string;
  readonly sample: string;
  readonly open: string;
  readonly save: string;
  readonly language: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly toolbar: string;
  readonly grid: string;
  readonly pane: string;
  readonly drop: string;
  readonly loading: string;
  readonly notOffered: string;
  readonly refused: string;
  readonly unreadable: string;
  readonly saved: string;
}

export const CONTROL_NAMES: Readonly<Record<GridLanguage, ControlNames>> = {
  "zh-CN": { nameBox: "名称框", names: "名称列表", cells: "单元格", addSheet: "新工作表", allSheets: "所有工作表", previousSheets: "前面的工作表", nextSheets: "后面的工作表" },
  "zh-TW": { nameBox: "名稱方塊", names: "名稱清單", cells: "儲存格", addSheet: "新工作表", allSheets: "所有工作表", previousSheets: "前面的工作表", nextSheets: "後面的工作表" },
  en: { nameBox: "Name box", names: "Names", cells: "Cells", addSheet: "New worksheet", allSheets: "All worksheets", previousSheets: "Worksheets before", nextSheets: "Worksheets after" },
};

export const LANGUAGES: readonly GridLanguage[] = ["zh-CN", "zh-TW", "en"];

/** Languages call themselves by their own names. */
export const LANGUAGE_NAMES: Readonly<Record<GridLanguage, string>> = { "zh-CN": "简体中文", "zh-TW": "繁體中文", en: "English" };

/** What Excel in this language says it is. */
export const CULTURES: Readonly<Record<GridLanguage, string>> = { "zh-CN": "zh-CN", "zh-TW": "zh-TW", en: "en-US" };

export const PAGE_WORDS: Readonly<Record<GridLanguage, PageWords>> = {
  "zh-CN": {
    title: "成本匠工作台",
    subtitle: "不需要 Excel：左边是模拟的工作簿，右边是真正的任务窗格",
    sample: "示例",
    open: "打开 .xlsx",
    save: "保存 .xlsx",
    language: "语言",
    theme: "外观",
    light: "浅色",
    dark: "深色",
    toolbar: "工作簿",
    grid: "工作表",
    pane: "成本匠任务窗格",
    drop: "松开即打开这个工作簿",
    loading: "正在打开…",
    notOffered: "工作台没有这个功能。",
    refused: "没有完成：{{reason}}",
    unreadable: "{{name}} 打不开：不是 .xlsx 工作簿，或者已损坏。",
    saved: "已保存 {{name}}。",
  },
  "zh-TW": {
    title: "成本匠工作台",
    subtitle: "不需要 Excel：左邊是模擬的活頁簿，右邊是真正的工作窗格",
    sample: "範例",
    open: "開啟 .xlsx",
    save: "儲存 .xlsx",
    language: "語言",
    theme: "外觀",
    light: "淺色",
    dark: "深色",
    toolbar: "活頁簿",
    grid: "工作表",
    pane: "成本匠工作窗格",
    drop: "放開即開啟這個活頁簿",
    loading: "正在開啟…",
    notOffered: "工作台沒有這個功能。",
    refused: "沒有完成：{{reason}}",
    unreadable: "{{name}} 無法開啟：不是 .xlsx 活頁簿，或者已損毀。",
    saved: "已儲存 {{name}}。",
  },
  en: {
    title: "Costwright workbench",
    subtitle: "No Excel needed: a simulated workbook on the left, the real task pane on the right",
    sample: "Sample",
    open: "Open .xlsx",
    save: "Save .xlsx",
    language: "Language",
    theme: "Theme",
    light: "Light",
    dark: "Dark",
    toolbar: "Workbook",
    grid: "Worksheets",
    pane: "Costwright task pane",
    drop: "Let go to open this workbook",
    loading: "Opening…",
    notOffered: "The workbench does not offer this.",
    refused: "Not done: {{reason}}",
    unreadable: "{{name}} cannot be opened: it is no .xlsx workbook, or it is damaged.",
    saved: "{{name}} is saved.",
  },
};

export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? "");
}
