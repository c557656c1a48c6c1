// A workbook that is open: worksheets come and go, and what refers to them is kept in step.

import { accessDenied, invalidOperation, itemAlreadyExists } from "../host-error";
import type { FormulaEngine } from "../formulas/formula-engine";
import type { Book, BookEvent, DocumentProperties, Sheet, SheetArea, Table, Visibility, XmlPart } from "./book";
import { Calculation } from "./calculation";
import { Names } from "./names";
import { OpenSheet, checkSheetName } from "./sheet";
import { removedSheet, renamedSheet } from "./sheet-references";

export class OpenBook implements Book {
  readonly sheets: Sheet[] = [];
  readonly names = new Names();
  readonly tables: Table[] = [];
  readonly settings = new Map<string, unknown>();
  readonly xmlParts: XmlPart[] = [];
  readonly properties = newProperties();
  readonly protection = { on: false, password: "" };
  readonly calculation: Calculation;
  active: Sheet;
  selected: SheetArea;
  enableEvents = true;
  dates1904 = false;
  actor: Book["actor"] = "user";
  private readonly listeners: ((event: BookEvent) => void)[] = [];
  private issued = 0;

  constructor(
    readonly name: string,
    newEngine: ((book: Book) => FormulaEngine) | null = null,
  ) {
    this.calculation = new Calculation(this, newEngine);
    this.active = this.addSheet("Sheet1");
    this.selected = { sheet: this.active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  listen(listener: (event: BookEvent) => void): void {
    this.listeners.push(listener);
  }

  announce(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  newId(): string {
    return `{00000000-0000-4000-8000-${String(++this.issued).padStart(12, "0")}}`;
  }

  findSheet(key: unknown): Sheet | undefined {
    const wanted = String(key).toLowerCase();
    return this.sheets.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  }

  addSheet(name: string | null): Sheet {
    this.refuseProtected();
    const sheet = new OpenSheet(this, this.newId(), checkSheetName(name ?? this.freeName()));
    if (this.sheets.some((each) => each.name.toLowerCase() === sheet.name.toLowerCase())) throw itemAlreadyExists();
    this.sheets.push(sheet);
    this.calculation.namesChanged(sheet.name);
    this.announce({ event: "Added", sheet });
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.refuseProtected();
    if (sheet.visibility === "VeryHidden") throw invalidOperation("A very hidden worksheet cannot be deleted.");
    this.refuseLastVisible(sheet);
    const { position } = sheet;
    this.sheets.splice(position, 1);
    for (let place = this.tables.length - 1; place >= 0; place--) if (this.tables[place]!.sheet === sheet) this.tables.splice(place, 1);
    removedSheet(this, sheet.name);
    if (this.active === sheet) this.activate(this.sheets.slice(position).concat(this.sheets).find(({ visibility }) => visibility === "Visible")!);
    this.announce({ event: "Deleted", sheet });
  }

  rename(sheet: Sheet, name: string): void {
    this.refuseProtected();
    checkSheetName(name);
    const taken = this.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (taken && taken !== sheet) throw itemAlreadyExists();
    const before = sheet.name;
    sheet.name = name;
    renamedSheet(this, before, name);
    this.announce({ event: "NameChanged", sheet, before });
  }

  move(sheet: Sheet, position: number): void {
    this.refuseProtected();
    const before = sheet.position;
    this.sheets.splice(before, 1);
    this.sheets.splice(position, 0, sheet);
    this.announce({ event: "Moved", sheet, before });
  }

  show(sheet: Sheet, visibility: Visibility): void {
    this.refuseProtected();
    if (visibility !== "Visible") {
      this.refuseLastVisible(sheet);
      if (this.active === sheet) this.activate(this.sheets.find((each) => each !== sheet && each.visibility === "Visible")!);
    }
    const before = sheet.visibility;
    sheet.visibility = visibility;
    if (before !== visibility) this.announce({ event: "VisibilityChanged", sheet, before });
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") throw invalidOperation("A hidden worksheet cannot be activated.");
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    this.selected = { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    this.announce({ event: "Deactivated", sheet: before });
    this.announce({ event: "Activated", sheet });
  }

  private refuseProtected(): void {
    if (this.protection.on) throw accessDenied();
  }

  private refuseLastVisible(sheet: Sheet): void {
    if (sheet.visibility === "Visible" && !this.sheets.some((each) => each !== sheet && each.visibility === "Visible")) throw invalidOperation("A workbook must contain at least one visible worksheet.");
  }

  private freeName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}

function newProperties(): DocumentProperties {
  return { title: "", subject: "", author: "", keywords: "", comments: "", category: "", manager: "", company: "", lastAuthor: "", revisionNumber: 0 };
}
