// The words of a factory's sheets: headings and notes of their own, and codes with the names they stand for.

import { type Form, isTotal } from "./form";
import type { FactoryNames } from "./source";
import type { Words } from "./words";

export interface FactoryWords extends Words {
  readonly names: FactoryNames;
  /** A product, or else an item of stock. */
  thing(code: string): string;
  /** Unit of measure of a product or item; empty when it is not given. */
  unitOf(code: string): string;
  account(code: string): string;
  /** A heading, title or sentence of factory sheets. */
  tell(key: string, args?: Readonly<Record<string, string | number>>): string;
  /** A word of a closed list; what is not on it shows as it is. */
  word(list: WordList, code: string): string;
}

/** Closed lists of words; the sentences of a list are in `sheets.factory.LIST`. */
export const WORD_LISTS = {
  origin: ["own", "transferred"],
  phase: ["exchange", "external", "difference"],
  allocation: ["direct", "sequential", "interaction", "algebraic", "planned", "standard"],
  wip: ["none", "fixed", "materials", "equivalent-weighted", "equivalent-fifo", "as-finished", "standard", "standard-ratio", "no-output", "loss"],
  depreciation: ["straight-line", "units", "double-declining", "sum-of-years"],
  disposal: ["distribute", "carry"],
  kind: ["irreparable", "rework", "trial", "inspection", "prevention", "electricity", "water", "gas", "steam", "heat"],
  basis: ["actual", "standard", "last-year", "plan", "prior-month"],
  move: ["issue", "count"],
  kept: ["no-content", "carry", "share"],
  flag: ["ok", "explain", "explained"],
  factor: ["total", "volume", "structure", "unit-cost"],
  driver: ["HOURS", "MACHINE_HOURS", "QUOTA_HOURS", "QUOTA_MATERIAL"],
  entry: [
    "material-variance", "utilities", "utilities-recharge", "depreciation", "accruals", "variance-incurred", "idle-capacity", "overhead", "unit-variance", "quality", "quality-period", "scrap", "by-product", "semi-receipt",
    "semi-issue", "transfer", "finished-receipt", "finished-issue", "variance-distribution", "cost-of-sales", "quality-headquarters", "variance-distribution-headquarters",
  ],
} as const;

export type WordList = keyof typeof WORD_LISTS;

type Naming = (words: FactoryWords, code: string) => string;

/** A sender is a centre, or what a meter measures; a receiver is a centre or a product. */
const place: Naming = (words, code) => [words.centre(code), words.thing(code), words.word("kind", code)].find((name) => name !== code) ?? code;
const thing: Naming = (words, code) => words.thing(code);
const element: Naming = (words, code) => words.element(code);
const account: Naming = (words, code) => words.account(code);

const NAMINGS: Readonly<Record<string, Naming>> = {
  centre: place,
  sender: place,
  giver: place,
  receiver: place,
  source_centre: place,
  to_centre: place,
  product: thing,
  item: thing,
  source_product: thing,
  to_product: thing,
  element,
  to_element: element,
  account,
  credit_account: account,
  to_account: (words, code) => code.split(";").map((each) => words.account(each)).join("; "),
  // A plain allocation needs no word: only what is beside it has one.
  phase: (words, code) => (code === "allocate" ? "" : words.word("phase", code)),
  step: (words, code) => (/^\d+$/.test(code) ? words.tell("step.number", { step: code }) : code === "utilities" ? words.tell("step.utilities") : code),
};

/** Gives a form the words of a factory. */
export function factoryForm(form: (report: Parameters<Form>[0], words: FactoryWords) => ReturnType<Form>): Form {
  return (report, words) => form(report, factoryWords(words));
}

const known = new WeakMap<Words, FactoryWords>();

/** The words of a factory, made once for the words they stand on. */
export function factoryWords(words: Words): FactoryWords {
  const old = known.get(words);
  if (old) return old;
  const made = makeFactoryWords(words);
  known.set(words, made);
  return made;
}

function makeFactoryWords(words: Words): FactoryWords {
  const names = words.source.factory ?? { products: [], items: [], assets: [], accounts: [], wipAccounts: [], reasons: [] };
  const tell: FactoryWords["tell"] = (key, args) => words.say(`factory.${key}`, args);
  const coded = (code: string, name: string | null | undefined): string => (name && name !== code ? words.say("frame.code", { code, name }) : code);
  const things = new Map<string, { readonly name: string | null; readonly unit: string | null }>([
    ...names.items.map((row) => [row.item, row] as const),
    ...names.products.map((row) => [row.product, row] as const),
  ]);
  const assets = new Map(names.assets.map((row) => [row.asset, row.name]));
  const accounts = new Map(names.accounts.map((row) => [row.account, row.name]));
  const told: FactoryWords = {
    ...words,
    names,
    tell,
    thing: (code) => coded(code, things.get(code)?.name),
    unitOf: (code) => things.get(code)?.unit ?? "",
    account: (code) => coded(code, accounts.get(code)),
    word: (list, code) => ((WORD_LISTS[list] as readonly string[]).includes(code) ? tell(`${list}.${code}`) : code),
    cell: (column, code) => cellText(told, column, code, assets),
    heading: (column, key) => tell(`column.${key ?? column.id}`),
    column: (key) => tell(`column.${key}`),
    note: (key) => tell(`note.${key}`),
  };
  return told;
}

function cellText(words: FactoryWords, column: string, code: string, assets: ReadonlyMap<string, string | null>): string {
  if (isTotal(code)) return words.say("row.total");
  if (column === "asset_name") return assets.get(code) ?? "";
  const naming = NAMINGS[column];
  if (naming) return naming(words, code);
  return column in WORD_LISTS ? words.word(column as WordList, code) : code;
}
