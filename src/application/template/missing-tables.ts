// The tables a workbook with a ledger still lacks, begun with what the ledger says: its accounts, centres, products, elements, funds and month.

import type { Ledger, LedgerField } from "../../engine/ledger/ledger";
import type { Language } from "../../locales";
import { accountsTable } from "../../tables/accounts";
import type { TableId } from "../../tables/catalogue";
import type { FoundTable } from "../../tables/found-table";
import type { Industry } from "../../tables/settings";
import type { CellValue, SheetContent, WorkbookData } from "../../workbook/workbook";
import { periodsOf } from "../desk/periods";
import type { Reading } from "../desk/reading";
import { TEMPLATE_KINDS, TEMPLATE_TABLES, type TemplateKind, industryOf, wordIn } from "./template-tables";
import { type KnownContents, templateWorkbook } from "./template-workbook";

/** Nobody fills these in by hand: they come whole from another system, and an empty one would be refused. */
const EXPORTS: ReadonlySet<TableId> = new Set(["ledger", "trial_balance"]);

/** Kinds of workbook that this one can become, and how many of their tables it lacks. */
export function missingTables({ tables: { present, settings } }: Pick<Reading, "tables">): { readonly kind: TemplateKind; readonly tables: number }[] {
  const kinds: readonly TemplateKind[] = TEMPLATE_KINDS.filter((kind) => !present.has("settings") || settings.industry === null || settings.industry === industryOf(kind));
  return kinds.map((kind) => ({ kind, tables: TEMPLATE_TABLES[kind].filter((table) => !present.has(table) && !EXPORTS.has(table)).length }));
}

/** Their sheets, the guide first; all are the user's from the start. */
export function missingSheets({ tables, found, options, book }: Reading, kind: TemplateKind, language: Language): SheetContent[] {
  const { ledger, present } = tables;
  const foundLedger = found.get("ledger");
  const months = periodsOf({ tables });
  const period = options.period ?? (months.length === 1 ? months[0]!.period : "");
  return templateWorkbook(kind, language, { present: new Set([...present, ...EXPORTS]), settings: { period }, rows: ledger === null || foundLedger === undefined ? {} : rowsOf(namesOf(ledger, foundLedger, book), kind, language) });
}

function rowsOf(named: NamesIn, kind: TemplateKind, language: Language): KnownContents["rows"] {
  return {
    accounts: accountRows(named("account", "account_name"), kind, language),
    centres: named("centre", "centre").map(({ code, name }) => ({ centre: code, name })),
    products: named("product", "product").map(({ code, name }) => ({ product: code, name })),
    elements: named("element", "element").map(({ code, name }) => ({ element: code, name })),
    funds: named("fund", "fund").map(({ code, name }) => ({ fund: code, name })),
  };
}

interface Named {
  readonly code: string;
  readonly name: string;
}

type NamesIn = (field: LedgerField, nameColumn: string) => Named[];

/** The codes of a ledger column in order, each with the first name that stands beside it: in a column of names, or in its own cell. */
function namesOf(ledger: Ledger, { place, heading, joined }: FoundTable, book: WorkbookData): NamesIn {
  const rowsOfSheet = new Map(book.sheets.map(({ sheet, rows }) => [sheet, rows]));
  const cellAt = (line: number, column: string): CellValue => {
    const { sheet, row, columns } = joined?.place(ledger.row(line) - 1, heading.columns) ?? { sheet: place.sheet.sheet, row: ledger.row(line), columns: heading.columns };
    return rowsOfSheet.get(sheet)?.[row - 1]?.[columns[column] ?? -1] ?? null;
  };
  return (field, nameColumn) => {
    const { codes, values } = ledger.column(field);
    const names = new Map<number, string>();
    codes.forEach((code, line) => {
      if (names.get(code)) return;
      const text = values[code]!;
      names.set(code, nameOf(cellAt(line, nameColumn), text) || (nameColumn === field ? "" : nameOf(cellAt(line, field), text)));
    });
    return [...names].flatMap(([code, name]) => (values[code] === "" ? [] : [{ code: values[code]!, name: name || nameAlone(values[code]!) }])).sort((a, b) => (a.code < b.code ? -1 : 1));
  };
}

/** What a cell says beside a code: `01/行政部`, `【部门：01 行政部】`. */
function nameOf(cell: CellValue, code: string): string {
  if (typeof cell !== "string") return "";
  const text = cell.trim();
  const at = text.indexOf(code);
  if (at === -1) return text;
  return text.slice(at + code.length).replace(/^[\s/|:：_\-]+/u, "").split(/[】\];；,，|]/u)[0]!.trim();
}

/** Some ledgers know their centres by name only. */
function nameAlone(code: string): string {
  return /\d/u.test(code) ? "" : code;
}

/**
 * First digits of accounts that carry no cost, whatever is below them: assets, liabilities, net assets and in hospitals income, with the
 * accounts of the budget (政府会计制度); in companies assets, liabilities, those of both natures and equity (企业会计准则应用指南).
 */
const WITHOUT_COST: Readonly<Record<Industry, RegExp>> = { hospital: /^[1-46-8]/u, manufacturing: /^[1-4]/u };
/** Income and expenses of companies: the user says of each whether it is an expense of the period. */
const PROFIT_AND_LOSS = /^6/u;
const PARENT = /^\d{4}/u;
/** 应交税费: its VAT belongs to what is bought in some factories, so that its treatment is the user's to say. */
const TAXES = "2221";

/** Accounts of cost each in a row of their own; in Chinese charts the others by their first four digits, which stand for all below. */
function accountRows(accounts: readonly Named[], kind: TemplateKind, language: Language): Record<string, string>[] {
  const withoutCost = WITHOUT_COST[industryOf(kind)];
  const rows = new Map<string, Record<string, string>>();
  for (const { code, name } of accounts) {
    const isApart = withoutCost.test(code);
    const parent = language !== "en" && (isApart || PROFIT_AND_LOSS.test(code)) ? PARENT.exec(code)?.[0] : undefined;
    if (parent === undefined) rows.set(code, { account: code, name });
    else if (!rows.has(parent)) rows.set(parent, { account: parent, name: name.split(/[-_/\\]/u)[0]!, treatment: isApart && parent !== TAXES ? excluded(language) : "" });
  }
  return [...rows.values()];
}

function excluded(language: Language): string {
  return wordIn(language, "exclude", accountsTable.columns.treatment.words["exclude"] ?? "");
}
