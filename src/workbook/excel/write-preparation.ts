// Before a write: what stands in the workbook, whether we may write at all, and the journal that would undo it.

import { NotWritten, type SheetContent } from "../workbook";
import type { Journal, Replaced } from "./journal";
import { type Measured, STANDARD_CELL, measure } from "./make-alike";
import { type Request, ask, untracked, withoutSheet } from "./requests";
import { askForFrame, frameOf } from "./sheet-frame";
import { type SheetOutline, surveySheets } from "./survey";
import type { Timing } from "./timing";
import { widthOf } from "./write-cells";
import { pointsPerCharacter } from "./write-sizes";
import { type WritePlan, planWrite } from "./write-plan";

export interface Preparation {
  readonly plan: WritePlan;
  /** As it is written first, before any sheet is touched. */
  readonly journal: Journal;
  /** The sheets that are written over, measured for copying, in the order of the journal. */
  readonly copies: readonly Measured[];
  /** Points of a column per character of its width. */
  readonly characterPoints: number;
}

export async function prepare(context: Excel.RequestContext, timing: Timing, contents: readonly SheetContent[], addsOnly: boolean): Promise<Preparation> {
  const standing = await surveySheets(context, timing);
  const plan = planWrite(standing, contents, addsOnly);
  const state = await ask(context, timing, (request) => askForWriting(request, plan, standing[0]!));
  refuseWhereProtected(state);
  const journal = journalFor(plan, standing, state);
  const copies = await measure(context, timing, journal.replaced.map(({ id, rows, columns }) => ({ from: id, rows, columns })));
  const characterPoints = pointsPerCharacter(state.first.standardWidth, state.cell.format.columnWidth);
  return { plan, journal, copies, characterPoints };
}

type State = ReturnType<typeof askForWriting>;
type Touched = State["touched"][number];

function refuseWhereProtected({ book, touched }: State): void {
  if (book.protected) throw new NotWritten("workbook-protected", null);
  for (const { sheet, protection } of touched) if (protection.protected) throw new NotWritten("sheet-protected", sheet.name);
  for (const { sheet, pivots } of touched) if (pivots.value > 0 || sheet.tables.length > 0) throw new NotWritten("sheet-in-use", sheet.name);
}

function journalFor(plan: WritePlan, standing: readonly SheetOutline[], { application, runtime, touched }: State): Journal {
  return {
    phase: "copying",
    calculation: application.calculationMode,
    events: runtime.enableEvents,
    replaced: plan.backups.map(({ of, name }) => {
      const { content } = plan.sheets.find(({ over }) => over === of)!;
      return replacedBy(content, name, touched.find(({ sheet }) => sheet === of)!);
    }),
    added: plan.sheets.filter(({ over }) => over === null).flatMap(({ key, name }) => (key === name ? [key] : [key, ...viaOf(plan, key), name])),
    removed: plan.removed.map(({ id }) => id),
    renamed: plan.renamings.flatMap(({ key, from, via }) => {
      const sheet = standing.find(({ id }) => id === key);
      return sheet ? [{ id: key, from, via, mark: sheet.writtenAs ?? "" }] : [];
    }),
  };
}

/** A standing sheet and its copy; the extent is what either the earlier or the new content takes. */
function replacedBy(content: SheetContent, backup: string, { sheet, used, frame, filter, filtered }: Touched): Replaced {
  const [rows, columns] = used.isNullObject ? [0, 0] : [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
  return {
    id: sheet.id,
    name: sheet.name,
    backup,
    rows: Math.max(1, rows, content.rows.length),
    columns: Math.max(1, columns, widthOf(content), content.columns.length),
    frame: frameOf(frame),
    filter: filter.enabled && !filtered.isNullObject ? { address: withoutSheet(filtered.address), criteria: filter.criteria } : null,
  };
}

function viaOf({ renamings }: WritePlan, key: string): string[] {
  return renamings.filter((renaming) => renaming.key === key).map(({ via }) => via);
}

/** Everything that decides about writing, in one answer. */
function askForWriting(request: Request, plan: WritePlan, first: SheetOutline) {
  const touched = [...plan.backups.map(({ of }) => of), ...plan.removed];
  const sheet = request.sheet(first.id);
  const cell = untracked(sheet.getRange(STANDARD_CELL));
  cell.load("format/columnWidth");
  return {
    book: request.workbook.protection.load("protected"),
    application: request.workbook.application.load("calculationMode"),
    runtime: request.context.runtime.load("enableEvents"),
    first: sheet.load("standardWidth"),
    cell,
    touched: touched.map((outline) => ({
      sheet: outline,
      protection: request.sheet(outline.id).protection.load("protected"),
      pivots: request.sheet(outline.id).pivotTables.getCount(),
      frame: askForFrame(request.sheet(outline.id)),
      filter: request.sheet(outline.id).autoFilter.load("enabled,criteria"),
      filtered: untracked(request.sheet(outline.id).autoFilter.getRangeOrNullObject()).load("address"),
      used: untracked(request.sheet(outline.id).getUsedRangeOrNullObject(false)).load("rowIndex,columnIndex,rowCount,columnCount"),
    })),
  };
}
