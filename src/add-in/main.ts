// Where the add-in is put together: Excel behind the workbook port, commands, functions and pane in one runtime.

import { newSession } from "../application/session";
import { commandsOf } from "../commands/commands";
import { associateFunctions, forgetClosedSheets } from "../functions/associate";
import { languageOf, translator } from "../locales";
import type { RecoveryOutcome } from "../taskpane/pane-host";
import { failedStartPage, noOfficePage, outsidePage, showPlainPage, tooOldPage } from "../taskpane/plain-page";
import { FOR_FUNCTIONS_AND_RIBBON, FOR_THE_PANE, lacking } from "../taskpane/requirements";
import { detailsOf } from "../taskpane/parts/say-error";
import { excelWorkbook } from "../workbook/excel/excel-workbook";
import { calculateAgain, ourSheets, readOurSheet } from "../workbook/excel/our-sheets";
import { readRange } from "../workbook/excel/read-range";
import { showCell } from "../workbook/excel/show-cell";
import { bookName, displayLanguage, isDark, isSetSupported } from "./office-context";

const workbook = excelWorkbook();
const place = document.getElementById("pane") as HTMLElement;

async function start(): Promise<void> {
  if (typeof Office === "undefined") return showPlainPage(place, noOfficePage(translator(languageOf(navigator.language))));
  associateFunctions({ readRange, closed: { list: ourSheets, read: readOurSheet }, language: displayLanguage });
  const opened = open();
  // A write that was cut short is taken back before anything is read.
  const session = newSession({ ...workbook, read: (...asked) => opened.then(() => workbook.read(...asked)) });
  session.subscribe(() => {
    if (session.activity().phase === "closed" && forgetClosedSheets()) void calculateAgain();
  });
  // Excel may call a command, as a function, as soon as the page has loaded.
  for (const [name, command] of Object.entries(commandsOf(session, () => Office.addin.showAsTaskpane()))) Office.actions.associate(name, command);
  const recovery = await opened;
  if (recovery === null) return;
  const { showPane } = await import(/* webpackChunkName: "pane" */ "../taskpane/show-pane");
  showPane(place, { session, language: displayLanguage(), bookName, isDark, showCell, recovery, lacking: lacking(FOR_FUNCTIONS_AND_RIBBON, isSetSupported) });
}

/** Waits for Excel and puts the workbook right; null, after a plain page has said why, where the pane cannot run. */
async function open(): Promise<RecoveryOutcome | null> {
  const { host } = await Office.onReady();
  const t = translator(displayLanguage());
  const missing = host === Office.HostType.Excel ? lacking(FOR_THE_PANE, isSetSupported) : [];
  if (host === Office.HostType.Excel && missing.length === 0) return workbook.recover().catch((error: unknown) => ({ error }));
  showPlainPage(place, missing.length === 0 ? outsidePage(t) : tooOldPage(missing, t));
  return null;
}

start().catch((error: unknown) => showPlainPage(place, failedStartPage(detailsOf(error), translator(languageOf(navigator.language)))));
