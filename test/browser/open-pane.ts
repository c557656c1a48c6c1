// The pane alone in a browser, beside a workbook of given sheets: opened in a language, a theme and a width, and looked over for faults.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, type Frame, type Page, chromium } from "playwright-core";
import type { WebBridge } from "../../src/workbench/host/bridges/web-bridge";
import type { Host } from "../../src/workbench/host/host";
import { selfHosted } from "../build/built-add-in";
import { hostPage } from "./host-page";
import { type Served, serveFolder } from "./https-server";
import type { PlainSheets } from "./sample-sheets";

const SCREENSHOTS = process.env["COSTWRIGHT_SCREENSHOTS"];

declare const window: Window & { host: Host; bridge: WebBridge; openAddin(page: string, sets: undefined, sheets: PlainSheets, culture: string): void; axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };

export interface Look {
  readonly sheets?: PlainSheets;
  readonly language?: string;
  readonly dark?: boolean;
  readonly forced?: boolean;
  readonly width?: number;
}

export interface OpenPane {
  readonly page: Page;
  readonly pane: Frame;
  readonly errors: string[];
}

export interface PaneBrowser {
  open(look: Look): Promise<OpenPane>;
  close(): Promise<void>;
}

export async function startPaneBrowser(executablePath: string): Promise<PaneBrowser> {
  const served = await serveFolder(selfHosted(), { "/host.html": await hostPage(), "/favicon.ico": "" });
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  return {
    open: (look) => openPane(browser, served, look),
    close: async () => {
      await browser.close();
      served.close();
    },
  };
}

async function openPane(browser: Browser, served: Served, { sheets = {}, language = "en-US", dark = false, forced = false, width = 350 }: Look): Promise<OpenPane> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, colorScheme: dark ? "dark" : "light", forcedColors: forced ? "active" : "none", locale: language, viewport: { width: width + 20, height: 760 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`${served.origin}/host.html`);
  await page.evaluate(([given, wide, culture]) => {
    document.querySelector("iframe")!.setAttribute("width", String(wide));
    window.openAddin("taskpane.html", undefined, given, culture);
  }, [sheets, width, language] as const);
  const pane = page.frames().find((each) => each !== page.mainFrame())!;
  await pane.waitForSelector("main");
  return { page, pane, errors };
}

/** What axe finds wrong, and how far the pane is wider than its frame. */
export async function faults(pane: Frame): Promise<string[]> {
  // The policy of the page lets no script in, so the driver brings it.
  await pane.evaluate(axe.source);
  return pane.evaluate(async () => {
    // A button that has just come to life fades into its colours: half faded it has too little contrast, for a tenth of a second.
    const fading = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(fading.map(({ finished }) => finished));
    const { violations } = await window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"] });
    const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`), ...(overflow > 0 ? [`${overflow} pixels too wide`] : [])];
  });
}

/** A picture of the page, where a folder for pictures is given. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS === undefined) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}
