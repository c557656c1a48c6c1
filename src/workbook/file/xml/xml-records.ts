// Records of an XML document as sheets: every element that repeats is a row, with what stands above it and what it wraps.

import type { CellValue, SheetData } from "../../workbook";
import type { XmlNode } from "./xml-tree";

/** One kind of repeating element, by its path. */
interface RecordKind {
  /** Its element, with the one around it below the first level: an `Account` of a list is not our table of accounts. */
  readonly name: string;
  /** Column by heading, in order of first appearance. */
  readonly columns: Map<string, number>;
  readonly rows: CellValue[][];
}

type Fields = readonly (readonly [heading: string, text: string])[];

/** Sheets by kind of record: accounts, balances, vouchers (GB/T 24589, SAF-T and their like). */
export function recordSheets(root: XmlNode): SheetData[] {
  const kinds = new Map<string, RecordKind>();
  visit(root, "", "", [], repeatingPaths(root), kinds);
  const taken = new Set<string>();
  return [...kinds.values()].map(({ name, columns, rows }) => {
    const sheet = freeName(name, taken);
    return { sheet, rows: [[...columns.keys()], ...rows], tables: [], hidden: false, cells: "text", report: null, numberFormat: () => null };
  });
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name} (${count})`;
  taken.add(free);
  return free;
}

function isComplex(node: XmlNode): boolean {
  return node.children.length > 0;
}

/** Paths of elements that stand several times in one parent; below the root one that holds nothing but texts is a record too. */
function repeatingPaths(root: XmlNode): ReadonlySet<string> {
  const paths = new Set<string>();
  const walk = (node: XmlNode, path: string, depth: number): void => {
    const seen = new Set<string>();
    for (const child of node.children) {
      if (!isComplex(child)) continue;
      const childPath = `${path}/${child.name}`;
      if (seen.has(child.name) || (depth === 0 && !child.children.some(isComplex))) paths.add(childPath);
      seen.add(child.name);
      walk(child, childPath, depth + 1);
    }
  };
  walk(root, "", 0);
  return paths;
}

function visit(node: XmlNode, name: string, path: string, above: Fields, repeating: ReadonlySet<string>, kinds: Map<string, RecordKind>): void {
  let inherited = above;
  if (repeating.has(path)) {
    const own = [...scalars(node), ...wrapped(node)];
    const kind = kinds.get(path) ?? { name, columns: new Map<string, number>(), rows: [] };
    kinds.set(path, kind);
    kind.rows.push(rowOf(kind.columns, own, above));
    // A line repeats what its voucher says of itself, not what the voucher wraps.
    inherited = [...above, ...scalars(node)];
  }
  for (const child of node.children) if (isComplex(child)) visit(child, path === "" ? child.name : `${node.name}.${child.name}`, `${path}/${child.name}`, inherited, repeating, kinds);
}

function scalars(node: XmlNode): Fields {
  return node.children.filter((child) => !isComplex(child)).map((child) => [child.name, child.text.trim()]);
}

/** `DebitAmount` around `Amount` is a column DebitAmount; of several texts each keeps its own name. */
function wrapped(node: XmlNode): Fields {
  const seen = new Set<string>();
  return node.children.filter(isComplex).flatMap((child) => {
    // The second of a kind is a row of its own elsewhere.
    if (seen.has(child.name)) return [];
    seen.add(child.name);
    const texts = scalars(child);
    const amount = texts.find(([name]) => name === "Amount") ?? (texts.length === 1 ? texts[0] : undefined);
    const rest = texts.filter((field) => field !== amount).map(([name, text]) => [name, text] as const);
    return amount ? [[child.name, amount[1]] as const, ...rest.map(([name, text]) => [`${child.name} ${name}`, text] as const)] : rest;
  });
}

/** Own fields first; a field above that has the same name as one below is the lesser. */
function rowOf(columns: Map<string, number>, own: Fields, above: Fields): CellValue[] {
  const row: CellValue[] = [];
  const filled = new Set<number>();
  for (const [heading, text] of [...own, ...[...above].reverse()]) {
    const column = columns.get(heading) ?? columns.size;
    columns.set(heading, column);
    if (filled.has(column)) continue;
    filled.add(column);
    while (row.length < column) row.push(null);
    row[column] = text === "" ? null : text;
  }
  return row;
}
