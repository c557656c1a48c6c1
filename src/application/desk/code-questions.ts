// Codes of the data that no master table knows: what each may be, and the row that an answer adds to the table.

import { type Finding, columnLetters } from "../../engine";
import { accountsTable } from "../../tables/accounts";
import { centresTable } from "../../tables/centres";
import type { FoundTable, FoundTables } from "../../tables/found-table";
import { wordIn } from "../../tables/named";
import type { CostingTables } from "../../tables/read-tables";
import type { Language } from "../../tables/settings";
import type { WorkbookData } from "../../workbook/workbook";
import { sheetInFormula } from "../functions/formula-parts";
import { ledgerNames } from "./ledger-names";

export type CodeTable = "accounts" | "centres";

/** The finding that names an unknown code, and the value of it that does. */
const ASKED_BY: Readonly<Record<CodeTable, readonly [code: Finding["code"], arg: string]>> = { accounts: ["account-unmapped", "account"], centres: ["centre-unknown", "centre"] };

/** What a code may be: a class of centres, a treatment of accounts, with the cost element of one that is cost. */
export interface CodeChoice {
  readonly id: string;
  readonly element: string | null;
  readonly names: Readonly<Record<Language, string>>;
}

const WORDS: Readonly<Record<CodeTable, Readonly<Record<string, string>>>> = { accounts: accountsTable.columns.treatment.words, centres: centresTable.columns.class.words };

export interface CodeQuestion {
  readonly table: CodeTable;
  readonly code: string;
  /** As the data calls it; empty where it does not. */
  readonly name: string;
}

export interface CodeQuestions {
  readonly codes: readonly CodeQuestion[];
  readonly choices: Readonly<Record<CodeTable, readonly CodeChoice[]>>;
  /** Where rows are added; null for a table that the book does not have. Rows and columns 0-based. */
  readonly places: Readonly<Record<CodeTable, CodePlace | null>>;
}

export interface CodePlace {
  readonly sheet: string;
  readonly columns: Readonly<Record<string, number>>;
  readonly nextRow: number;
  readonly isChinese: boolean;
}

/** True for a finding that names a code which can be added to this table. */
export function asksForCode(table: CodeTable, { code }: Pick<Finding, "code">): boolean {
  return code === ASKED_BY[table][0];
}

export function codeQuestions(data: WorkbookData, found: FoundTables, { elements, ledger }: CostingTables, findings: readonly Finding[]): CodeQuestions {
  const foundLedger = found.get("ledger");
  const of = (table: CodeTable): CodeQuestion[] => {
    const [, arg] = ASKED_BY[table];
    const codes = [...new Set(findings.filter((one) => asksForCode(table, one)).map(({ args }) => args[arg]!))];
    if (codes.length === 0) return [];
    const named = ledger && foundLedger ? ledgerNames(ledger, foundLedger, data) : () => [];
    const names = new Map((table === "accounts" ? named("account", "account_name") : named("centre", "centre")).map(({ code, name }) => [code, name]));
    return codes.map((code) => ({ table, code, name: names.get(code) ?? "" }));
  };
  return {
    codes: [...of("accounts"), ...of("centres")],
    choices: { accounts: treatments(elements), centres: choicesOf(WORDS.centres) },
    places: { accounts: placeOf(found.get("accounts")), centres: placeOf(found.get("centres")) },
  };
}

function treatments(elements: CostingTables["elements"]): CodeChoice[] {
  return choicesOf(WORDS.accounts).flatMap((choice) =>
    choice.id !== "cost" ? [choice] : elements.map(({ element, name, name_en }) => ({ id: "cost", element, names: { "zh-CN": name, "zh-TW": name, en: name_en ?? name } })),
  );
}

function choicesOf(words: Readonly<Record<string, string>>): CodeChoice[] {
  return Object.entries(words).map(([id, said]) => {
    return { id, element: null, names: { "zh-CN": wordIn("zh-CN", id, said), "zh-TW": wordIn("zh-TW", id, said), en: id } };
  });
}

function placeOf(table: FoundTable | undefined): CodePlace | null {
  if (!table) return null;
  const { place: { sheet, area }, heading } = table;
  return { sheet: sheet.sheet, columns: heading.columns, nextRow: area.bottom + 1, isChinese: /\p{Script=Han}/u.test(Object.values(heading.texts).join("")) };
}

/** The cells of a new row: the code, its name where the table has one, and what it is. */
export function codeCells({ columns, isChinese }: CodePlace, { table, code, name }: CodeQuestion, { id, element }: CodeChoice, language: Language): readonly { readonly column: number; readonly value: string }[] {
  const word = wordIn(!isChinese ? "en" : language === "zh-TW" ? "zh-TW" : "zh-CN", id, WORDS[table][id] ?? "");
  const values: Readonly<Record<string, string | null>> =
    table === "accounts" ? { account: code, name: name === "" ? null : name, element, treatment: word } : { centre: code, name: name === "" ? code : name, class: word };
  return Object.entries(values).flatMap(([field, value]) => (value === null || columns[field] === undefined ? [] : [{ column: columns[field], value }]));
}

/** A 0-based cell as Excel is asked for it. */
export function addressIn(sheet: string, row: number, column: number): string {
  return `${sheetInFormula(sheet)}!${columnLetters(column)}${row + 1}`;
}
