// As much XML as a workbook's parts need: elements by local name, attributes, text. Parts are changed as text, so that all else stays.

/** An element found in a text; offsets are into that text. */
export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between its tags; empty for `<a/>`. */
  readonly inner: string;
  readonly start: number;
  readonly end: number;
  /** Its own text with tags. */
  readonly outer: string;
}

/** Decodes a part and brings it to the one form that the rest reads: UTF-8, no comments, no CDATA, no prefix on the main namespace. */
export function xmlText(part: Buffer): string {
  return plainXml(decoded(part));
}

/** A text without comments, CDATA and a prefix on the main namespace. */
export function plainXml(text: string): string {
  let xml = text;
  // Looking for the rarer second character is many times faster in a text that is full of tags.
  if (xml.includes("!--")) xml = xml.replace(/<!--[\s\S]*?-->/g, "");
  if (xml.includes("![CDATA[")) xml = xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escapeText(text));
  return withoutPrefix(xml);
}

function decoded(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return asUtf8(part.toString("utf16le", 2));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(part.toString("latin1", 0, 120))?.[1] ?? "utf-8";
  if (!/^utf-?8$/i.test(declared)) return asUtf8(new TextDecoder(declared).decode(part));
  return part.toString("utf8", part[0] === 0xef ? 3 : 0);
}

/** What is written again is written in UTF-8. */
function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*encoding\s*=\s*["'])[^"']+/, "$1UTF-8");
}

/** Some writers name every element `x:…`; as XML it is the same without. */
function withoutPrefix(xml: string): string {
  const prefix = /<([\w.-]+):[\w.-]+[\s/>]/.exec(xml.slice(0, xml.search(/<[^?!][^>]*>/) + 200))?.[1];
  const root = /<[^?!]/.exec(xml)?.index ?? 0;
  if (prefix === undefined || !xml.startsWith(`<${prefix}:`, root)) return xml;
  return xml.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</").replace(` xmlns:${prefix}=`, " xmlns=");
}

/** All elements of a name that do not contain one another, in order. */
export function elements(xml: string, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  let at = 0;
  for (;;) {
    const element = elementFrom(xml, name, at);
    if (element === null) return found;
    found.push(element);
    at = element.end;
  }
}

/** The first element of a name, or null. */
export function element(xml: string, name: string): XmlElement | null {
  return elementFrom(xml, name, 0);
}

function elementFrom(xml: string, name: string, from: number): XmlElement | null {
  const open = `<${name}`;
  let start = xml.indexOf(open, from);
  while (start !== -1 && !/[\s/>]/.test(xml[start + open.length] ?? "")) start = xml.indexOf(open, start + 1);
  if (start === -1) return null;
  const tagEnd = endOfTag(xml, start);
  const attributes = attributesOf(xml.slice(start + open.length, tagEnd));
  if (xml[tagEnd - 1] === "/") return { attributes, inner: "", start, end: tagEnd + 1, outer: xml.slice(start, tagEnd + 1) };
  const close = xml.indexOf(`</${name}`, tagEnd);
  const innerEnd = close === -1 ? xml.length : close;
  const end = close === -1 ? xml.length : xml.indexOf(">", close) + 1;
  return { attributes, inner: xml.slice(tagEnd + 1, innerEnd), start, end, outer: xml.slice(start, end) };
}

/** Position of the `>` that ends the tag; one may stand inside an attribute. */
function endOfTag(xml: string, start: number): number {
  let quote = "";
  for (let at = start; at < xml.length; at++) {
    const character = xml[at] as string;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at;
  }
  return xml.length;
}

export function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name as string] = unescapeText(double ?? single ?? "");
  }
  return attributes;
}

/** The value of the attribute that refers to a relationship, whatever its namespace prefix is called. */
export function relationshipId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function unescapeText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeText(text: string): string {
  return /[&<>"]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;") : text;
}

/** Text of a cell as read: XML escapes, then the `_x000D_` escapes of characters that XML does not allow. */
export function cellText(raw: string): string {
  const text = unescapeText(raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw);
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

/** Text of a cell as written; the inverse of `cellText`. */
export function escapeCellText(text: string): string {
  if (!/[_&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(text)) return text;
  const allowed = text.replace(/_x[0-9A-Fa-f]{4}_/g, "_x005F$&").replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, escapeCharacter);
  return escapeText(allowed);
}

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
