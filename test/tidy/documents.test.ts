// Documents say what is there: trees match the disk, commands exist, dependencies have their reasons, no machine leaks in.
import { existsSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ROOT, textOf } from "./source-files";

const manifest = JSON.parse(textOf("package.json")) as { scripts: Record<string, string>; dependencies: Record<string, string>; devDependencies: Record<string, string> };

it("draws a tree of src that is on the disk", () => {
  const tree = /```\nsrc\/\n([\s\S]*?)```/.exec(textOf("src/README.md"))![1]!;
  const entries = [...tree.matchAll(/^( +)([\w.-]+\/?) +\S/gm)].filter((match) => match[1]!.length <= 4);
  let folder = "";
  const missing = entries.flatMap(([, indent, name]) => {
    if (indent!.length === 2) folder = name!.endsWith("/") ? name! : "";
    const path = indent!.length === 2 ? `src/${name!}` : `src/${folder}${name!}`;
    return existsSync(join(ROOT, path)) ? [] : [path];
  });
  expect(entries.length).toBeGreaterThan(15);
  expect(missing).toEqual([]);
});

it("names only commands that exist", () => {
  const named = [...textOf("README.md").matchAll(/npm run (?:--silent )?([\w-]+)/g)].map((match) => match[1]!);
  expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(["close", "check", "solve", "tidy", "bench"]));
});

it("gives every dependency its reason", () => {
  const reasons = textOf("src/DECISIONS.md").split("## Dependencies")[1]!;
  const types = /^@types\//;
  const without = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) => !types.test(name) && !reasons.includes(name));
  expect(without).toEqual([]);
});

it("keeps machine paths and registry hosts out of what is committed", () => {
  const files = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).split("\n").filter((path) => /\.(ts|tsx|mjs|cjs|js|json|md|yml|sh)$|^\.ci\/|^\.npmrc$/.test(path));
  const leak = /\/(root|home\/[a-z]+|work)\/[a-z]|https?:\/\/(registry|deb|mirror)\./;
  const own = "test/tidy/documents.test.ts";
  expect(files.filter((path) => path !== own && existsSync(join(ROOT, path)) && leak.test(textOf(path)))).toEqual([]);
  expect(textOf("package-lock.json")).not.toContain('"resolved": "http');
});

it("locks the packages of every platform, so that `npm ci` works on all of them", () => {
  const { packages } = JSON.parse(textOf("package-lock.json")) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
  const named = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).map((name) => ({ path, name })));
  const missing = named.filter(({ path, name }) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages));
  expect(missing).toEqual([]);
});
