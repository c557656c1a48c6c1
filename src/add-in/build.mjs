// `npm run build`: builds the command line and the add-in. Options: --url PLACE, --office cdn|cdn-21vianet|self, --out FOLDER.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { WrongBuild, buildOptions } = createRequire(import.meta.url)("./build-options.cjs");
const WRONG_USAGE = 2;

function asked() {
  try {
    const { values } = parseArgs({ options: { url: { type: "string" }, office: { type: "string" }, out: { type: "string" } }, strict: true });
    buildOptions(values);
    return values;
  } catch (error) {
    if (!(error instanceof WrongBuild) && !String(error.code).startsWith("ERR_PARSE_ARGS")) throw error;
    console.error(`${error.message}\nusage: npm run build -- [--url https://PLACE] [--office cdn|cdn-21vianet|self] [--out FOLDER]`);
    return null;
  }
}

const values = asked();
if (values === null) {
  process.exitCode = WRONG_USAGE;
} else {
  const env = Object.entries(values).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  const webpack = join(root, "node_modules", "webpack-cli", "bin", "cli.js");
  // With a place of its own only the add-in is built: the command line stays where its launcher looks for it.
  const only = values.out === undefined ? [] : ["--config-name", "add-in"];
  execFileSync(process.execPath, [webpack, "--config", join(root, "webpack.config.js"), ...only, ...env], { cwd: root, stdio: "inherit" });
}
