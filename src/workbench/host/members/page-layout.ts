// PageLayout with headers and footers: how a worksheet prints.

import { invalidArgument } from "../host-error";
import { FOOTER, HEADER, type Page } from "../model/page";
import { COLUMNS, ROWS, areaAddress, parseArea, splitAddress } from "../model/places";
import type { Sheet } from "../model/book";
import { ExcelObject, type Member, declareKind, method, part, value } from "../protocol/excel-object";
import { rangeAt } from "./range-places";

const PAPERS = ["Letter", "LetterSmall", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A4Small", "A5", "B4", "B5", "Folio", "Quatro"];

function oneOf<K extends "orientation" | "paperSize" | "printComments" | "printErrors" | "printOrder">(name: K, choices: readonly string[]): Member<Sheet> {
  return value("1.9", ({ page }) => page[name], ({ page }: Sheet, given: unknown) => {
    if (!choices.includes(String(given))) throw invalidArgument();
    page[name] = String(given);
  });
}

function truth(name: "centerHorizontally" | "centerVertically" | "blackAndWhite" | "draftMode" | "printGridlines" | "printHeadings"): Member<Sheet> {
  return value("1.9", ({ page }) => page[name], ({ page }: Sheet, given: unknown) => {
    if (typeof given !== "boolean") throw invalidArgument();
    page[name] = given;
  });
}

function margin(name: keyof Page["margins"]): Member<Sheet> {
  return value("1.9", ({ page }) => page.margins[name], ({ page }: Sheet, given: unknown) => {
    if (typeof given !== "number" || given < 0) throw invalidArgument();
    page.margins[name] = given;
  });
}

/** Zoom by scale or by pages, never by both; Excel gives what is not used as null. */
function setZoom({ page }: Sheet, given: unknown): void {
  const { scale, horizontalFitToPages, verticalFitToPages, ...others } = (given ?? {}) as Record<string, unknown>;
  const isPages = (pages: unknown): boolean => pages === undefined || (Number.isInteger(pages) && Number(pages) >= 1);
  const isScale = scale === undefined || (typeof scale === "number" && scale >= 10 && scale <= 400);
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  if (typeof given !== "object" || Object.keys(others).length > 0 || !isScale || !isPages(horizontalFitToPages) || !isPages(verticalFitToPages) || (scale !== undefined) === fits) throw invalidArgument();
  page.zoom = given as Page["zoom"];
}

/** Print titles as `$1:$4` and so on; cells stand for their rows or columns. */
function titlesOf(given: unknown, direction: "rows" | "columns"): string {
  const area = given instanceof ExcelObject ? (given as ExcelObject<"Range">).thing.area : parseArea(splitAddress(String(given)).cells);
  if (!area) throw invalidArgument();
  return areaAddress(direction === "rows" ? { ...area, left: 0, right: COLUMNS - 1 } : { ...area, top: 0, bottom: ROWS - 1 }, "$");
}

export const PAGE_LAYOUT = declareKind("PageLayout", {
  members: {
    orientation: oneOf("orientation", ["Portrait", "Landscape"]),
    paperSize: oneOf("paperSize", PAPERS),
    printComments: oneOf("printComments", ["NoComments", "EndSheet", "InPlace"]),
    printErrors: oneOf("printErrors", ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
    printOrder: oneOf("printOrder", ["DownThenOver", "OverThenDown"]),
    centerHorizontally: truth("centerHorizontally"),
    centerVertically: truth("centerVertically"),
    blackAndWhite: truth("blackAndWhite"),
    draftMode: truth("draftMode"),
    printGridlines: truth("printGridlines"),
    printHeadings: truth("printHeadings"),
    firstPageNumber: value("1.9", ({ page }) => page.firstPageNumber, ({ page }: Sheet, given: unknown) => void (page.firstPageNumber = given === "" ? "" : Number(given))),
    zoom: value("1.9", ({ page }) => ({ scale: null, horizontalFitToPages: null, verticalFitToPages: null, ...page.zoom }), setZoom),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
    headersFooters: part("1.9", (sheet) => new ExcelObject("HeaderFooterGroup", sheet)),
    setPrintTitleRows: method("1.9", (sheet, rows: unknown) => void (sheet.page.titleRows = titlesOf(rows, "rows"))),
    setPrintTitleColumns: method("1.9", (sheet, columns: unknown) => void (sheet.page.titleColumns = titlesOf(columns, "columns"))),
    setPrintArea: method("1.9", (sheet, area: unknown) => {
      const range = area instanceof ExcelObject ? (area as ExcelObject<"Range">) : rangeAt(sheet, String(area));
      sheet.page.printArea = areaAddress(range.thing.area, "$");
    }),
    getPrintTitleRowsOrNullObject: method("1.9", (sheet) => sheet.page.titleRows && rangeAt(sheet, sheet.page.titleRows)),
    getPrintTitleColumnsOrNullObject: method("1.9", (sheet) => sheet.page.titleColumns && rangeAt(sheet, sheet.page.titleColumns)),
    getPrintAreaOrNullObject: method("1.9", (sheet) => sheet.page.printArea && rangeAt(sheet, sheet.page.printArea)),
  },
});

export const HEADER_FOOTER_GROUP = declareKind("HeaderFooterGroup", {
  members: {
    defaultForAllPages: part("1.9", (sheet) => new ExcelObject("HeaderFooter", sheet)),
  },
});

function marginText(place: number, name: "left" | "center" | "right"): Member<Sheet> {
  return value("1.9", ({ page }) => page.headersFooters[place]![name], ({ page }: Sheet, text: unknown) => {
    if (typeof text !== "string" || text.length > 255) throw invalidArgument();
    page.headersFooters[place]![name] = text;
  });
}

export const HEADER_FOOTER = declareKind("HeaderFooter", {
  members: {
    leftHeader: marginText(HEADER, "left"),
    centerHeader: marginText(HEADER, "center"),
    rightHeader: marginText(HEADER, "right"),
    leftFooter: marginText(FOOTER, "left"),
    centerFooter: marginText(FOOTER, "center"),
    rightFooter: marginText(FOOTER, "right"),
  },
});
