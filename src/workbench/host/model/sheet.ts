// One worksheet: its cells, their looks, and what surrounds them.

import type { Area } from "../../../workbook/workbook";
import { accessDenied, invalidArgument } from "../host-error";
import type { Book } from "./book";
import { Cells } from "./cells";
import { Formats } from "./formats";
import { Measures, STANDARD_COLUMN, STANDARD_ROW } from "./measures";
import { Names } from "./names";
import { newPage } from "./page";
import { around, common } from "./places";

export interface Protection {
  on: boolean;
  password: string;
  options: Readonly<Record<string, boolean | string>>;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A rectangle on a worksheet. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

export class Sheet {
  readonly cells = new Cells();
  readonly formats = new Formats();
  readonly columns = new Measures(STANDARD_COLUMN);
  readonly rows = new Measures(STANDARD_ROW);
  readonly names = new Names(this);
  readonly page = newPage();
  readonly protection: Protection = { on: false, password: "", options: {} };
  readonly customProperties = new Map<string, string>();
  merges: Area[] = [];
  /** Rows and columns that stay in view, counted from the top left. */
  frozen: Area | null = null;
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  /** How many pivot tables stand here; a test may say so, the host has none. */
  pivotTables = 0;

  constructor(
    readonly book: Book,
    readonly id: string,
    /** Changed by the book, which keeps formulas in step. */
    public name: string,
  ) {}

  get position(): number {
    return this.book.sheets.indexOf(this);
  }

  /** Cells with values; with their looks too unless only values are asked for. */
  used(valuesOnly: boolean): Area | null {
    let area = this.cells.used();
    if (valuesOnly) return area;
    this.formats.eachCell((row, column) => {
      const cell = { top: row, left: column, bottom: row, right: column };
      area = area === null ? cell : around(area, cell);
    });
    return area;
  }

  /** Refuses when the worksheet is protected and a cell of the area is locked. */
  refuseLocked(area: Area): void {
    if (!this.protection.on) return;
    for (const style of this.formats.stylesIn(area)) if (style.locked) throw accessDenied();
  }

  /** Refuses what protection forbids unless an option allows it. */
  refuseProtected(option?: string): void {
    if (this.protection.on && !(option !== undefined && this.protection.options[option] === true)) throw accessDenied();
  }

  merge(area: Area): void {
    this.unmerge(area);
    if (area.top === area.bottom && area.left === area.right) return;
    this.merges.push(area);
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((merged) => common(merged, area) === null);
  }
}

/** Sheet names: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at either end. */
export function checkSheetName(name: unknown): string {
  if (typeof name !== "string" || name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history") throw invalidArgument();
  return name;
}
