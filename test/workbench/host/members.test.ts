// Declared members are those of Excel, and each belongs to the requirement set that Microsoft's types give it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "../../tidy/source-files";
import { MEMBERS } from "../../../src/workbench/host/members/members";

interface Documented {
  readonly since: string | null;
  readonly isMethod: boolean;
}

/** Classes and what is said of their members, from the types of Office.js. */
function documented(): Map<string, Map<string, Documented>> {
  const file = join(ROOT, "node_modules/@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const classes = new Map<string, Map<string, Documented>>();
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text === "Excel" && node.body) node.body.forEachChild(visit);
    if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, new Map([...(classes.get(node.name.text) ?? []), ...membersOf(node, source)]));
  };
  source.forEachChild(visit);
  return classes;
}

function membersOf(node: ts.ClassDeclaration, source: ts.SourceFile): [string, Documented][] {
  const ofClass = setIn(node.getFullText(source).slice(0, node.getStart(source) - node.getFullStart()));
  return node.members.flatMap((member): [string, Documented][] => {
    if (!member.name || (!ts.isPropertyDeclaration(member) && !ts.isMethodDeclaration(member))) return [];
    const comment = source.text.slice(member.getFullStart(), member.getStart(source));
    return [[member.name.getText(source), { since: setIn(comment) ?? ofClass, isMethod: ts.isMethodDeclaration(member) }]];
  });
}

function setIn(comment: string): string | null {
  const [, name, version] = /\[Api set: (\w+) ([\d.]+)/.exec(comment) ?? [];
  return name === undefined ? null : name === "ExcelApi" ? version! : `${name} ${version!}`;
}

const classes = documented();
/** The library's own business, which its types leave out. */
const INTERNAL = new Set(["Runtime.", "AddinInternalService.", "AppRuntimeService.", "CustomFunctions."]);

describe.each(MEMBERS.filter(({ kind }) => !INTERNAL.has(`${kind}.`)).map((declaration) => [declaration.kind, declaration] as const))("%s", (kind, { members }) => {
  it.each(Object.entries(members).filter(([name]) => !name.startsWith("_")))("%s is documented, of that kind and of that set", (name, member) => {
    const found = classes.get(kind)?.get(name);
    expect({ name, since: found?.since, isMethod: found?.isMethod }).toEqual({ name, since: member.since, isMethod: member.call !== undefined });
  });
});
