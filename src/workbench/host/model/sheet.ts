// A worksheet that is open, with its rules of protection, merging and names.

import type { Area } from "../../../workbook/workbook";
import { accessDenied, invalidArgument } from "../host-error";
import type { Book, Protection, Sheet, Visibility } from "./book";
import { Cells } from "./cells";
import { Formats } from "./formats";
import { Measures, STANDARD_COLUMN, STANDARD_ROW } from "./measures";
import { Names } from "./names";
import { newPage } from "./page";
import { around, common } from "./places";

export type { Sheet, SheetArea } from "./book";

export class OpenSheet implements Sheet {
  readonly cells = new Cells();
  readonly formats = new Formats();
  readonly columns = new Measures(STANDARD_COLUMN);
  readonly rows = new Measures(STANDARD_ROW);
  readonly names = new Names();
  readonly page = newPage();
  readonly protection: Protection = { on: false, password: "", options: {} };
  readonly customProperties = new Map<string, string>();
  merges: Area[] = [];
  frozen: Area | null = null;
  filter: Sheet["filter"] = null;
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  pivotTables = 0;

  constructor(
    readonly book: Book,
    readonly id: string,
    public name: string,
  ) {}

  get position(): number {
    return this.book.sheets.indexOf(this);
  }

  used(valuesOnly: boolean): Area | null {
    let area = this.cells.used();
    if (valuesOnly) return area;
    this.formats.eachCell((row, column) => {
      const cell = { top: row, left: column, bottom: row, right: column };
      area = area === null ? cell : around(area, cell);
    });
    return area;
  }

  refuseLocked(area: Area): void {
    if (!this.protection.on) return;
    for (const style of this.formats.stylesIn(area)) if (style.locked) throw accessDenied();
  }

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
