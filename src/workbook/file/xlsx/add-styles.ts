// Our cell styles in a workbook's style part: equal ones are found again, new ones are appended, none of the user's change.

import type { CellStyle, LineWeight } from "../../workbook";
import { builtInNumber } from "./number-formats";
import type { StyleIndex } from "./sheet-xml";
import { element, elements, escapeText } from "./xml";

export interface StyleBook {
  readonly index: StyleIndex;
  /** The style part with what was added. */
  xml(): string;
}

/** One list of the style part (`fonts`, `cellXfs`, …): where its entries stand, and those we append. */
interface StyleList {
  readonly name: string;
  readonly known: Map<string, number>;
  readonly before: number;
  readonly added: string[];
}

/** The lists in the order of the standard, each with the entries that it may not lack. */
const LISTS = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
} as const;
type ListName = keyof typeof LISTS;
const ENTRY: Readonly<Record<ListName, string>> = { numFmts: "numFmt", fonts: "font", fills: "fill", borders: "border", cellStyleXfs: "xf", cellXfs: "xf" };
const FIRST_OWN_FORMAT = 164;

export function styleBook(given: string): StyleBook {
  const xml = completed(given);
  const lists = { numFmts: styleList(xml, "numFmts"), fonts: styleList(xml, "fonts"), fills: styleList(xml, "fills"), borders: styleList(xml, "borders"), cellXfs: styleList(xml, "cellXfs") };
  const ordinary = elements(element(xml, "fonts")?.inner ?? "", "font")[0]?.inner ?? "";
  const formatId = formatNumbers(lists.numFmts, xml);
  const indexOf = (style: CellStyle, isText: boolean): number => {
    const format = formatId(style.numberFormat ?? "General");
    const font = hasFont(style) ? add(lists.fonts, fontXml(style, ordinary)) : 0;
    const fill = style.fill === undefined ? 0 : add(lists.fills, fillXml(style.fill));
    const border = hasBorder(style) ? add(lists.borders, borderXml(style)) : 0;
    const plain = !isText && format + font + fill + border === 0 && alignmentXml(style) === "";
    return plain ? 0 : add(lists.cellXfs, cellFormatXml(style, isText, [format, font, fill, border]));
  };
  // Styles are shared objects: most cells are answered without building XML.
  const seen = [new Map<CellStyle, number>(), new Map<CellStyle, number>()] as const;
  return {
    index: (style, isText) => {
      const known = seen[isText ? 1 : 0];
      const index = known.get(style) ?? indexOf(style, isText);
      known.set(style, index);
      return index;
    },
    xml: () => Object.values(lists).reduce(withAdded, xml),
  };
}

/** Adds the lists that a sparing writer left out. */
function completed(xml: string): string {
  let all = xml;
  let after = (element(all, "styleSheet")?.start ?? 0) + (/^<styleSheet[^>]*>/.exec(all.slice(element(all, "styleSheet")?.start))?.[0].length ?? 0);
  for (const name of Object.keys(LISTS) as ListName[]) {
    const list = element(all, name);
    if (list === null || (list.inner === "" && name !== "numFmts")) {
      const fresh = `<${name} count="${LISTS[name].length}">${LISTS[name].join("")}</${name}>`;
      all = all.slice(0, list?.start ?? after) + fresh + all.slice(list?.end ?? after);
    }
    after = element(all, name)?.end ?? after;
  }
  return all;
}

function styleList(xml: string, name: ListName): StyleList {
  const entries = elements(element(xml, name)?.inner ?? "", ENTRY[name]);
  const known = new Map<string, number>();
  entries.forEach(({ outer }, index) => {
    if (!known.has(outer)) known.set(outer, index);
  });
  return { name, known, before: entries.length, added: [] };
}

/** Index of an entry, appended when the list has none like it. */
function add(list: StyleList, xml: string): number {
  const known = list.known.get(xml);
  if (known !== undefined) return known;
  const index = list.before + list.added.length;
  list.known.set(xml, index);
  list.added.push(xml);
  return index;
}

function withAdded(xml: string, { name, before, added }: StyleList): string {
  const list = element(xml, name);
  if (list === null) return xml;
  const tag = (/^<[^>]*?(?=\s*\/?>)/.exec(list.outer)?.[0] ?? `<${name}`).replace(/\scount\s*=\s*("[^"]*"|'[^']*')/, "");
  const count = before + added.length;
  // A list of number formats may not be empty.
  const whole = count === 0 ? "" : `${tag} count="${count}">${list.inner}${added.join("")}</${name}>`;
  return added.length === 0 && count > 0 ? xml : xml.slice(0, list.start) + whole + xml.slice(list.end);
}

/** Numbers of format codes: built in, already in the workbook, or new. */
function formatNumbers(list: StyleList, xml: string): (code: string) => number {
  const own = new Map(elements(element(xml, "numFmts")?.inner ?? "", "numFmt").map(({ attributes }) => [attributes["formatCode"] ?? "", Number(attributes["numFmtId"])]));
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...own.values()) + 1;
  return (code) => {
    const known = builtInNumber(code) ?? own.get(code);
    if (known !== undefined) return known;
    own.set(code, next);
    add(list, `<numFmt numFmtId="${next}" formatCode="${escapeText(code)}"/>`);
    return next++;
  };
}

function hasFont({ bold, italic, size, color }: CellStyle): boolean {
  return bold === true || italic === true || size !== undefined || color !== undefined;
}

/** A font that differs from the workbook's ordinary one only where the style says so. */
function fontXml({ bold, italic, size, color }: CellStyle, ordinary: string): string {
  const usual = (name: string): string => element(ordinary, name)?.outer ?? "";
  return [
    "<font>",
    bold === true ? "<b/>" : "",
    italic === true ? "<i/>" : "",
    size === undefined ? usual("sz") : `<sz val="${size}"/>`,
    color === undefined ? usual("color") : `<color rgb="FF${color}"/>`,
    ...["name", "family", "charset", "scheme"].map(usual),
    "</font>",
  ].join("");
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function hasBorder({ top, bottom, left, right }: CellStyle): boolean {
  return [top, bottom, left, right].some((line) => line !== undefined);
}

function borderXml({ top, bottom, left, right }: CellStyle): string {
  return `<border>${lineXml("left", left)}${lineXml("right", right)}${lineXml("top", top)}${lineXml("bottom", bottom)}<diagonal/></border>`;
}

function lineXml(side: string, weight: LineWeight | undefined): string {
  return weight === undefined ? `<${side}/>` : `<${side} style="${weight}"><color auto="1"/></${side}>`;
}

function alignmentXml({ align, vertical, wrap, indent }: CellStyle): string {
  const attributes = [
    align === undefined ? "" : ` horizontal="${align}"`,
    vertical === undefined ? "" : ` vertical="${vertical}"`,
    wrap === true ? ' wrapText="1"' : "",
    indent === undefined || indent === 0 ? "" : ` indent="${indent}"`,
  ].join("");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}

function cellFormatXml(style: CellStyle, isText: boolean, [format, font, fill, border]: readonly [number, number, number, number]): string {
  const applied = [format !== 0 && "NumberFormat", font !== 0 && "Font", fill !== 0 && "Fill", border !== 0 && "Border", alignmentXml(style) !== "" && "Alignment"];
  const flags = applied.map((what) => (what === false ? "" : ` apply${what}="1"`)).join("");
  const quoted = isText ? ' quotePrefix="1"' : "";
  const start = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quoted}${flags}`;
  return alignmentXml(style) === "" ? `${start}/>` : `${start}>${alignmentXml(style)}</xf>`;
}
