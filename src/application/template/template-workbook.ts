// A costing workbook to start from: a guide, and an empty sheet with headings for every table of the industry.

import type { Language, Translate } from "../../locales";
import { templateTranslator } from "../../locales/template";
import type { TableId } from "../../tables/catalogue";
import { textWidth, wrappedHeight } from "../../sheets/width";
import { traditional } from "../../tables/match-key";
import { settingName } from "../../tables/settings";
import type { CellStyle, SheetContent, WrittenCell } from "../../workbook/workbook";
import { COLUMN_NOTES } from "./column-notes";
import { HEADING, THIN, blank, tableSheet } from "./table-sheet";
import { TEMPLATE_SETTINGS } from "./template-settings";
import { type TemplateColumn, type TemplateKind, type TemplateTable, templateTables } from "./template-tables";

const TITLE: CellStyle = { bold: true, size: 16, vertical: "center" };
const TABLE: CellStyle = { ...THIN, bold: true };
const SENTENCE: CellStyle = { ...THIN, wrap: true };

const GUIDE_WIDTHS = [18, 26, 10, 90];

/** What a workbook has already, and what is known of the tables it lacks: texts by column. */
export interface KnownContents {
  readonly present: ReadonlySet<TableId>;
  readonly settings: Readonly<Record<string, string>>;
  readonly rows: Readonly<Partial<Record<TableId, readonly Readonly<Record<string, string>>[]>>>;
}

const NOTHING_KNOWN: KnownContents = { present: new Set(), settings: {}, rows: {} };

/**
 * The sheets of a new workbook; all are the user's, none is ever replaced by a close.
 *
 * @returns the guide first, then the tables in reading order, without those the workbook has
 */
export function templateWorkbook(kind: TemplateKind, language: Language, known: KnownContents = NOTHING_KNOWN): SheetContent[] {
  const t = templateTranslator(language);
  const tables = templateTables(kind, language).filter(({ id }) => !known.present.has(id));
  const sheetOf = (table: TemplateTable): SheetContent => {
    if (table.id === "settings") return settingsSheet(table, { ...TEMPLATE_SETTINGS[kind], ...known.settings, language }, language, t);
    const rows = known.rows[table.id] ?? [];
    return tableSheet(table.sheet, table.columns, rows.map((row) => table.columns.map(({ id }) => row[id] ?? "")));
  };
  return [guide(tables, kind, t), ...tables.map(sheetOf)];
}

/** Settings have their keys written out; a third column, which is not read, says what each is for. */
function settingsSheet({ sheet, columns }: TemplateTable, settings: Readonly<Record<string, string>>, language: Language, t: Translate): SheetContent {
  const headings = [...columns.map(({ heading }) => heading), t("template.guide.note")];
  const rows = Object.entries(settings).map(([key, value]): WrittenCell[] => [
    { value: keyIn(language, key), style: THIN },
    { value: value === "" ? null : value, style: { ...THIN, numberFormat: "@" } },
    { value: t(`template.setting.${key}`), style: SENTENCE },
  ]);
  return {
    ...blank(sheet, headings.length),
    columns: [{ width: 24 }, { width: 24, numberFormat: "@" }, { width: 80 }],
    rows: [headings.map((value): WrittenCell => ({ value, style: HEADING })), ...rows],
    freeze: { rows: 1, columns: 1 },
  };
}

function keyIn(language: Language, key: string): string {
  if (language === "en") return key;
  return language === "zh-TW" ? traditional(settingName(key)) : settingName(key);
}

function guide(tables: readonly TemplateTable[], kind: TemplateKind, t: Translate): SheetContent {
  const rows: (WrittenCell | null)[][] = [
    [{ value: t(`template.guide.title-${kind}`), style: TITLE }],
    [{ value: t("template.guide.how"), style: { wrap: true, vertical: "top" } }],
    ["sheet", "column", "required", "content"].map((key): WrittenCell => ({ value: t(`template.guide.${key}`), style: HEADING })),
  ];
  for (const table of tables) {
    rows.push([
      { value: table.sheet, style: TABLE },
      { value: null, style: THIN },
      { value: null, style: THIN },
      { value: t(`template.table.${table.id}`), style: { ...SENTENCE, bold: true } },
    ]);
    if (table.id !== "settings") for (const column of table.columns) rows.push(columnRow(table, column, t));
  }
  const merges = [{ top: 1, left: 0, bottom: 1, right: GUIDE_WIDTHS.length - 1 }];
  return {
    ...blank(t("template.guide.name"), GUIDE_WIDTHS.length),
    columns: GUIDE_WIDTHS.map((width) => ({ width })),
    rows,
    heights: { ...heightsOf(rows), 0: 28, 1: wrappedHeight([{ text: t("template.guide.how"), width: GUIDE_WIDTHS.reduce((sum, width) => sum + width, 0) }]) },
    merges,
    freeze: { rows: 3, columns: 0 },
  };
}

/** Sentences that need more than one line. */
function heightsOf(rows: readonly (readonly (WrittenCell | null)[])[]): Record<number, number> {
  const width = GUIDE_WIDTHS.at(-1)!;
  const texts = rows.map((row) => String(row[GUIDE_WIDTHS.length - 1]?.value ?? ""));
  return Object.fromEntries(texts.flatMap((text, row) => (textWidth(text) > width - 2 ? [[row, wrappedHeight([{ text, width }])]] : [])));
}

function columnRow(table: TemplateTable, column: TemplateColumn, t: Translate): WrittenCell[] {
  const kind = column.words.length > 0 ? t("template.holds.word", { words: column.words.join(t("template.guide.separator")) }) : t(`template.holds.${column.holds}`);
  const noted = COLUMN_NOTES[table.id]?.includes(column.id) === true;
  const content = noted ? t("template.guide.noted", { kind, note: t(`template.column.${table.id}.${column.id}`) }) : kind;
  return [
    { value: null, style: THIN },
    { value: column.heading, style: THIN },
    { value: column.isRequired ? t("template.guide.yes") : null, style: { ...THIN, align: "center" } },
    { value: content, style: SENTENCE },
  ];
}
