// Where the add-in is put together: Excel behind the workbook port, commands, functions and pane in one runtime.

import { monthDesk } from "../application/desk/month-desk";
import { newSession } from "../application/session";
import { commandsOf } from "../commands/commands";
import { associateFunctions, callFunction, forgetClosedSheets } from "../functions/associate";
import { languageOf, translator } from "../locales";
import type { RecoveryOutcome } from "../taskpane/pane-host";
import { failedStartPage, noOfficePage, outsidePage, showPlainPage, tooOldPage } from "../taskpane/plain-page";
import { FOR_FUNCTIONS_AND_RIBBON, FOR_THE_PANE, lacking } from "../taskpane/requirements";
import { detailsOf } from "../taskpane/parts/say-error";
import { activeCell, replaceFormula, writeFromActiveCell } from "../workbook/excel/active-cell";
import { daysBehind1900 } from "../workbook/excel/date-system";
import { editCells } from "../workbook/excel/edit-cells";
import { excelSettings } from "../workbook/excel/excel-settings";
import { excelWorkbook } from "../workbook/excel/excel-workbook";
import { calculateAgain, ourSheets, readOurSheet } from "../workbook/excel/our-sheets";
import { readRange } from "../workbook/excel/read-range";
import { readSelection } from "../workbook/excel/read-selection";
import { showCell } from "../workbook/excel/show-cell";
import { watchEdits } from "../workbook/excel/watch-edits";
import { bookName, displayLanguage, isDark, isSetSupported } from "./office-context";
import { readFile } from "./read-file";
import { saveFile } from "./save-file";
import { startDesk } from "./start-desk";

const workbook = excelWorkbook();
const kept = excelSettings();
const place = document.getElementById("pane") as HTMLElement;

async function start(): Promise<void> {
  if (typeof Office === "undefined") return showPlainPage(place, noOfficePage(translator(languageOf(navigator.language))));
  associateFunctions({ readRange, closed: { list: ourSheets, read: readOurSheet }, language: displayLanguage, daysBehind: daysBehind1900 });
  const opened = open();
  // A write that was cut short is taken back before anything is read.
  const session = newSession({
    workbook: { ...workbook, read: (...asked) => opened.then(() => workbook.read(...asked)) },
    desk: monthDesk(startDesk),
    readingOptions: async () => {
      const { mappings, answers } = await kept.read();
      return { mappings, answers };
    },
  });
  session.subscribe(() => {
    const { busy, last } = session.state();
    // Figures of the last close in cells are read again once its sheets are written or put back.
    if (busy === null && last !== null && forgetClosedSheets()) void calculateAgain();
  });
  // Excel may call a command, as a function, as soon as the page has loaded.
  for (const [name, command] of Object.entries(commandsOf(session, () => Office.addin.showAsTaskpane()))) Office.actions.associate(name, command);
  const recovery = await opened;
  if (recovery === null) return;
  const { showPane } = await import(/* webpackChunkName: "pane" */ "../taskpane/show-pane");
  showPane(place, {
    session,
    language: displayLanguage(),
    bookName,
    isDark,
    showCell,
    kept,
    editCells,
    selection: readSelection,
    activeCell,
    writeFromActiveCell,
    replaceFormula,
    readRange,
    callFunction,
    isEmpty: async () => (await workbook.read()).sheets.every(({ rows }) => rows.length === 0),
    addSheets: (sheets) => workbook.addSheets(sheets),
    saveFile,
    readFile,
    fetchAsset,
    recovery,
    lacking: lacking(FOR_FUNCTIONS_AND_RIBBON, isSetSupported),
  });
  // An Excel that cannot tell of edits still closes months; the pane then does not know when to check again.
  await watchEdits(session.noteEdit).catch(() => undefined);
}

/** A file beside this page, which is all that its policy lets it reach. */
async function fetchAsset(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
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
