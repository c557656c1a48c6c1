// CHECK: whether a ledger can be relied on: its lines, months and sides, and every voucher that does not balance.

import { type Finding, type Ledger, columnLetters, columnNumber, groupLedger, ledgerFindings } from "../../engine";
import { type Language, translator } from "../../locales";
import type { Block, LedgerAnswers } from "./ledger-answers";
import type { RangeLedger } from "./read-ledger-range";

/** Vouchers listed one by one; the rest are counted. */
const MOST_LISTED = 200;

type Row = readonly [what: string, figure: string | number, result: string];

/**
 * A block of three columns: what was checked, the figure, what it means. Vouchers that do not balance follow, each with its
 * difference and the sentence that says what to do.
 */
export function ledgerCheck(answers: LedgerAnswers, language: Language): Block {
  return answers.block("lists", `check\u0002${language}`, () => laidOut(answers, language));
}

function laidOut({ source }: LedgerAnswers, language: Language): Block {
  const { ledger, origin, columns } = source;
  const t = translator(language);
  const word = (key: string): string => t(`functions.check.${key}`);
  const amount = (units: number): number => units / 10 ** ledger.decimals;
  const [debit, credit] = [sumOf(ledger, "debit"), sumOf(ledger, "credit")];
  const unbalanced = columns.has("voucher") ? ledgerFindings(ledger, null).map((found) => onSheet(found, origin)) : [];
  const vouchers: Row[] = columns.has("voucher") ? [[word("vouchers"), groupLedger(ledger, ["voucher"]).size, ""], [word("unbalanced"), unbalanced.length, word(unbalanced.length === 0 ? "ok" : "wrong")]] : [];
  return [
    [word("what"), word("figure"), word("result")],
    [word("lines"), ledger.size, monthsOf(ledger)],
    [word("debit"), amount(debit), ""],
    [word("credit"), amount(credit), ""],
    [word("difference"), amount(debit - credit), word(debit === credit ? "ok" : "wrong")],
    ...vouchers,
    ...unbalanced.slice(0, MOST_LISTED).map((found) => listed(found, language)),
    ...(unbalanced.length > MOST_LISTED ? [[word("more"), unbalanced.length - MOST_LISTED, ""] as Row] : []),
  ];
}

function listed(found: Finding, language: Language): Row {
  // Its sentence names nothing of ours that would have to be put in words first.
  const message = translator(language)(`findings.${found.code}`, found.args);
  const place = [found.at?.sheet ?? "", found.at?.cell ?? ""].filter((part) => part !== "").join("!");
  return [String(found.args.voucher), Number(found.args.difference), place === "" ? message : `${place}: ${message}`];
}

function sumOf(ledger: Ledger, side: "debit" | "credit"): number {
  let sum = 0;
  for (let line = 0; line < ledger.size; line++) sum += ledger[side](line);
  return sum;
}

/** `2025-06`, or first and last month. */
function monthsOf(ledger: Ledger): string {
  const months = ledger.column("period").values.filter((month) => month !== "").sort();
  const [first, last] = [months[0] ?? "", months.at(-1) ?? ""];
  return first === last ? first : `${first} – ${last}`;
}

/** Cells of a range, which are counted in it, as cells of the sheet it stands on. */
function onSheet(found: Finding, { sheet, top, left }: RangeLedger["origin"]): Finding {
  if (!found.at) return found;
  const cell = found.at.cell.replace(/([A-Z]+)(\d+)/gu, (_, column: string, row: string) => `${columnLetters(columnNumber(column) + left)}${Number(row) + top}`);
  return { ...found, at: { sheet, cell } };
}
