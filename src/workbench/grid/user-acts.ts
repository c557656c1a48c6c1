// What the user does in the grid, done to the host's book; what the host has nothing for is refused before it happens.

import { CustomCommandExecutionError, type ICommandInfo, type ICommandService, type IRange, RANGE_TYPE } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Area } from "../../workbook/workbook";
import type { Host } from "../host/host";
import type { Book, Sheet, SheetArea } from "../host/model/book";
import { clear, enter } from "../host/model/enter";
import { COLUMNS, ROWS } from "../host/model/places";
import { type EnteredCells, entryOf } from "./entries";
import { PIXELS_PER_POINT } from "./sheet-frame";

/** Commands of the grid that the host cannot follow. */
const NOT_OFFERED = /^univer\.command\.(undo|redo)$|^sheet\.command\.(insert-(row|col|range|multi)|remove-(row|col)|delete-range|move-(range|rows|cols)|set-(style|bold|italic|underline|stroke)|add-worksheet-merge|remove-worksheet-merge|copy-sheet|auto-fill)/;
const CLEAR = /^sheet\.command\.clear-selection-(content|all)$/;

/** A command about a worksheet, the open one unless another is named. */
interface SheetCommand {
  readonly subUnitId?: string;
  readonly name?: string;
  readonly order?: number;
}

/** Commands that are done to the book instead, which may refuse them; the grid follows. */
const INSTEAD: Readonly<Record<string, (book: Book, sheet: Sheet, asked: SheetCommand) => void>> = {
  "sheet.command.insert-sheet": (book) => book.activate(book.addSheet(null)),
  "sheet.command.remove-sheet": (book, sheet) => book.removeSheet(sheet),
  "sheet.command.set-worksheet-name": (book, sheet, { name = "" }) => book.rename(sheet, name),
  "sheet.command.set-worksheet-order": (book, sheet, { order = 0 }) => book.move(sheet, order),
  "sheet.command.set-worksheet-hidden": (book, sheet) => book.show(sheet, "Hidden"),
  "sheet.command.set-worksheet-show": (book, sheet) => book.show(sheet, "Visible"),
};

interface OnSheet {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** The grid would do something that this workbench has nothing for. */
export class NotOffered extends Error {
  override readonly name = "NotOffered";
}

export class UserActs {
  private host: Host | null = null;
  private unit = "";
  private paused = false;
  private pending = 0;
  private selection: SheetArea | null = null;
  private stopEditing: (() => void) | null = null;

  constructor(
    api: FUniver,
    commands: ICommandService,
    private readonly refused: (error: unknown) => void,
    private readonly settled: () => void,
  ) {
    commands.beforeCommandExecuted((command) => this.before(command));
    // What the grid adds by itself, to a formula that was entered, is marked as its own.
    commands.onCommandExecuted((command, options) => options?.fromFormula || options?.onlyLocal || this.after(command));
    api.addEvent(api.Event.SheetEditStarted, () => (this.stopEditing ??= this.host?.startEditing() ?? null));
    api.addEvent(api.Event.SheetEditEnded, () => {
      this.stopEditing?.();
      this.stopEditing = null;
    });
  }

  attach(host: Host, unit: string): void {
    this.stopEditing?.();
    this.stopEditing = null;
    this.host = host;
    this.unit = unit;
    this.selection = null;
  }

  /** Everything of the user's has reached the book. */
  get isIdle(): boolean {
    return this.pending === 0;
  }

  /** Does work in the grid that is not the user's. */
  pause(work: () => void): void {
    this.paused = true;
    try {
      work();
    } finally {
      this.paused = false;
    }
  }

  /** True where the user made this selection, or saw it made. */
  isSelected({ sheet, area }: SheetArea): boolean {
    const known = this.selection;
    return known !== null && known.sheet === sheet && (["top", "left", "bottom", "right"] as const).every((side) => known.area[side] === area[side]);
  }

  remember(selected: SheetArea): void {
    this.selection = selected;
  }

  private before(command: ICommandInfo): void {
    if (this.paused) return;
    const inBook = INSTEAD[command.id];
    if (inBook) {
      const asked = (command.params ?? {}) as SheetCommand;
      this.act((book) => inBook(book, asked.subUnitId === undefined ? book.active : sheetIn(book, asked.subUnitId), asked));
      throw new CustomCommandExecutionError("done in the book");
    }
    if (CLEAR.test(command.id)) {
      this.act((book) => clear(book.selected, "Contents"));
      throw new CustomCommandExecutionError("cleared in the book");
    }
    if (!NOT_OFFERED.test(command.id)) return;
    this.refused(new NotOffered(command.id));
    throw new CustomCommandExecutionError(command.id);
  }

  private after({ id, params }: ICommandInfo): void {
    if (this.paused || !this.host || (params as OnSheet | undefined)?.unitId !== this.unit) return;
    const { subUnitId } = params as OnSheet;
    const on = (work: (sheet: Sheet, book: Book) => void): void => this.act((book) => work(sheetIn(book, subUnitId), book));
    switch (id) {
      case "sheet.mutation.set-range-values":
        return this.enter(subUnitId, (params as { cellValue: EnteredCells }).cellValue);
      case "sheet.operation.set-selections":
        return this.select(subUnitId, (params as { selections: { range: IRange }[] }).selections.at(-1)?.range);
      case "sheet.operation.set-worksheet-active":
        return on((sheet, book) => book.activate(sheet));
      case "sheet.mutation.set-worksheet-col-width": {
        const { ranges, colWidth } = params as { ranges: IRange[]; colWidth: number | Record<number, number> };
        return on((sheet) => eachOf(ranges, "Column", (place) => sheet.columns.setSize(place, place, pointsOf(colWidth, place))));
      }
      case "sheet.mutation.set-worksheet-row-height": {
        const { ranges, rowHeight } = params as { ranges: IRange[]; rowHeight: number | Record<number, number> };
        return on((sheet) => eachOf(ranges, "Row", (place) => sheet.rows.setSize(place, place, pointsOf(rowHeight, place))));
      }
    }
  }

  private enter(sheetId: string, cells: EnteredCells): void {
    const entry = entryOf(cells);
    if (entry) this.act((book) => enter({ sheet: sheetIn(book, sheetId), area: entry.area }, entry.values));
  }

  private select(sheetId: string, range: IRange | undefined): void {
    if (!range) return;
    const area = areaOf(range);
    const sheet = this.host!.book.findSheet(sheetId);
    if (!sheet || this.isSelected({ sheet, area })) return;
    this.selection = { sheet, area };
    this.act((book) => {
      if (book.active !== sheet) book.activate(sheet);
      book.selected = { sheet, area };
      book.announce({ event: "SelectionChanged", sheet, area });
    });
  }

  private act(work: (book: Book) => void): void {
    this.pending++;
    void this.host!.act(work)
      .catch(this.refused)
      .finally(() => {
        this.pending--;
        this.settled();
      });
  }
}

function sheetIn(book: Book, id: string): Sheet {
  const sheet = book.findSheet(id);
  if (!sheet) throw new Error(`the book has no worksheet ${id}`);
  return sheet;
}

function areaOf({ rangeType, startRow, startColumn, endRow, endColumn }: IRange): Area {
  const wholeColumns = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL;
  const wholeRows = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL;
  return { top: wholeColumns ? 0 : startRow, bottom: wholeColumns ? ROWS - 1 : endRow, left: wholeRows ? 0 : startColumn, right: wholeRows ? COLUMNS - 1 : endColumn };
}

function eachOf(ranges: readonly IRange[], side: "Row" | "Column", visit: (place: number) => void): void {
  for (const range of ranges) for (let place = range[`start${side}`]; place <= range[`end${side}`]; place++) visit(place);
}

function pointsOf(pixels: number | Record<number, number>, place: number): number | null {
  const size = typeof pixels === "number" ? pixels : pixels[place];
  return size === undefined ? null : size / PIXELS_PER_POINT;
}
