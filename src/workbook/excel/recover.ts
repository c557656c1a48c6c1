// A write that was cut short, taken back or finished by its journal: at once after a failure, or when the workbook is next opened.

import { TAB_MARK, markFormula } from "../report-mark";
import type { Restorable } from "../workbook";
import { type Filter, type Journal, askForJournal, dropJournal, journalOf, writeJournal } from "./journal";
import { alikeSteps, measure } from "./make-alike";
import { type Request, ask, send, untracked } from "./requests";
import { setFrame } from "./sheet-frame";
import type { Timing } from "./timing";

/** `restored`: the workbook is as it was before the write; `completed`: the write had come so far that it was finished. */
export type Recovery = "nothing-to-do" | "restored" | "completed";

export async function recover(context: Excel.RequestContext, timing: Timing): Promise<Recovery> {
  const setting = await ask(context, timing, askForJournal);
  const journal = journalOf(setting);
  if (journal === null) {
    if (!setting.isNullObject) await ask(context, timing, dropJournal);
    return "nothing-to-do";
  }
  if (journal.phase === "writing") await takeBack(context, timing, journal);
  await cleanUp(context, timing, journal);
  if (journal.phase === "kept") return "nothing-to-do";
  return journal.phase === "written" ? "completed" : "restored";
}

/** What the last write has kept to be put back. */
export async function restorable(context: Excel.RequestContext, timing: Timing): Promise<Restorable> {
  const journal = journalOf(await ask(context, timing, askForJournal));
  if (journal?.phase !== "kept") return "nothing";
  return journal.replaced.length + journal.removed.length === 0 ? "added" : "replaced";
}

/** Puts back what the last write replaced; false where nothing is kept to put back. */
export async function restore(context: Excel.RequestContext, timing: Timing): Promise<boolean> {
  const journal = journalOf(await ask(context, timing, askForJournal));
  if (journal?.phase !== "kept") return false;
  // Cut short from here on, it is taken back to the end when the workbook is next opened.
  await ask(context, timing, (request) => writeJournal(request, { ...journal, phase: "writing" }));
  await recover(context, timing);
  return true;
}

/** Removes what is no longer needed and closes the journal. */
async function cleanUp(context: Excel.RequestContext, timing: Timing, journal: Journal): Promise<void> {
  const standing = await ask(context, timing, ({ workbook }) => workbook.worksheets.load("items/id,items/name,items/visibility"));
  const copies = new Set(journal.replaced.map(({ backup }) => backup));
  const gone = new Set(journal.phase === "written" || journal.phase === "kept" ? journal.removed : []);
  await ask(context, timing, (request) => {
    for (const sheet of standing.items) if (copies.has(sheet.name) || gone.has(sheet.id)) removeSheet(sheet, sheet.visibility === "VeryHidden");
    // A write that is over has left calculation and events to the user.
    if (journal.phase === "kept") dropJournal(request);
    else closeJournal(request, journal);
  });
}

export function removeSheet(sheet: Excel.Worksheet, veryHidden: boolean): void {
  if (veryHidden) sheet.visibility = "Hidden";
  sheet.delete();
}

/** Calculation and events as they were, so that Excel calculates what was written; then the journal goes. */
export function closeJournal(request: Request, journal: Journal): void {
  handBack(request, journal);
  dropJournal(request);
}

/** Calculation and events as they were. */
export function handBack(request: Request, { calculation, events }: Journal): void {
  request.workbook.application.calculationMode = calculation as Excel.CalculationMode;
  request.context.runtime.enableEvents = events;
}

async function takeBack(context: Excel.RequestContext, timing: Timing, journal: Journal): Promise<void> {
  const standing = await ask(context, timing, ({ workbook }) => workbook.worksheets.load("items/id,items/name"));
  const idOf = new Map(standing.items.map(({ id, name }) => [name, id]));
  const stands = new Set(standing.items.map(({ id }) => id));
  await removeAdded(context, timing, journal, idOf);
  const copied = journal.replaced.filter(({ id, backup }) => stands.has(id) && idOf.has(backup));
  const measured = await measure(context, timing, copied.map(({ backup, rows, columns }) => ({ from: backup, rows, columns })));
  await send(context, measured.flatMap((copy, index) => alikeSteps(copy, copied[index]!.id)), timing);
  await ask(context, timing, (request) => {
    const renamed = journal.renamed.filter(({ id }) => stands.has(id));
    for (const { id, via } of renamed) request.sheet(id).name = via;
    for (const { id, from } of renamed) request.sheet(id).name = from;
    for (const { id, mark } of renamed) if (mark !== "") request.sheet(id).names.getItem(TAB_MARK).formula = `=${markFormula(mark)}`;
    for (const id of journal.shown ?? []) if (stands.has(id)) request.sheet(id).visibility = "Visible";
    for (const { id, frame } of copied) setFrame(request.sheet(id), frame, null);
    for (const { id, filter } of copied) if (filter !== null) applyFilter(request.sheet(id), filter);
    // From here on only the copies are to be removed.
    writeJournal(request, { ...journal, phase: "copying" });
  });
}

function applyFilter(sheet: Excel.Worksheet, { address, criteria }: Filter): void {
  const range = untracked(sheet.getRange(address));
  const filtered = criteria.flatMap((each, column) => (typeof each === "object" && each !== null && "filterOn" in each ? [[column, each as Excel.FilterCriteria] as const] : []));
  if (filtered.length === 0) sheet.autoFilter.apply(range);
  for (const [column, each] of filtered) sheet.autoFilter.apply(range, column, each);
}

/** Removes the sheets that the write added; one of the same name that a user made meanwhile has cells and no mark, and stays. */
async function removeAdded(context: Excel.RequestContext, timing: Timing, { added, ...journal }: Journal, idOf: ReadonlyMap<string, string>): Promise<void> {
  const earlier = new Set([...journal.removed, ...journal.replaced.map(({ id }) => id)]);
  const asked = await ask(context, timing, (request) =>
    added
      .flatMap((name) => idOf.get(name) ?? [])
      .filter((id) => !earlier.has(id))
      .map((id) => {
        const sheet = request.sheet(id);
        return { sheet, used: untracked(sheet.getUsedRangeOrNullObject(true)).load("rowCount"), mark: sheet.names.getItemOrNullObject(TAB_MARK).load("name") };
      }));
  await ask(context, timing, () => {
    for (const { sheet, used, mark } of asked) if (!mark.isNullObject || used.isNullObject) sheet.delete();
  });
}
