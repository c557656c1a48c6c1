// The workbook part: its tabs in order, with what marks ours, and the parts beside it.

import { REPORT_MARK, TAB_MARK, markedText } from "../../report-mark";
import type { SheetContent } from "../../workbook";
import type { Package, Relationship } from "./package";
import { element, elements, relationshipId, unescapeText } from "./xml";

/** A tab of the workbook and the part behind it. Chart and dialog sheets are tabs too. */
export interface Tab {
  readonly name: string;
  readonly sheetId: number;
  readonly relation: string;
  readonly part: string;
  readonly isWorksheet: boolean;
  readonly hidden: boolean;
  /** Values of our two marks, null where the tab has none. */
  readonly report: string | null;
  readonly writtenAs: string | null;
}

/** A tab of the new workbook. */
export interface NewTab {
  readonly name: string;
  readonly sheetId: number;
  readonly relation: string;
  readonly part: string;
  /** Place of the tab it was or replaces, null for a new one. */
  readonly before: number | null;
  /** Null for a tab that is kept. */
  readonly content: SheetContent | null;
}

export interface WorkbookPart {
  readonly path: string;
  readonly xml: string;
  readonly relationships: readonly Relationship[];
  readonly tabs: readonly Tab[];
  readonly dates1904: boolean;
  /** Name of the first part that the workbook refers to as this type, or null. */
  partOf(type: string): string | null;
}

/** The workbook part of a package; null when the package is something else (a document, an OpenDocument or binary workbook). */
export function workbookPart(pack: Package): WorkbookPart | null {
  const path = pack.relationships("").find(({ type }) => type === "officeDocument")?.target ?? "";
  const xml = pack.text(path);
  if (!/<workbook[\s>]/.test(xml.slice(0, 4096))) return null;
  const relationships = pack.relationships(path);
  const flag = element(xml, "workbookPr")?.attributes["date1904"] ?? "0";
  return {
    path,
    xml,
    relationships,
    tabs: readTabs(xml, relationships),
    dates1904: flag === "1" || flag === "true",
    partOf: (type) => relationships.find((relation) => relation.type === type && !relation.external)?.target ?? null,
  };
}

function readTabs(xml: string, relationships: readonly Relationship[]): Tab[] {
  const marks = elements(element(xml, "definedNames")?.inner ?? "", "definedName");
  const markOf = (place: number, name: string): string | null => {
    const mark = marks.find(({ attributes }) => attributes["name"] === name && attributes["localSheetId"] === String(place));
    return mark === undefined ? null : markedText(unescapeText(mark.inner));
  };
  return elements(element(xml, "sheets")?.inner ?? "", "sheet").map(({ attributes }, place) => {
    const relation = relationships.find(({ id }) => id === relationshipId(attributes));
    return {
      name: attributes["name"] ?? "",
      sheetId: Number(attributes["sheetId"]),
      relation: relation?.id ?? "",
      part: relation?.target ?? "",
      isWorksheet: relation?.type === "worksheet",
      hidden: (attributes["state"] ?? "visible") !== "visible",
      report: markOf(place, REPORT_MARK),
      writtenAs: markOf(place, TAB_MARK),
    };
  });
}
