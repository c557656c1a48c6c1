// The grid: a view of the host's book. Cells are read from it when they are painted; what surrounds them is brought in step after everything the host did.

import { ICommandService, type IRange, IUniverInstanceService, type Nullable, type Workbook, type Worksheet } from "@univerjs/core";
import { BEFORE_CELL_EDIT, IEditorBridgeService, INTERCEPTOR_POINT, IRenderManagerService, SheetInterceptorService, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import type { Host } from "../host/host";
import type { Book, BookEvent, Sheet } from "../host/model/book";
import { type Frame, type Reach, extend, frameKey, frameOf, reachOf, worksheetData } from "./sheet-frame";
import { editedCell, readFromBook, shownCell } from "./live-cells";
import { type ControlNames, keepReachable } from "./reachable";
import { type GridLanguage, type StartedGrid, startGrid } from "./start-univer";
import { UserActs } from "./user-acts";

/** What is shown around a cell that is jumped to. */
const ROWS_ABOVE = 4;
const COLUMNS_BEFORE = 2;

/** A worksheet as the grid has it. */
interface Shown {
  readonly reach: Reach;
  readonly frame: Frame;
  readonly key: string;
}

export interface GridOptions {
  readonly place: HTMLElement;
  readonly language: GridLanguage;
  readonly dark: boolean;
  /** What its controls are called at the moment. */
  names(): ControlNames;
  /** What the user tried and the host refused, or the grid does not offer. */
  refused(error: unknown): void;
}

export class Grid {
  private readonly started: StartedGrid;
  private readonly commands: ICommandService;
  private readonly acts: UserActs;
  private readonly nameControls: () => void;
  private host: Host | null = null;
  private workbook: Workbook | null = null;
  private opened = 0;
  /** Worksheets as the grid has them, by their ids. */
  private readonly shown = new Map<string, Shown>();
  private isDue = false;

  constructor(options: GridOptions) {
    this.started = startGrid(options.place, options.language, options.dark);
    this.nameControls = keepReachable(options.place, options.names);
    const { api, injector } = this.started;
    this.commands = injector.get(ICommandService);
    this.acts = new UserActs(api, this.commands, options.refused, () => this.follow());
  }

  /** Shows the book of this host, in the place of the one before. */
  show(host: Host): void {
    const { api, injector } = this.started;
    if (this.workbook) api.disposeUnit(this.workbook.getUnitId());
    this.host = host;
    this.shown.clear();
    const { book } = host;
    const unit = `book-${++this.opened}`;
    const sheets = Object.fromEntries(book.sheets.map((sheet) => [sheet.id, worksheetData(sheet.id, this.take(sheet).frame)]));
    this.acts.pause(() => api.createWorkbook({ id: unit, name: book.name, sheetOrder: book.sheets.map(({ id }) => id), sheets }));
    if (this.opened === 1) this.paintFromBook();
    this.workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(unit)!;
    for (const sheet of book.sheets) readFromBook(this.worksheet(sheet)!.getCellMatrix(), sheet);
    this.acts.attach(host, unit);
    host.done(() => this.follow());
    book.listen((event) => this.note(event));
    this.follow();
  }

  /** Worksheets grow with what is entered into them and with what formulas fill. */
  private note(event: BookEvent): void {
    const shown = this.shown.get(event.sheet.id);
    if (!shown) return;
    if (event.event === "DataChanged") extend(shown.reach, event.area);
    else if (event.event === "Calculated") for (const { row, column } of event.sheet.cells.spilled()) extend(shown.reach, { top: row, left: column, bottom: row, right: column });
  }

  private take(sheet: Sheet): Shown {
    const reach = reachOf(sheet);
    const shown = { reach, frame: frameOf(sheet, reach), key: frameKey(sheet, reach) };
    this.shown.set(sheet.id, shown);
    return shown;
  }

  speak(language: GridLanguage): void {
    this.started.speak(language);
    this.nameControls();
  }

  darken(dark: boolean): void {
    this.started.api.toggleDarkMode(dark);
  }

  /** Brings the grid in step with the book, once for everything that happens before the next frame. */
  private follow(): void {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      if (this.host && this.acts.isIdle) this.acts.pause(() => this.takeOver(this.host!.book));
    });
  }

  private takeOver(book: Book): void {
    for (const id of [...this.shown.keys()]) if (!this.sheetOf(id)) this.remove(id, book);
    book.sheets.forEach((sheet, place) => (this.shown.has(sheet.id) ? this.update(sheet) : this.insert(sheet, place)));
    this.order(book);
    this.select(book);
    this.started.api.getActiveWorkbook()?.getActiveSheet()?.refreshCanvas();
    // The line above the grid shows what stands in the selected cell now.
    const editor = this.started.injector.get(IEditorBridgeService);
    if (!editor.isVisible().visible) editor.refreshEditCellState();
  }

  private layouts(): SheetSkeletonManagerService | undefined {
    return this.started.injector.get(IRenderManagerService).getRenderById(this.workbook!.getUnitId())?.with(SheetSkeletonManagerService);
  }

  /** The services of the grid are there once it holds a workbook. */
  private paintFromBook(): void {
    const interceptors = this.started.injector.get(SheetInterceptorService);
    interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: 90,
      handler: (cell, { subUnitId, row, col }, next) => {
        const sheet = this.sheetOf(subUnitId);
        return next(sheet ? shownCell(cell, sheet, row, col) : cell);
      },
    });
    interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 1_000,
      handler: (cell, { subUnitId, row, col }, next) => {
        const sheet = this.sheetOf(subUnitId);
        return next(sheet ? editedCell(cell, sheet, row, col) : cell);
      },
    });
  }

  private insert(sheet: Sheet, place: number): void {
    const { frame } = this.take(sheet);
    this.mutate("insert-sheet", { index: place, sheet: worksheetData(sheet.id, frame) });
    readFromBook(this.worksheet(sheet)!.getCellMatrix(), sheet);
  }

  private remove(id: string, book: Book): void {
    if (this.workbook?.getActiveSheet()?.getSheetId() === id) this.activate(book.active);
    this.shown.delete(id);
    this.mutate("remove-sheet", { subUnitId: id });
  }

  private update(sheet: Sheet): void {
    const shown = this.shown.get(sheet.id)!;
    const key = frameKey(sheet, shown.reach);
    if (key === shown.key) return;
    const { frame: before, reach } = shown;
    const frame = frameOf(sheet, reach);
    const worksheet = this.worksheet(sheet)!;
    const differs = (part: keyof Frame): boolean => JSON.stringify(before[part]) !== JSON.stringify(frame[part]);
    const subUnitId = sheet.id;
    this.shown.set(sheet.id, { reach, frame, key });
    if (differs("name")) this.mutate("set-worksheet-name", { subUnitId, name: frame.name });
    if (differs("hidden")) this.mutate("set-worksheet-hidden", { subUnitId, hidden: frame.hidden });
    if (differs("tabColor")) this.mutate("set-tab-color", { subUnitId, color: frame.tabColor });
    if (differs("showGridlines")) this.mutate("toggle-gridlines", { subUnitId, showGridlines: frame.showGridlines });
    if (differs("rowCount")) worksheet.setRowCount(frame.rowCount);
    if (differs("columnCount")) worksheet.setColumnCount(frame.columnCount);
    if (differs("rowData")) replace(worksheet.getConfig().rowData, frame.rowData);
    if (differs("columnData")) replace(worksheet.getConfig().columnData, frame.columnData);
    if (differs("mergeData")) worksheet.setMergeData([...frame.mergeData]);
    if (differs("freeze")) this.mutate("set-frozen", { subUnitId, ...frame.freeze });
    // Its layout is made anew when it is next painted; where it is the one that is open, that is now.
    this.layouts()?.makeDirty({ sheetId: sheet.id });
    if (this.workbook?.getActiveSheet()?.getSheetId() === sheet.id) this.layouts()?.setCurrent({ sheetId: sheet.id });
  }

  private order({ sheets }: Book): void {
    sheets.forEach(({ id }, place) => {
      const order = this.workbook!.getSheetOrders();
      const now = order.indexOf(id);
      if (now !== place) this.mutate("set-worksheet-order", { subUnitId: id, fromOrder: now, toOrder: place });
    });
  }

  /** The book's selection, where the add-in has made another than the user's. */
  private select({ active, selected }: Book): void {
    this.activate(active);
    if (this.acts.isSelected(selected)) return;
    const { top, left, bottom, right } = selected.area;
    const { frame } = this.shown.get(selected.sheet.id)!;
    const sheet = this.started.api.getActiveWorkbook()?.getSheetBySheetId(selected.sheet.id);
    const lastRow = Math.min(bottom, frame.rowCount - 1);
    const lastColumn = Math.min(right, frame.columnCount - 1);
    sheet?.getRange(top, left, lastRow - top + 1, lastColumn - left + 1).activate();
    if (sheet && !isIn(sheet.getVisibleRange(), top, left)) sheet.scrollToCell(Math.max(0, top - ROWS_ABOVE), Math.max(0, left - COLUMNS_BEFORE));
    this.acts.remember(selected);
  }

  private activate(sheet: Sheet): void {
    if (this.workbook?.getActiveSheet()?.getSheetId() !== sheet.id) this.started.api.getActiveWorkbook()?.setActiveSheet(sheet.id);
  }

  /** As if another editor of the same workbook did it: what this one's user has open stays open when a worksheet comes in. */
  private mutate(name: string, parameters: object): void {
    this.commands.syncExecuteCommand(`sheet.mutation.${name}`, { unitId: this.workbook!.getUnitId(), ...parameters }, { onlyLocal: true, fromCollab: true });
  }

  private sheetOf(id: string): Sheet | undefined {
    return this.host?.book.sheets.find((sheet) => sheet.id === id);
  }

  private worksheet({ id }: Sheet): Nullable<Worksheet> {
    return this.workbook?.getSheetBySheetId(id);
  }
}

/** What is seen for certain of a worksheet that has not yet been painted and has no visible range: it begins at its first cell. */
const FIRST_VIEW: IRange = { startRow: 0, endRow: 15, startColumn: 0, endColumn: 6 };

function isIn(visible: Nullable<IRange>, row: number, column: number): boolean {
  const range = visible ?? FIRST_VIEW;
  return row >= range.startRow && row < range.endRow && column >= range.startColumn && column < range.endColumn;
}

/** The grid keeps hold of the object itself. */
function replace<T extends object>(held: T, wanted: T): void {
  for (const key of Object.keys(held)) Reflect.deleteProperty(held, key);
  Object.assign(held, wanted);
}
