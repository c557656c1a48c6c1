// The workbench for tests: built when a source is newer, served on free ports, opened in a browser, and driven as a user does by mouse and keyboard.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import type { TestDoor } from "../../src/workbench/page/test-door";
import { alone } from "../alone";
import { ROOT } from "../tidy/source-files";

const START = join(ROOT, "src/workbench/start/start.mjs");
const CACHE = join(ROOT, ".cache");

/** Globals of the workbench's page, for functions that run in it. */
declare const window: Window & { readonly workbench: TestDoor };

export interface ServedWorkbench {
  readonly address: string;
  close(): void;
}

/** The folder with the built page, and the add-in beside it in `add-in`. */
export function builtWorkbench(): string {
  mkdirSync(CACHE, { recursive: true });
  const built = alone(join(CACHE, "building-workbench"), () => spawnSync(process.execPath, [START, "--build"], { cwd: ROOT, encoding: "utf8" }));
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  return join(ROOT, "dist/workbench");
}

/** `npm start`, on ports that are free. */
export async function serveWorkbench(): Promise<ServedWorkbench> {
  builtWorkbench();
  const server = spawn(process.execPath, [START, "--port", "0"], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdout.on("data", (text: Buffer) => {
      said += String(text);
      const [found] = /https:\/\/localhost:\d+\//.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    server.once("exit", (code) => reject(new Error(`the workbench ended with ${code}: ${said}`)));
  });
  return { address, close: () => void server.kill() };
}

export interface Opening {
  readonly sample?: string;
  readonly language?: "zh-CN" | "zh-TW" | "en";
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
}

/** The open workbench. `ask` runs in its page, where `window.workbench` is; see src/workbench/page/test-door.ts. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The add-in's frame; another one after the language or the workbook was changed. */
  pane(): Promise<Frame>;
  /** Errors of scripts, of page and pane. */
  readonly errors: string[];
  ask<T, Given>(question: (given: Given) => T | Promise<T>, given: Given): Promise<T>;
  /** Clicks the tab of a worksheet. */
  openSheet(name: string): Promise<void>;
  /** Goes to a cell of the open worksheet by the name box. */
  goTo(address: string): Promise<void>;
  /** Goes to a cell, types and presses Enter. */
  type(address: string, text: string): Promise<void>;
  /** Waits until nothing is asked or calculated any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorkbench(browser: Browser, { address }: ServedWorkbench, { sample = "hospital", language = "zh-CN", theme = "light", width = 1400, height = 860 }: Opening = {}): Promise<OpenWorkbench> {
  // A context of its own: office.js keeps who its host is for a whole session.
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width, height } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? String(error)));
  await page.goto(`${address}?${new URLSearchParams({ sample, language, theme }).toString()}`);
  await page.waitForFunction(() => "workbench" in window && window.workbench.sheets().length > 1);
  const ask = page.evaluate.bind(page) as OpenWorkbench["ask"];
  const settled = (): Promise<void> => ask(() => window.workbench.settled(), null);
  const workbench: OpenWorkbench = {
    page,
    errors,
    ask,
    settled,
    pane: () => paneOf(page),
    openSheet: async (name) => {
      await page.getByRole("tab", { name, exact: true }).click();
      await page.waitForFunction((wanted) => window.workbench.selection().sheet === wanted, name);
    },
    goTo: async (cell) => {
      const box = page.locator(".grid input").first();
      await box.click();
      await box.fill(cell);
      await box.press("Enter");
      await page.waitForFunction((wanted) => window.workbench.selection().address === wanted, cell);
    },
    type: async (cell, text) => {
      await workbench.goTo(cell);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      await settled();
    },
    close: () => context.close(),
  };
  await workbench.pane();
  return workbench;
}

/** The frame that stands now: one that is just being replaced goes away while it is looked at. */
async function paneOf(page: Page): Promise<Frame> {
  await page.locator("aside iframe").contentFrame().locator("main").waitFor();
  const frame = await (await page.waitForSelector("aside iframe", { state: "attached" })).contentFrame();
  return frame ?? paneOf(page);
}
