// The workbench and the add-in are two bundles: neither holds anything of the other.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { builtWorkbench } from "../browser/open-workbench";
import { selfHosted } from "./built-add-in";

// Builds take their time, and may have to wait for others.
jest.setTimeout(600_000);

/** Folders of our sources, and packages of the grid, from which a build that is not made small says its modules came. */
function sourcesIn(folder: string): string[] {
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  return [...new Set(scripts.flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(/\.\/(?:src\/([\w-]+)|node_modules\/(@univerjs))\//g)].map(([, ours, theirs]) => ours ?? theirs!)))].sort();
}

it("the add-in holds nothing of the workbench and of its grid", () => {
  for (const folder of [selfHosted(), join(builtWorkbench(), "add-in")]) {
    const sources = sourcesIn(folder);
    expect(sources).toEqual(expect.arrayContaining(["application", "engine", "taskpane", "workbook"]));
    expect(sources).not.toContain("workbench");
    expect(sources).not.toContain("@univerjs");
  }
});

it("the workbench holds itself, its grid and the shared words for places and dates, and no engine: that runs in the frame", () => {
  expect(sourcesIn(builtWorkbench())).toEqual(["@univerjs", "workbench", "workbook"]);
});
