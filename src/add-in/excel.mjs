// `npm run excel`: builds the add-in for this machine, serves it, and opens Excel with it; Ctrl+C takes it out of Excel again.
import { execFileSync, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./serve.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");

/** Fetched when it is needed: its tree is many times that of everything else here. */
const SIDELOADER = "office-addin-debugging@7.0.0";

function sideload(command) {
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  return spawnSync(npx, ["--yes", SIDELOADER, command, join("dist", "add-in", "manifest.xml"), "desktop"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" }).status ?? 1;
}

execFileSync(process.execPath, [join(here, "build.mjs")], { cwd: root, stdio: "inherit" });
const server = await serve();
process.once("SIGINT", () => {
  process.exitCode = sideload("stop");
  server.close();
  server.closeAllConnections();
});
const started = sideload("start");
if (started !== 0) {
  process.exitCode = started;
  server.close();
}
