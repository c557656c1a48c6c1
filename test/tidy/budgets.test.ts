// Small by budget: a file that outgrows its budget holds two ideas.
import ts from "typescript";
import { filesIn, textOf } from "./source-files";

const FILE_LINES = 250;
const FUNCTION_LINES = 60;
/** Declared data and texts are long lists, not long thoughts. */
const DATA = /^src\/(locales\/|tables\/synonyms)/;

const files = [...filesIn("src", [".ts", ".tsx"]), ...filesIn("test", [".ts", ".tsx"])];

describe("budgets", () => {
  it.each(files.filter((path) => !DATA.test(path)))("%s stays within its lines", (path) => {
    const text = textOf(path);
    const lines = text.split("\n").length - 1;
    expect({ path, lines: Math.max(lines, FILE_LINES) }).toEqual({ path, lines: FILE_LINES });
    expect(longFunctions(path, text)).toEqual([]);
  });

  it.each(filesIn("src", [".ts", ".tsx"]))("%s says in its first line what lives there", (path) => {
    expect(textOf(path)).toMatch(/^\/\/ \S.*[.:;]\n/);
  });
});

/** Functions over budget; a test's describe block is a chapter, not a function. */
function longFunctions(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const long: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && !isDescribe(node)) {
      const from = source.getLineAndCharacterOfPosition(node.getStart()).line;
      const lines = source.getLineAndCharacterOfPosition(node.end).line - from + 1;
      if (lines > FUNCTION_LINES) long.push(`${path}:${from + 1} ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return long;
}

function isDescribe(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression.getText().startsWith("describe");
}
