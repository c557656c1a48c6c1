// Which browser the tests drive: an installed Chrome, Edge or Chromium; on Debian, where nobody is asked, it is installed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { alone } from "../alone";

const CACHE = join(__dirname, "..", "..", ".cache");

const ON_MAC = ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const ON_WINDOWS = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((folder) =>
  ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((program) => join(process.env[folder] ?? "C:\\", program)),
);
const ON_LINUX = ["google-chrome", "google-chrome-stable", "microsoft-edge", "chromium", "chromium-browser"].flatMap((name) => ["/usr/bin", "/usr/local/bin", "/snap/bin"].map((folder) => join(folder, name)));

function installed(): string | null {
  const named = process.env["COSTWRIGHT_BROWSER"];
  const places = process.platform === "darwin" ? ON_MAC : process.platform === "win32" ? ON_WINDOWS : ON_LINUX;
  return (named === undefined ? places : [named]).find((path) => existsSync(path)) ?? null;
}

/** On Debian as root: a container of a build, where a package more disturbs nobody. Fonts come along, for Chinese on the pages. */
function install(): string | null {
  const debian = process.platform === "linux" && existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (!debian || process.env["COSTWRIGHT_BROWSER"] !== undefined) return null;
  mkdirSync(CACHE, { recursive: true });
  return alone(join(CACHE, "installing-browser"), () => {
    const found = installed();
    if (found !== null) return found;
    console.warn("No browser found: installing chromium and fonts-noto-cjk.");
    const apt = (...args: string[]): void => void spawnSync("apt-get", args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
    return installed();
  });
}

/**
 * The path of a browser, or null after a loud warning: the tests that need one are then skipped by name. `COSTWRIGHT_BROWSER`
 * names one; `COSTWRIGHT_TESTS=all` makes a missing one an error.
 */
export function findBrowser(): string | null {
  const found = installed() ?? install();
  if (found !== null) return found;
  const problem = "NO BROWSER: install Chrome, Edge or Chromium, or name one in COSTWRIGHT_BROWSER.";
  if (process.env["COSTWRIGHT_TESTS"] === "all") throw new Error(problem);
  console.warn(`${problem} The tests that need one are skipped.`);
  return null;
}
