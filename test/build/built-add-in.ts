// The add-in as `npm run build` makes it, for tests: built once per set of options, again when a source is newer.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { alone } from "../alone";

export const ROOT = join(__dirname, "..", "..");
const CACHE = join(ROOT, ".cache", "add-in");
const SOURCES = ["src", "assets/icons", "manifest.xml", "package.json", "webpack.config.js"];

/** Builds a production add-in for `https://addin.example/costwright`. */
export const DEPLOYED = "https://addin.example/costwright";

export function production(): string {
  return built("production", ["--url", DEPLOYED]);
}

/** Builds a development add-in with a copy of office.js beside it: it needs no network. */
export function selfHosted(): string {
  return built("self-hosted", ["--office", "self"]);
}

export function runBuild(args: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "src/add-in/build.mjs"), ...args], { cwd: ROOT, encoding: "utf8" });
  return { status, said: stdout + stderr };
}

function built(name: string, args: readonly string[]): string {
  const out = join(CACHE, name);
  const stamp = `${out}.built`;
  mkdirSync(CACHE, { recursive: true });
  alone(`${out}.building`, () => {
    if (existsSync(stamp) && statSync(stamp).mtimeMs >= Math.max(...SOURCES.map((source) => newest(join(ROOT, source))))) return;
    const began = new Date();
    const { status, said } = runBuild([...args, "--out", out]);
    if (status !== 0) throw new Error(said);
    writeFileSync(stamp, began.toISOString());
  });
  return out;
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  return statSync(path).isDirectory() ? Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : mtimeMs;
}
