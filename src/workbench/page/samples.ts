// The sample workbooks that the page offers: one line each.

import type { GridLanguage } from "../grid/start-univer";

export interface Sample {
  readonly id: string;
  /** Beside the page, and so is the workbook called. */
  readonly file: string;
  readonly title: Readonly<Record<GridLanguage, string>>;
}

export const SAMPLES: readonly Sample[] = [
  { id: "hospital", file: "hospital-month.xlsx", title: { "zh-CN": "医院 2025-06", "zh-TW": "醫院 2025-06", en: "Hospital 2025-06" } },
  { id: "factory", file: "factory-month.xlsx", title: { "zh-CN": "工厂 2026-05", "zh-TW": "工廠 2026-05", en: "Factory 2026-05" } },
  { id: "two-level", file: "two-level-month.xlsx", title: { "zh-CN": "分厂与厂部 2026-09", "zh-TW": "分廠與廠部 2026-09", en: "Units and headquarters 2026-09" } },
];
