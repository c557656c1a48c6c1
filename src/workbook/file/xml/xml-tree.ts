// An XML document as elements with text, attributes unread until asked; entities beyond XML's own five stay as written.

import { unescapeText } from "../xlsx/xml";

export interface XmlNode {
  /** Local name, without a namespace prefix. */
  readonly name: string;
  /** What stands in the tag after the name. */
  readonly tag: string;
  readonly children: XmlNode[];
  text: string;
}

/** A document whose tags do not match; the caller knows the path and says so. */
export class DamagedXml extends Error {
  override readonly name = "DamagedXml";
}

const MARKUP = /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|![^>]*>|\/([^\s>]+)\s*>|([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/)?>)/gu;

/** The root element. A cut file, or one whose tags do not match, is damaged: half a ledger is no ledger. */
export function xmlTree(xml: string): XmlNode {
  const document: XmlNode = { name: "", tag: "", children: [], text: "" };
  const open: XmlNode[] = [document];
  let read = 0;
  for (const mark of xml.matchAll(MARKUP)) {
    const [whole, data, closed, opened, tag = "", empty] = mark;
    const parent = open.at(-1)!;
    const between = xml.slice(read, mark.index);
    if (between.includes("<")) throw new DamagedXml("markup");
    if (between.trim() !== "") parent.text += unescapeText(between);
    read = mark.index + whole.length;
    if (data !== undefined) parent.text += data;
    else if (closed !== undefined) {
      if (open.length === 1 || localName(closed) !== parent.name) throw new DamagedXml(`</${closed}>`);
      open.pop();
    } else if (opened !== undefined) {
      const node: XmlNode = { name: localName(opened), tag, children: [], text: "" };
      parent.children.push(node);
      if (empty === undefined) open.push(node);
    }
  }
  const root = document.children[0];
  if (root === undefined || open.length > 1 || xml.slice(read).includes("<")) throw new DamagedXml("cut short");
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
