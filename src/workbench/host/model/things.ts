// Which thing of the model stands behind each kind of Excel's objects.

import type { Book, Sheet, SheetArea, Table, XmlPart } from "./book";
import type { FunctionService } from "./function-service";
import type { DefinedName, Names } from "./names";

/** A value that a worksheet function yielded. */
export interface FunctionAnswer {
  readonly value: unknown;
  readonly error: string | null;
}

/** A border of an area, named as `EdgeTop`. */
export interface AreaBorder extends SheetArea {
  readonly side: string;
}

export interface Setting {
  readonly book: Book;
  readonly key: string;
}

export interface Part {
  readonly book: Book;
  readonly part: XmlPart;
}

/** XML parts of one namespace, or all. */
export interface Parts {
  readonly book: Book;
  readonly namespace: string | null;
}

/** Tables of a worksheet, or all. */
export interface TableList {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

export interface OneTable {
  readonly book: Book;
  readonly table: Table;
}

/** A row of a table's body, or a column. */
export interface TablePart {
  readonly table: Table;
  readonly index: number;
}

export interface OneName extends NameList {
  readonly name: DefinedName;
}

/** The names of a worksheet, or of the workbook where the sheet is null. */
export interface NameList {
  readonly book: Book;
  readonly sheet: Sheet | null;
  readonly names: Names;
}

/** A custom property of a worksheet. */
export interface SheetProperty {
  readonly sheet: Sheet;
  readonly key: string;
}

export interface Things {
  Workbook: Book;
  Application: Book;
  Runtime: Book;
  DocumentProperties: Book;
  WorkbookProtection: Book;
  Functions: Book;
  FunctionResult: FunctionAnswer;
  SettingCollection: Book;
  Setting: Setting;
  CustomXmlPartCollection: Parts;
  CustomXmlPartScopedCollection: Parts;
  CustomXmlPart: Part;
  WorksheetCollection: Book;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: SheetProperty;
  PivotTableCollection: Sheet;
  AutoFilter: Sheet;
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: Sheet;
  NamedItemCollection: NameList;
  NamedItem: OneName;
  TableCollection: TableList;
  Table: OneTable;
  TableRowCollection: OneTable;
  TableRow: TablePart;
  TableColumnCollection: OneTable;
  TableColumn: TablePart;
  Range: SheetArea;
  RangeFormat: SheetArea;
  RangeFont: SheetArea;
  RangeFill: SheetArea;
  RangeBorderCollection: SheetArea;
  RangeBorder: AreaBorder;
  AddinInternalService: null;
  AppRuntimeService: null;
  CustomFunctions: FunctionService;
  FormatProtection: SheetArea;
}
