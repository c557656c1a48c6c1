// Starts the command line; builds it first when its sources are newer than what was built.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const built = join(root, "dist", "command-line", "costwright.cjs");

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}

function isCurrent() {
  if (!existsSync(built)) return false;
  const sources = Math.max(newest(join(root, "src")), statSync(join(root, "package.json")).mtimeMs, statSync(join(root, "webpack.config.js")).mtimeMs);
  return statSync(built).mtimeMs >= sources;
}

const rebuild = process.argv[2] === "build";
if (rebuild || !isCurrent()) {
  const webpack = join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  // What the build says goes to standard error: standard output belongs to the command's own answer.
  execFileSync(process.execPath, [webpack, "--config", join(root, "webpack.config.js"), "--config-name", "command-line"], { cwd: root, stdio: ["ignore", 2, 2] });
  // An unchanged bundle is not written again; its date says when it was last found current.
  utimesSync(built, new Date(), new Date());
}
if (!rebuild) {
  const { main } = createRequire(import.meta.url)(built);
  process.exitCode = await main(process.argv.slice(2));
}
