// `confirm`: writes a confirmation sheet for every unit of a month, or reads those that came back and lists the differences.

import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { type MonthClose, closeMonth } from "../application/close-month";
import { confirmationFiles } from "../application/confirm/confirmation-sheets";
import { confirmedMonth } from "../application/confirm/confirmed-month";
import { differencesWorkbook } from "../application/confirm/differences-workbook";
import { saidFindings } from "../application/findings-report";
import { type Translate, translator } from "../locales";
import { newXlsxFile } from "../workbook/file/xlsx/xlsx-file";
import { type ConfirmArguments, WrongUsage } from "./arguments";
import { type Opened, openInput } from "./open-input";
import { sayFindings, sayRefused } from "./say-findings";

/** Returns 0 when the sheets were written, or when all that came back agrees; 1 else. */
export async function confirm({ input, out, returned, period }: ConfirmArguments): Promise<number> {
  if (returned !== null && extname(out).toLowerCase() !== ".xlsx") throw new WrongUsage("confirm-words");
  if (returned !== null && existsSync(out)) throw new WrongUsage("out-exists", { path: out });
  const book = await readBook(input);
  if (book === null) return 1;
  const close = closeMonth(book.data, { period, mappings: book.kept.mappings, answers: book.kept.answers });
  const { language } = close.tables.settings;
  const t = translator(language);
  if (close.reports.length === 0 || confirmationFiles(close).length === 0) {
    sayFindings(saidFindings(close.findings, language), t);
    console.error(t(close.reports.length === 0 ? "outcome.nothing-written" : "commandLine.confirm-nothing"));
    return 1;
  }
  return returned === null ? await write(close, out, t) : await read(close, returned, out, t);
}

/** One file a unit, into a folder; a file that is there stays as it is, and then none is written. */
async function write(close: MonthClose, folder: string, t: Translate): Promise<number> {
  const files = confirmationFiles(close).map(({ file, sheets }) => ({ path: join(folder, file), sheets }));
  const there = files.find(({ path }) => existsSync(path));
  if (there) throw new WrongUsage("out-exists", { path: there.path });
  mkdirSync(folder, { recursive: true });
  for (const { path, sheets } of files) {
    await newXlsxFile(path).replaceSheets(sheets);
    console.error(t("commandLine.written", { place: path }));
  }
  return 0;
}

async function read(close: MonthClose, place: string, out: string, t: Translate): Promise<number> {
  const books = await Promise.all(returnedFiles(place).map(readBook));
  const readable = books.flatMap((book) => (book === null ? [] : [book.data]));
  const confirmed = confirmedMonth(close, readable);
  sayFindings(saidFindings(confirmed.findings, close.tables.settings.language), t);
  await newXlsxFile(out).replaceSheets(differencesWorkbook(close, confirmed));
  console.error(t("commandLine.written", { place: out }));
  const isWhole = readable.length === books.length && confirmed.findings.every(({ severity }) => severity === "accept_with_note");
  return isWhole && confirmed.lines.every(({ answer }) => answer === "agreed") ? 0 : 1;
}

/** A file, or every file of a folder that is not hidden or left by a program that has it open. */
function returnedFiles(place: string): string[] {
  if (!existsSync(place)) throw new WrongUsage("no-such-input", { path: place });
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name));
  return names.map(({ name }) => join(place, name)).sort();
}

async function readBook(path: string): Promise<Extract<Opened, { readonly data: unknown }> | null> {
  const opened = await openInput(path, null);
  if ("data" in opened) return opened;
  sayRefused(opened.refused);
  return null;
}
