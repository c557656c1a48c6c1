// The sheets of a close written into an open workbook in one phase: all of them, or the workbook is put back as it was.

import { REPORT_MARK, TAB_MARK, markFormula } from "../report-mark";
import { NotWritten, type SheetContent, type Watch, type WriteOptions } from "../workbook";
import { clearSheet } from "./clear-sheet";
import { type Journal, writeJournal } from "./journal";
import { alikeSteps } from "./make-alike";
import { closeJournal, handBack, recover, removeSheet } from "./recover";
import { type Request, type Step, ask, send } from "./requests";
import { codeOf, inExcel } from "./session";
import { setFrame, wantedFrame } from "./sheet-frame";
import type { Timing } from "./timing";
import { cellSteps, refuseUnwritable } from "./write-cells";
import { formatSteps, wrapSteps } from "./write-formats";
import { sizeSteps } from "./write-sizes";
import { type WritePlan } from "./write-plan";
import { type Preparation, prepare } from "./write-preparation";

/** How often a failed write is tried to be taken back before that is left to the next opening. */
const ATTEMPTS = 2;
const ATTEMPT_PAUSE = 500;

export async function replaceSheets(contents: readonly SheetContent[], timing: Timing, options: WriteOptions & { readonly addsOnly?: boolean } = {}): Promise<void> {
  contents.forEach(refuseUnwritable);
  await inExcel((context) => recover(context, timing));
  const preparation = await inExcel((context) => prepare(context, timing, contents, options.addsOnly === true));
  const undoable = isUndoable(preparation.plan) && Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  try {
    await inExcel((context) => write(context, timing, preparation, options), undoable);
  } catch (error) {
    const recovery = await takenBack(timing, error);
    if (recovery === "completed") return;
    if (!undoable || codeOf(error) !== "UndoNotSupported") throw error;
    await inExcel((context) => write(context, timing, preparation, options));
  }
}

/** Excel cannot undo that sheets are hidden, removed, renamed or moved, and refuses to group such calls. */
function isUndoable({ backups, removed, renamings, moves }: WritePlan): boolean {
  return backups.length + removed.length + renamings.length + moves.length === 0;
}

async function takenBack(timing: Timing, cause: unknown): ReturnType<typeof recover> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await inExcel((context) => recover(context, timing));
    } catch (error) {
      if (attempt === ATTEMPTS) throw new NotWritten("not-restored", null, { cause: new AggregateError([cause, error]) });
    }
    await timing.pause(ATTEMPT_PAUSE);
  }
}

async function write(context: Excel.RequestContext, timing: Timing, { plan, journal, copies, characterPoints }: Preparation, { signal, progress, keepPrevious = false }: WriteOptions): Promise<void> {
  await ask(context, timing, (request) => {
    writeJournal(request, journal);
    request.workbook.application.calculationMode = "Manual";
    request.context.runtime.enableEvents = false;
  });
  await ask(context, timing, ({ workbook }) => {
    // Copies have their names from the first moment, so that they are found again whatever happens.
    for (const { backup } of journal.replaced) workbook.worksheets.add(backup).visibility = "Hidden";
  });
  await send(context, copies.flatMap((copy, index) => alikeSteps(copy, journal.replaced[index]!.backup)), timing, { signal });
  await ask(context, timing, (request) => writeJournal(request, { ...journal, phase: "writing" }));
  await send(context, layOut(plan, journal), timing, { signal });
  await send(context, stepsOf(plan, journal, characterPoints, progress), timing, { signal });
  const written: Journal = { ...journal, phase: "written" };
  await ask(context, timing, (request) => {
    arrange(request, plan);
    writeJournal(request, written);
  });
  if (keepPrevious) return ask(context, timing, (request) => keep(request, plan, written));
  await ask(context, timing, (request) => {
    for (const { name } of plan.backups) removeSheet(request.sheet(name), false);
    for (const { id, veryHidden } of plan.removed) removeSheet(request.sheet(id), veryHidden);
    closeJournal(request, written);
  });
}

/** What was replaced stays out of sight until the next write, the next opening, or until it is put back. */
function keep(request: Request, { removed }: WritePlan, written: Journal): void {
  const shown = removed.filter(({ hidden }) => !hidden).map(({ id }) => id);
  for (const id of shown) request.sheet(id).visibility = "Hidden";
  writeJournal(request, { ...written, phase: "kept", shown });
  handBack(request, written);
}

/** Added sheets with their marks, and blank ones where earlier sheets are written over. */
function* layOut({ sheets }: WritePlan, journal: Journal): Generator<Step> {
  for (const { key, content, name, over } of sheets) {
    const extent = journal.replaced.find(({ id }) => id === over?.id);
    yield {
      bytes: 1_000,
      once: true,
      queue: (request) => {
        if (extent?.filter) request.sheet(key).autoFilter.remove();
        if (extent) return clearSheet(request, key, extent);
        const { names } = request.workbook.worksheets.add(key);
        if (content.report === "") return;
        for (const [mark, text] of [[REPORT_MARK, content.report], [TAB_MARK, name]] as const) names.add(mark, `=${markFormula(text)}`).visible = false;
      },
    };
  }
}

/** Values first, then looks by block, wrapped text last. */
function* stepsOf({ sheets }: WritePlan, { replaced }: Journal, characterPoints: number, progress: Watch["progress"]): Generator<Step> {
  let done = 0;
  const told = function* (steps: Iterable<Step>): Generator<Step> {
    yield* steps;
    progress?.(++done, 2 * sheets.length);
  };
  for (const { key, content } of sheets) yield* told(cellSteps(key, content));
  for (const { key, content } of sheets) yield* told(formatSteps(key, content));
  for (const { key, content } of sheets) yield* sizeSteps(key, content, characterPoints);
  for (const { key, content, over } of sheets) {
    const standing = replaced.find(({ id }) => id === over?.id)?.frame ?? null;
    yield { bytes: 4_000, queue: (request) => setFrame(request.sheet(key), wantedFrame(content), standing) };
  }
  for (const { key, content } of sheets) yield* wrapSteps(key, content);
}

function arrange(request: Request, { sheets, renamings, moves }: WritePlan): void {
  // Looked up before anything is renamed, since an added sheet is known by its name.
  const renamed = renamings.map(({ key, via, to }) => ({ sheet: request.sheet(key), via, to }));
  const moved = moves.map(({ key, position }) => ({ sheet: request.sheet(key), position }));
  for (const { sheet, position } of moved) sheet.position = position;
  for (const { sheet, via } of renamed) sheet.name = via;
  for (const { sheet, via, to } of renamed) if (to !== via) sheet.name = to;
  for (const { key, name, over } of sheets) if (over !== null && over.writtenAs !== null && over.name !== name) request.sheet(key).names.getItem(TAB_MARK).formula = `=${markFormula(name)}`;
}
