// The package's two lists: content types of parts and relationships of the workbook part.

import type { WorkbookPart } from "./workbook-part";
import { element, elements, escapeText } from "./xml";

/** The list with parts taken out and, where not yet listed, put in. */
export function withContentTypes(xml: string, added: readonly (readonly [part: string, type: string])[], removed: readonly string[]): string {
  const gone = new Set(removed.map((part) => `/${part}`.toLowerCase()));
  const overrides = elements(xml, "Override");
  const listed = new Set(overrides.map(({ attributes }) => (attributes["PartName"] ?? "").toLowerCase()));
  const kept = overrides
    .filter(({ attributes }) => gone.has((attributes["PartName"] ?? "").toLowerCase()))
    .reduce((text, { outer }) => text.replace(outer, ""), xml);
  const fresh = added.filter(([part]) => !listed.has(`/${part}`.toLowerCase()));
  return append(kept, "Types", fresh.map(([part, type]) => `<Override PartName="/${escapeText(part)}" ContentType="${type}"/>`));
}

/** A relationship from the workbook part to another. */
interface NewRelationship {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

export function withRelationships(xml: string, workbook: WorkbookPart, added: readonly NewRelationship[], removed: readonly string[]): string {
  const kept = elements(xml, "Relationship")
    .filter(({ attributes }) => removed.includes(attributes["Id"] ?? ""))
    .reduce((text, { outer }) => text.replace(outer, ""), xml);
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1);
  const base = relationshipTypes(workbook.xml);
  const fresh = added.map(({ id, type, part }) => `<Relationship Id="${id}" Type="${base}/${type}" Target="${escapeText(part.slice(folder.length))}"/>`);
  return append(kept, "Relationships", fresh);
}

/** The strict edition of the standard has namespaces of its own. */
export function relationshipTypes(workbookXml: string): string {
  const strict = workbookXml.slice(0, 4096).includes("http://purl.oclc.org/ooxml/spreadsheetml/main");
  return strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

function append(xml: string, list: string, children: readonly string[]): string {
  if (children.length === 0) return xml;
  const found = element(xml, list);
  if (found === null || found.outer.endsWith("/>")) return xml.replace(found?.outer ?? "", `<${list}>${children.join("")}</${list}>`);
  const close = xml.lastIndexOf(`</${list}`);
  return xml.slice(0, close) + children.join("") + xml.slice(close);
}
