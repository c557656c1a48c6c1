// Runs the checks that are not tests: types, the engine's own types, lint, import rules, unused code. Ends with `tidy: N passed, N failed`.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const checks = {
  types: ["tsc", "--noEmit", "-p", "tsconfig.json"],
  "types of the engine, without DOM": ["tsc", "--noEmit", "-p", "src/engine/tsconfig.json"],
  lint: ["eslint", "-c", "test/tidy/eslint.config.mjs", "src", "test"],
  "import rules": ["depcruise", "--config", "test/tidy/dependency-cruiser.cjs", "src", "test"],
  "unused code": ["knip", "--no-progress"],
};

let failed = 0;
for (const [name, [tool, ...args]] of Object.entries(checks)) {
  const run = spawnSync(process.execPath, [join(root, "node_modules", ".bin", tool), ...args], { cwd: root, encoding: "utf8" });
  const ok = run.status === 0;
  if (!ok) failed++;
  console.log(`${ok ? "ok    " : "FAILED"} ${name}`);
  if (!ok) console.log(run.stdout + run.stderr + (run.error ?? ""));
}
console.log(`tidy: ${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
