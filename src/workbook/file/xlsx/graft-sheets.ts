// Grafts our sheets into a package: which parts change and what they become; all others stay as they are.

import { isReplaceable } from "../../report-mark";
import { planTabs } from "../../tab-plan";
import { BLANK_SHEET } from "../../blank-sheet";
import type { SheetContent } from "../../workbook";
import { styleBook } from "./add-styles";
import { type Package, relationshipsOf } from "./package";
import { withContentTypes, withRelationships } from "./package-lists";
import { reachedOnlyFrom } from "./reachable-parts";
import { type Renamed, retarget } from "./retarget";
import { sheetXml } from "./sheet-xml";
import { SPILL_CONTENT_TYPE, type SpillMetadata, spillMetadata } from "./spill-metadata";
import type { NewTab, Tab, WorkbookPart } from "./workbook-part";
import { namespacesOf, workbookXml } from "./workbook-xml";
import { element } from "./xml";

/** New text of parts by name; null takes a part out. */
export type Changes = Map<string, string | null>;

const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const NO_STYLES = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="NAMESPACE"></styleSheet>';

/** What puts these sheets in place of those of earlier closes. */
export function graftedSheets(source: Package, workbook: WorkbookPart, contents: readonly SheetContent[]): Changes {
  const tabs = newTabs(source, workbook, contents);
  const namespaces = namespacesOf(workbook.xml);
  const stylesPart = workbook.partOf("styles") ?? besideWorkbook(workbook, "styles.xml");
  const styles = styleBook(source.text(stylesPart) || NO_STYLES.replace("NAMESPACE", namespaces.main));
  const spills = spillMetadata(source, workbook, contents);
  const changes: Changes = new Map();
  for (const part of partsThatGo(source, workbook, tabs)) changes.set(part, null);
  for (const { part, content } of tabs) if (content !== null) changes.set(part, sheetXml(content, styles.index, namespaces, spills.mark));
  if (spills.part) changes.set(spills.part.name, spills.part.text);
  changes.set(stylesPart, styles.xml());
  const renamed = renamedSheets(workbook, tabs);
  changes.set(workbook.path, workbookXml(workbook, tabs, renamed));
  if (renamed.size > 0) retargetFormulas(source, renamed, changes);
  forgetTitles(source, changes);
  listParts(source, workbook, tabs, { stylesPart, spills: spills.part }, changes);
  return changes;
}

function newTabs(source: Package, workbook: WorkbookPart, contents: readonly SheetContent[]): NewTab[] {
  const plan = planTabs(workbook.tabs.map(standingTab), contents);
  let sheetId = Math.max(0, ...workbook.tabs.map((tab) => tab.sheetId));
  const relation = counter("rId", "", (name) => workbook.relationships.some(({ id }) => id === name));
  const part = counter(besideWorkbook(workbook, "worksheets/sheet"), ".xml", (name) => source.has(name));
  const fresh = (): Pick<NewTab, "sheetId" | "relation" | "part" | "before"> => ({ sheetId: ++sheetId, relation: relation(), part: part(), before: null });
  const tabs = plan.map((planned): NewTab => {
    if ("keep" in planned) return { ...(workbook.tabs[planned.keep] as Tab), before: planned.keep, content: null };
    const place = planned.over === null ? fresh() : { ...(workbook.tabs[planned.over] as Tab), before: planned.over };
    return { ...place, name: planned.name, content: contents[planned.write] as SheetContent };
  });
  return tabs.length > 0 ? tabs : [{ ...fresh(), name: BLANK_SHEET.name, content: BLANK_SHEET }];
}

function standingTab({ name, report, writtenAs }: Tab): { name: string; ours: string | null } {
  return { name, ours: isReplaceable(name, { report, tab: writtenAs }) ? report : null };
}

/** Names `PREFIX1SUFFIX`, `PREFIX2SUFFIX`, … that are not in use. */
function counter(prefix: string, suffix: string, isTaken: (name: string) => boolean): () => string {
  let count = 0;
  return () => {
    do count++;
    while (isTaken(`${prefix}${count}${suffix}`));
    return `${prefix}${count}${suffix}`;
  };
}

/**
 * Sheets that are removed or written anew, with all that hangs on them alone (comments, drawings), and the calculation chain,
 * which Excel rebuilds and which would name cells that no longer hold formulas.
 */
function partsThatGo(source: Package, workbook: WorkbookPart, tabs: readonly NewTab[]): string[] {
  const kept = new Set(tabs.filter(({ content }) => content === null).map(({ part }) => part));
  const old = workbook.tabs.map(({ part }) => part).filter((part) => !kept.has(part));
  const chain = workbook.partOf("calcChain");
  return [...old, ...old.map(relationshipsOf), ...reachedOnlyFrom(source, old), ...(chain === null ? [] : [chain])].filter((part) => source.has(part));
}

/** Old names of our sheets that go or are called otherwise now. */
function renamedSheets(workbook: WorkbookPart, tabs: readonly NewTab[]): Renamed {
  const now = new Map(tabs.map(({ before, name }) => [before, name]));
  return new Map(workbook.tabs.flatMap(({ name }, place) => (now.get(place) === name ? [] : [[name, now.get(place) ?? null] as const])));
}

function retargetFormulas(source: Package, renamed: Renamed, changes: Changes): void {
  const holders = source.names.filter((name) => /\.xml$/i.test(name) && !/sharedStrings|styles|theme/i.test(name) && !changes.has(name));
  for (const name of holders) {
    const xml = source.text(name);
    const changed = retarget(xml, renamed);
    if (changed !== xml) changes.set(name, changed);
  }
}

/** Titles of parts are a copy of the tab names that only file managers show; Excel makes them anew. */
function forgetTitles(source: Package, changes: Changes): void {
  const part = source.relationships("").find(({ type }) => type === "extended-properties")?.target ?? "";
  const xml = source.text(part);
  const without = ["HeadingPairs", "TitlesOfParts"].reduce((text, name) => text.replace(element(text, name)?.outer ?? "", ""), xml);
  if (without !== xml) changes.set(part, without);
}

/** Brings relationships and content types up to date with the parts that came and went. */
function listParts(source: Package, workbook: WorkbookPart, tabs: readonly NewTab[], { stylesPart, spills }: { readonly stylesPart: string; readonly spills: SpillMetadata["part"] }, changes: Changes): void {
  const standing = new Set(tabs.map(({ relation }) => relation));
  const gone = workbook.relationships.filter(({ id, type }) => type === "calcChain" || (workbook.tabs.some((tab) => tab.relation === id) && !standing.has(id)));
  const fresh = tabs.filter(({ before }) => before === null).map(({ relation, part }) => ({ id: relation, type: "worksheet", part }));
  const styles = workbook.partOf("styles") === null ? [{ id: "rIdStyles", type: "styles", part: stylesPart }] : [];
  const metadata = spills === null ? [] : [{ id: "rIdMetadata", type: "sheetMetadata", part: spills.name }];
  const list = relationshipsOf(workbook.path);
  changes.set(list, withRelationships(source.text(list), workbook, [...fresh, ...styles, ...metadata], gone.map(({ id }) => id)));
  const sheets = fresh.map(({ part }) => [part, `${CONTENT}.worksheet+xml`] as const);
  const removed = [...changes].flatMap(([name, text]) => (text === null ? [name] : []));
  changes.set("[Content_Types].xml", withContentTypes(source.text("[Content_Types].xml"), [...sheets, [stylesPart, `${CONTENT}.styles+xml`], ...metadata.map(({ part }) => [part, SPILL_CONTENT_TYPE] as const)], removed));
}

function besideWorkbook(workbook: WorkbookPart, name: string): string {
  return workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1) + name;
}
