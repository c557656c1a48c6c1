// Codes of the data that no master table knows: what each may be, and the row that an answer adds to the table.

import { type Finding, columnLetters } from "../../engine";
import { accountsTable } from "../../tables/accounts";
import { centresTable } from "../../tables/centres";
import type { FoundTable, FoundTables } from "../../tables/found-table";
import { traditional } from "../../tables/match-key";
import type { CostingTables } from "../../tables/read-tables";
import type { Language } from "../../tables/settings";
import type { SheetData, WorkbookData } from "../../workbook/workbook";

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

export function codeQuestions(data: WorkbookData, found: FoundTables, { elements }: CostingTables, findings: readonly Finding[]): CodeQuestions {
  const sheets = new Map(data.sheets.map((sheet) => [sheet.sheet, sheet]));
  const of = (table: CodeTable): CodeQuestion[] => {
    const [, arg] = ASKED_BY[table];
    const codes = new Map<string, CodeQuestion>();
    for (const each of findings.filter((one) => asksForCode(table, one))) {
      const code = each.args[arg]!;
      if (!codes.has(code)) codes.set(code, { table, code, name: table === "accounts" ? nameBeside(each, found.get("ledger"), sheets) : "" });
    }
    return [...codes.values()];
  };
  return {
    codes: [...of("accounts"), ...of("centres")],
    choices: { accounts: treatments(elements), centres: choicesOf(WORDS.centres) },
    places: { accounts: placeOf(found.get("accounts")), centres: placeOf(found.get("centres")) },
  };
}

/** The name that stands in the same line of the ledger. */
function nameBeside({ at }: Finding, ledger: FoundTable | undefined, sheets: ReadonlyMap<string, SheetData>): string {
  const row = Number(/\d+/u.exec(at?.cell ?? "")?.[0]) - 1;
  const own = at && ledger?.joined === undefined && at.sheet === ledger?.place.sheet.sheet ? ledger.heading.columns["account_name"] : undefined;
  const cell = own === undefined ? null : sheets.get(at!.sheet)?.rows[row]?.[own];
  return typeof cell === "string" ? cell.trim() : "";
}

function treatments(elements: CostingTables["elements"]): CodeChoice[] {
  return choicesOf(WORDS.accounts).flatMap((choice) =>
    choice.id !== "cost" ? [choice] : elements.map(({ element, name, name_en }) => ({ id: "cost", element, names: { "zh-CN": name, "zh-TW": name, en: name_en ?? name } })),
  );
}

function choicesOf(words: Readonly<Record<string, string>>): CodeChoice[] {
  return Object.entries(words).map(([id, said]) => {
    const chinese = said.split("|")[0] ?? id;
    return { id, element: null, names: { "zh-CN": chinese, "zh-TW": traditional(chinese), en: id } };
  });
}

function placeOf(table: FoundTable | undefined): CodePlace | null {
  if (!table) return null;
  const { place: { sheet, area }, heading } = table;
  return { sheet: sheet.sheet, columns: heading.columns, nextRow: area.bottom + 1, isChinese: /\p{Script=Han}/u.test(Object.values(heading.texts).join("")) };
}

/** The cells of a new row: the code, its name where the table has one, and what it is. */
export function codeCells({ columns, isChinese }: CodePlace, { table, code, name }: CodeQuestion, { id, element }: CodeChoice, language: Language): readonly { readonly column: number; readonly value: string }[] {
  const chinese = WORDS[table][id]?.split("|")[0] ?? id;
  const word = !isChinese ? id : language === "zh-TW" ? traditional(chinese) : chinese;
  const values: Readonly<Record<string, string | null>> =
    table === "accounts" ? { account: code, name: name === "" ? null : name, element, treatment: word } : { centre: code, name: name === "" ? code : name, class: word };
  return Object.entries(values).flatMap(([field, value]) => (value === null || columns[field] === undefined ? [] : [{ column: columns[field], value }]));
}

/** A 0-based cell as Excel is asked for it. */
export function addressIn(sheet: string, row: number, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${columnLetters(column)}${row + 1}`;
}
