// Builds the workbench's page, and beside it the add-in with its own office.js, when a source is newer than what stands in dist/workbench.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
export const BUILT = join(root, "dist", "workbench");
const STAMP = join(BUILT, "built.txt");
const SOURCES = ["src", "assets/icons", "assets/samples", "manifest.xml", "package.json", "webpack.config.js"];

function newest(path) {
  const { mtimeMs } = statSync(path);
  return statSync(path).isDirectory() ? Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : mtimeMs;
}

function isCurrent() {
  return existsSync(STAMP) && statSync(STAMP).mtimeMs >= Math.max(...SOURCES.map((source) => newest(join(root, source))));
}

function addIn() {
  const build = spawn(process.execPath, [join(root, "src", "add-in", "build.mjs"), "--office", "self", "--out", join(BUILT, "add-in")], { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  return finished(build);
}

function finished(child) {
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  return new Promise((resolve, reject) => child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(said)))));
}

function page() {
  const require = createRequire(import.meta.url);
  const compiler = require("webpack")(require("./page.webpack.cjs").workbenchPage(BUILT));
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) return reject(error ?? new Error(stats.toString("errors-only")));
      compiler.close((failed) => (failed ? reject(failed) : resolve()));
    });
  });
}

/** A sample without a workbook of its own: `template --sample` makes it. */
function sample() {
  const made = join(BUILT, "samples", "two-level-month.xlsx");
  mkdirSync(dirname(made), { recursive: true });
  rmSync(made, { force: true });
  const command = spawn(process.execPath, [join(root, "src", "command-line", "launch.mjs"), "template", "two-level", made, "--sample", "--language", "zh-CN"], { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  return finished(command);
}

/** @returns the folder to serve */
export async function builtWorkbench() {
  if (isCurrent()) return BUILT;
  console.log("Building the workbench …");
  const began = new Date();
  mkdirSync(BUILT, { recursive: true });
  await Promise.all([addIn(), page(), sample()]);
  writeFileSync(STAMP, "");
  utimesSync(STAMP, began, began);
  return BUILT;
}
