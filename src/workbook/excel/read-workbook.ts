// A workbook read in one phase: its outline, all values, then errors and number formats where values call for them.

import { DAYS_TO_1904, showsDate } from "../date-format";
import type { CellValue, ReadOptions, SheetData, WorkbookData, WorkbookNote } from "../workbook";
import { SECOND_OF_1904 } from "./date-system";
import { askForJournal, journalOf } from "./journal";
import { type HiddenPlaces, hiddenSteps } from "./read-hidden";
import { type NumberFormats, numberFormatsOf } from "./read-formats";
import { type SheetReading, errorSteps, newReading, trimmed, valueSteps } from "./read-values";
import { ask, send } from "./requests";
import { surveySheets } from "./survey";
import { type Timing, paced } from "./timing";

export async function readWorkbook(context: Excel.RequestContext, timing: Timing, { inputsOnly = false, reports = [], signal, progress }: ReadOptions = {}): Promise<WorkbookData> {
  const { name, from1904 } = await askBook(context, timing);
  const kept = journalOf(await ask(context, timing, askForJournal))?.replaced.map(({ backup }) => backup) ?? [];
  // Copies that a write has left to be put back are nobody's sheets.
  const readings = (await surveySheets(context, timing)).filter(({ name: sheet }) => !kept.includes(sheet)).map(newReading);
  const wanted = readings.filter(({ outline }) => !inputsOnly || outline.report === null || reports.includes(outline.report));
  const withFormats = readings.map((reading) => ({ reading, formats: numberFormatsOf(reading) }));
  const hidden = new Map(readings.map((reading) => [reading, { rows: new Set<number>(), columns: new Set<number>() }]));
  const total = wanted.reduce((rows, { outline: { used } }) => rows + (used === null ? 0 : used.bottom + 1), 0);
  const sent = (): void => progress?.(wanted.reduce((done, { rows }) => done + rows.length, 0), total);
  await send(context, wanted.flatMap(valueSteps), timing, { signal, sent });
  await send(context, wanted.flatMap(errorSteps), timing, { signal });
  // Formats of our own sheets tell nothing that is not known.
  await send(context, withFormats.filter(({ reading }) => reading.outline.report === null).flatMap(({ formats }) => formats.steps()), timing, { signal });
  await send(context, readings.flatMap((reading) => (reading.outline.report === null ? hiddenSteps(reading, hidden.get(reading)!) : [])), timing, { signal });
  const breathe = paced(timing);
  for (const { reading, formats } of withFormats) {
    trimmed(reading.rows);
    if (from1904) shiftDates(reading.rows, formats);
    await breathe();
  }
  const notes: WorkbookNote[] = from1904 ? [{ code: "dates-1904", value: name }] : [];
  return { name, sheets: withFormats.map(({ reading, formats }) => sheetData(reading, formats, hidden.get(reading)!)), notes };
}

async function askBook(context: Excel.RequestContext, timing: Timing): Promise<{ name: string; from1904: boolean }> {
  const { book, day } = await ask(context, timing, ({ workbook }) => ({
    book: workbook.load("name"),
    day: workbook.functions.date(...SECOND_OF_1904).load("value"),
  }));
  return { name: book.name.replace(/(?<=.)\.[^.]*$/, ""), from1904: day.value === 1 };
}

function sheetData(reading: SheetReading, formats: NumberFormats, hidden: HiddenPlaces): SheetData {
  const { outline, rows } = reading;
  return {
    sheet: outline.name,
    rows,
    tables: outline.tables,
    hidden: outline.hidden,
    cells: "typed",
    report: outline.report,
    numberFormat: (row, column) => formats.at(row, column),
    hiddenRows: hidden.rows,
    hiddenColumns: hidden.columns,
  };
}

function shiftDates(rows: CellValue[][], formats: NumberFormats): void {
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (typeof cell === "number" && showsDate(formats.at(row, column) ?? "General")) cells[column] = cell + DAYS_TO_1904;
    });
  });
}
