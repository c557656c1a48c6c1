// Money is never compared or computed by operator: `decimalA < decimalB` compiles and compares text.
import ts from "typescript";
import { relativePath, typedProgram } from "./source-files";

const OPERATORS = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
]);

function isDecimal(type: ts.Type): boolean {
  if (type.isUnion()) return type.types.some(isDecimal);
  return type.symbol?.name === "Decimal";
}

/** Binary expressions with a Decimal on both sides; comparing with null or undefined is asking whether there is one. */
function operatorsOnDecimals(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  const found: string[] = [];
  for (const file of program.getSourceFiles().filter((source) => !source.isDeclarationFile)) {
    const visit = (node: ts.Node): void => {
      if (ts.isBinaryExpression(node) && OPERATORS.has(node.operatorToken.kind)) {
        const [left, right] = [node.left, node.right].map((side) => isDecimal(checker.getTypeAtLocation(side)));
        if (left && right) found.push(`${relativePath(file)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText()}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

it("no operator stands between two decimals", () => {
  expect(operatorsOnDecimals(typedProgram())).toEqual([]);
});

it("would see one", () => {
  const name = "probe.ts";
  const text = "declare class Decimal { n: number } declare const a: Decimal, b: Decimal | null; export const worse = a < b!; export const none = b === null;";
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const host = ts.createCompilerHost({});
  const program = ts.createProgram([name], { noLib: true }, { ...host, getSourceFile: (path) => (path === name ? source : undefined), fileExists: (path) => path === name });
  expect(operatorsOnDecimals(program)).toHaveLength(1);
});
