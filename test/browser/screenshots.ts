// `npm run screenshots`: every state in every theme, width and language as a picture in dist/screenshots, with a page that shows them all.
// `npm run screenshots -- -t after` takes those of one journey.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { LANGUAGES } from "../../src/locales";
import { ROOT } from "../tidy/source-files";
import { findBrowser } from "./find-browser";
import { type OpenWorkbench, type ServedWorkbench, openWorkbench, serveWorkbench } from "./open-workbench";
import { type Journey, THEMES } from "./journey";
import { JOURNEYS } from "./states";
import { User } from "./user";

jest.setTimeout(1_800_000);

const FOLDER = join(ROOT, "dist/screenshots");
const HEIGHT = 860;
const PANE_ALONE_WINDOW = 1200;

let browser: Browser;
let served: ServedWorkbench;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error("pictures need a browser");
  mkdirSync(FOLDER, { recursive: true });
  served = await serveWorkbench();
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
});

afterAll(async () => {
  await browser?.close();
  served?.close();
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".png")).sort();
  const figures = names.map((name) => `<figure><figcaption>${name}</figcaption><a href="${name}"><img src="${name}" alt="${name}" loading="lazy"></a></figure>`);
  writeFileSync(join(FOLDER, "index.html"), `<!doctype html><meta charset="utf-8"><title>Screenshots</title><style>body{font:12px system-ui;display:flex;flex-wrap:wrap;gap:16px;background:#888}img{max-width:480px;max-height:480px}figure{margin:0}</style>${figures.join("\n")}`);
});

const journeys = JOURNEYS.flatMap((journey) => (journey.languages ?? LANGUAGES).map((language) => [journey.name, language, journey] as const));

it.each(journeys)("%s in %s", async (_, language, journey) => {
  const width = journey.of === "workbench" ? journey.widths[0]! : PANE_ALONE_WINDOW;
  const open = await openWorkbench(browser, served, { sample: journey.sample, language, width, height: HEIGHT });
  const user = new User(open, language);
  try {
    for (const { name, reach } of journey.states) {
      await reach?.(user);
      for (const theme of journey.themes ?? THEMES) for (const each of journey.widths) await take(open, journey, `${name}.${language}.${theme}.${each}.png`, theme, each);
    }
    expect(open.errors).toEqual([]);
  } finally {
    await open.close();
  }
});

async function take({ page }: OpenWorkbench, { of }: Journey, name: string, theme: (typeof THEMES)[number], width: number): Promise<void> {
  await page.emulateMedia({ forcedColors: theme === "contrast" ? "active" : "none" });
  await page.locator(".bar select").last().selectOption(theme === "dark" ? "dark" : "light");
  if (of === "workbench") await page.setViewportSize({ width, height: HEIGHT });
  else await page.evaluate((pixels) => document.documentElement.style.setProperty("--pane", `${pixels}px`), width);
  // Whatever moves has come to rest.
  await page.waitForTimeout(600);
  const path = join(FOLDER, name);
  if (of === "workbench") await page.screenshot({ path });
  else await page.locator("aside iframe").screenshot({ path });
}
