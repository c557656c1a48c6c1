// The user's stack: every package of it is declared, and imported once the part that needs it exists.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT, filesIn, textOf } from "./source-files";

const STACK: Readonly<Record<string, string>> = {
  "decimal.js": "src/engine",
  // Office.js is no module: its page loads it as a script, which the build puts there.
  "@microsoft/office-js": "src/add-in",
  react: "src/taskpane",
  "react-dom": "src/taskpane",
  "@fluentui/react-components": "src/taskpane",
};
const TOOLS = ["typescript", "webpack", "jest", "office-addin-cli", "office-addin-manifest", "office-addin-dev-certs"];

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

const declared = JSON.parse(textOf("package.json")) as Manifest;

describe("the user's stack", () => {
  it.each(Object.keys(STACK))("declares %s", (name) => expect(declared.dependencies).toHaveProperty([name]));
  it.each(TOOLS)("declares %s for building and testing", (name) => expect(declared.devDependencies).toHaveProperty([name]));

  it.each(Object.entries(STACK).filter(([, folder]) => existsSync(join(ROOT, folder))))("uses %s in %s", (name, folder) => {
    const users = filesIn(folder, [".ts", ".tsx", ".cjs"]).filter((path) => textOf(path).includes(`"${name}`));
    expect(users).not.toEqual([]);
  });

  it("pins every version exactly", () => {
    const loose = Object.entries({ ...declared.dependencies, ...declared.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });
});
