// Where the add-in is put together: Excel behind the workbook port, commands, functions and pane in one runtime.

import { newSession } from "../application/session";
import { commandsOf } from "../commands/commands";
import { languageOf, translator } from "../locales";
import { failedStartPage, noOfficePage, outsidePage, showPlainPage, tooOldPage } from "../taskpane/plain-page";
import { FOR_FUNCTIONS_AND_RIBBON, FOR_THE_PANE, lacking } from "../taskpane/requirements";
import { detailsOf } from "../taskpane/parts/say-error";
import { excelWorkbook } from "../workbook/excel/excel-workbook";
import { showCell } from "../workbook/excel/show-cell";
import { bookName, displayLanguage, isDark, isSetSupported } from "./office-context";

const workbook = excelWorkbook();
const session = newSession(workbook);
const place = document.getElementById("pane") as HTMLElement;

async function start(): Promise<void> {
  if (typeof Office === "undefined") return showPlainPage(place, noOfficePage(translator(languageOf(navigator.language))));
  // Excel may call a command as soon as the page has loaded.
  for (const [name, command] of Object.entries(commandsOf(session, () => Office.addin.showAsTaskpane()))) Office.actions.associate(name, command);
  const { host } = await Office.onReady();
  const language = displayLanguage();
  const t = translator(language);
  if (host !== Office.HostType.Excel) return showPlainPage(place, outsidePage(t));
  const missing = lacking(FOR_THE_PANE, isSetSupported);
  if (missing.length > 0) return showPlainPage(place, tooOldPage(missing, t));
  // A write that was cut short is taken back before anything is read or shown.
  await workbook.recover();
  const { showPane } = await import(/* webpackChunkName: "pane" */ "../taskpane/show-pane");
  showPane(place, { session, language, bookName, isDark, showCell, lacking: lacking(FOR_FUNCTIONS_AND_RIBBON, isSetSupported) });
}

start().catch((error: unknown) => showPlainPage(place, failedStartPage(detailsOf(error), translator(languageOf(navigator.language)))));
