// The tables a workbook with a ledger still lacks, begun with what the ledger says: its accounts, centres, products, elements, funds and month.

import type { Language } from "../../locales";
import { accountsTable } from "../../tables/accounts";
import type { TableId } from "../../tables/catalogue";
import { wordIn } from "../../tables/named";
import type { Industry } from "../../tables/settings";
import type { SheetContent } from "../../workbook/workbook";
import { type LedgerNames, type NamedCode, ledgerNames } from "../desk/ledger-names";
import { periodsOf } from "../desk/periods";
import type { Reading } from "../desk/reading";
import { TEMPLATE_KINDS, TEMPLATE_TABLES, type TemplateKind, industryOf } from "./template-tables";
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
  return templateWorkbook(kind, language, { present: new Set([...present, ...EXPORTS]), settings: { period }, rows: ledger === null || foundLedger === undefined ? {} : rowsOf(ledgerNames(ledger, foundLedger, book), kind, language) });
}

function rowsOf(named: LedgerNames, kind: TemplateKind, language: Language): KnownContents["rows"] {
  return {
    accounts: accountRows(named("account", "account_name"), kind, language),
    centres: named("centre", "centre").map(({ code, name }) => ({ centre: code, name })),
    products: named("product", "product").map(({ code, name }) => ({ product: code, name })),
    elements: named("element", "element").map(({ code, name }) => ({ element: code, name })),
    funds: named("fund", "fund").map(({ code, name }) => ({ fund: code, name })),
  };
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
function accountRows(accounts: readonly NamedCode[], kind: TemplateKind, language: Language): Record<string, string>[] {
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
