// The workbook part with our tabs: the list of sheets, names, the active tab, and calculation when it is opened.

import { REPORT_MARK, TAB_MARK, markFormula } from "../../report-mark";
import { relationshipTypes } from "./package-lists";
import { type Renamed, retarget } from "./retarget";
import { printTitles, type SheetNamespaces } from "./sheet-xml";
import type { NewTab, WorkbookPart } from "./workbook-part";
import { element, elements, escapeText, type XmlElement } from "./xml";

export function namespacesOf(workbook: string): SheetNamespaces {
  const relationships = relationshipTypes(workbook);
  const main = relationships.includes("purl") ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return { main, relationships };
}

/** The part's new text. Tabs of the user's keep their elements as they are. */
export function workbookXml(workbook: WorkbookPart, tabs: readonly NewTab[], renamed: Renamed): string {
  const place = newPlaces(workbook, tabs);
  const sheets = sheetList(workbook, tabs);
  const names = definedNames(workbook, tabs, place, renamed);
  let xml = replaceElement(workbook.xml, "sheets", `<sheets>${sheets}</sheets>`, []);
  xml = replaceElement(xml, "definedNames", names === "" ? "" : `<definedNames>${names}</definedNames>`, ["sheets", "functionGroups", "externalReferences"]);
  xml = replaceElement(xml, "calcPr", calculation(element(xml, "calcPr")), ["sheets", "functionGroups", "externalReferences", "definedNames"]);
  const views = element(xml, "bookViews");
  return views === null ? xml : replaceElement(xml, "bookViews", bookViews(views, place), []);
}

/** New place of every old tab; null for those that go. */
function newPlaces(workbook: WorkbookPart, tabs: readonly NewTab[]): (number | null)[] {
  return workbook.tabs.map((_, old) => {
    const place = tabs.findIndex(({ before }) => before === old);
    return place === -1 ? null : place;
  });
}

function sheetList({ xml, tabs: old }: WorkbookPart, tabs: readonly NewTab[]): string {
  const standing = elements(element(xml, "sheets")?.inner ?? "", "sheet");
  const { relationships } = namespacesOf(xml);
  // Some writers declare the prefix on each sheet and not on the workbook.
  const root = element(xml, "workbook")?.attributes["xmlns:r"];
  const declared = root === relationships ? "" : ` xmlns:r="${relationships}"`;
  return tabs
    .map(({ name, sheetId, relation, before, content }) => {
      if (content === null) return standing[before as number]?.outer ?? "";
      const hidden = before !== null && old[before]?.hidden ? ' state="hidden"' : "";
      return `<sheet name="${escapeText(name)}" sheetId="${sheetId}"${hidden}${declared} r:id="${relation}"/>`;
    })
    .join("");
}

/** Names of the user's with their sheets' new places, then ours. */
function definedNames({ xml }: WorkbookPart, tabs: readonly NewTab[], place: readonly (number | null)[], renamed: Renamed): string {
  const ours = new Set(tabs.flatMap(({ content, before }) => (content !== null && before !== null ? [before] : [])));
  const standing = elements(element(xml, "definedNames")?.inner ?? "", "definedName").map((name) => {
    const local = name.attributes["localSheetId"];
    const outer = retarget(name.outer, renamed);
    if (local === undefined) return outer;
    const to = place[Number(local)] ?? null;
    const isOurs = ours.has(Number(local)) && /^(_xlnm\.|costwright_)/.test(name.attributes["name"] ?? "");
    return to === null || isOurs ? "" : outer.replace(/(\slocalSheetId\s*=\s*["'])\d+/, `$1${to}`);
  });
  return [...standing, ...tabs.map(namesOfSheet)].join("");
}

function namesOfSheet({ name, content }: NewTab, place: number): string {
  if (content === null) return "";
  const titles = printTitles(name, content.print);
  const repeated = titles === null ? "" : `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${escapeText(titles)}</definedName>`;
  if (content.report === "") return repeated;
  return [
    repeated,
    `<definedName name="${REPORT_MARK}" localSheetId="${place}" hidden="1">${escapeText(markFormula(content.report))}</definedName>`,
    `<definedName name="${TAB_MARK}" localSheetId="${place}" hidden="1">${escapeText(markFormula(name))}</definedName>`,
  ].join("");
}

/** Values stay as they are stored until the workbook is opened; then everything is calculated once. */
function calculation(standing: XmlElement | null): string {
  if (standing === null) return '<calcPr fullCalcOnLoad="1"/>';
  const attributes = { ...standing.attributes, fullCalcOnLoad: "1" };
  return `<calcPr${Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`).join("")}/>`;
}

function bookViews(views: XmlElement, place: readonly (number | null)[]): string {
  return views.outer.replace(/\s(activeTab|firstSheet)\s*=\s*["'](\d+)["']/g, (_, name: string, old: string) => ` ${name}="${place[Number(old)] ?? 0}"`);
}

/** Puts an element in place of the one of its name, or after the last of those it must follow. */
function replaceElement(xml: string, name: string, fresh: string, after: readonly string[]): string {
  const standing = element(xml, name);
  if (standing !== null) return xml.slice(0, standing.start) + fresh + xml.slice(standing.end);
  const at = Math.max(...after.map((earlier) => element(xml, earlier)?.end ?? -1));
  return at < 0 ? xml : xml.slice(0, at) + fresh + xml.slice(at);
}
