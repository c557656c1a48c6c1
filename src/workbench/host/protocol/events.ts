// Events of the workbook, told to a library that has registered for them.

import type { Book, BookEvent } from "../model/book";
import { areaAddress, around } from "../model/places";
import type { ExcelObject } from "./excel-object";

/** Message types by the names of the registering methods. */
const TYPES: Readonly<Record<BookEvent["event"], number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  FormulaChanged: 23,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
};

/** A library asks for a worksheet's events by its id, for those of all worksheets by this. */
const ALL_SHEETS = "Workbook";
const EVENT_CATEGORY = 65_536;

/** One message to the library. */
export interface PushedEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
  readonly id: string;
}

export class Events {
  private readonly registered = new Map<string, number>();
  private happened: { readonly event: BookEvent; readonly actor: Book["actor"] }[] = [];

  constructor(private readonly book: Book) {
    book.listen((event) => book.enableEvents && this.take(event));
  }

  /** Registers or takes a registration back; false where no such event is known. */
  listen(object: ExcelObject, event: string, on: boolean): boolean {
    if (!(event in TYPES) || (object.kind !== "Worksheet" && object.kind !== "WorksheetCollection")) return false;
    const key = `${TYPES[event as BookEvent["event"]]}:${object.kind === "Worksheet" ? (object as ExcelObject<"Worksheet">).thing.id : ALL_SHEETS}`;
    const count = (this.registered.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
    return true;
  }

  /** How many registrations stand. */
  get registrations(): number {
    return [...this.registered.values()].reduce((sum, count) => sum + count, 0);
  }

  /** What is to be told of since the last time. */
  takeEntries(): PushedEntry[] {
    const entries = this.happened.flatMap(({ event, actor }) => {
      const type = TYPES[event.event];
      const targets = [event.sheet.id, ALL_SHEETS].filter((target) => this.registered.has(`${type}:${target}`));
      return targets.map((targetId) => ({ messageCategory: EVENT_CATEGORY, messageType: type, targetId, message: JSON.stringify(messageOf(event, actor)), id: "0" }));
    });
    this.happened = [];
    return entries;
  }

  /** The library writes large grids in pieces; pieces that continue one another are one change. */
  private take(event: BookEvent): void {
    const { actor } = this.book;
    const before = this.happened.at(-1);
    if (event.event === "DataChanged" && before?.event.event === "DataChanged" && before.actor === actor && before.event.sheet === event.sheet && continues(before.event.area, event.area)) {
      this.happened[this.happened.length - 1] = { event: { ...event, area: around(before.event.area, event.area) }, actor };
    } else this.happened.push({ event, actor });
  }
}

type Rectangle = Parameters<typeof around>[0];

function continues(before: Rectangle, after: Rectangle): boolean {
  return before.left === after.left && before.right === after.right && after.top === before.bottom + 1;
}

function messageOf(event: BookEvent, actor: Book["actor"]): object {
  const common = { worksheetId: event.sheet.id, source: "Local", triggerSource: actor === "add-in" ? "ThisLocalAddin" : "Unknown" };
  switch (event.event) {
    case "DataChanged":
      return { ...common, address: areaAddress(event.area), changeType: event.changeType };
    case "FormatChanged":
    case "SelectionChanged":
      return { ...common, address: areaAddress(event.area) };
    case "FormulaChanged":
      return { ...common, formulaDetails: [{ cellAddress: areaAddress(event.area) }] };
    case "NameChanged":
      return { ...common, nameBefore: event.before, nameAfter: event.sheet.name };
    case "VisibilityChanged":
      return { ...common, visibilityBefore: event.before, visibilityAfter: event.sheet.visibility };
    case "Moved":
      return { ...common, positionBefore: event.before, positionAfter: event.sheet.position };
    case "ProtectionChanged":
      return { ...common, isProtected: event.sheet.protection.on };
    default:
      return common;
  }
}
