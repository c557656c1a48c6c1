// A hundred thousand ledger lines in the pane: checked and closed while no task of the pane's frame takes longer than 50 ms.
import { type Browser, type Page, chromium } from "playwright-core";
import { selfHosted } from "../build/built-add-in";
import { findBrowser } from "./find-browser";
import { hostPage } from "./host-page";
import { type Served, serveFolder } from "./https-server";
import { largeMonth } from "./large-month";
import type { PlainSheets } from "./sample-sheets";
import { tasksDuring } from "./thread-tasks";

jest.setTimeout(900_000);

const executablePath = findBrowser();
const describeInBrowser = executablePath === null ? describe.skip : describe;
const LINES = Number(process.env["COSTWRIGHT_LINES"] ?? 100_000);
const LONGEST = 50;

declare const window: Window & { openAddin(page: string, sets: undefined, sheets: PlainSheets): void; longTasks: { name: string; start: number; duration: number; stage: string }[] };

describeInBrowser("a month of 100,000 lines (needs a browser)", () => {
  let browser: Browser;
  let served: Served;
  /** The pane comes from another origin than the page around it, as in Excel, and so has a process of its own. */
  let addIn: Served;

  beforeAll(async () => {
    served = await serveFolder(selfHosted(), { "/host.html": await hostPage(), "/favicon.ico": "" });
    addIn = await serveFolder(selfHosted());
    browser = await chromium.launch({ executablePath: executablePath!, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  });

  afterAll(async () => {
    await browser.close();
    served.close();
    addIn.close();
  });

  async function open(): Promise<Page> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => {
        const stage = document.querySelector("footer [role=status]")?.textContent ?? "";
        for (const { name, startTime, duration } of list.getEntries()) window.longTasks.push({ name, start: startTime, duration, stage });
      }).observe({ type: "longtask" });
    });
    await page.goto(`${served.origin}/host.html`);
    return page;
  }

  it("closes without holding the pane up", async () => {
    const page = await open();
    await page.evaluate(([address, sheets]) => window.openAddin(address, undefined, sheets), [`${addIn.origin}/taskpane.html`, largeMonth(LINES)] as const);
    const pane = page.frames().find((each) => each !== page.mainFrame())!;
    await pane.getByText(/^\d+ tables recognised/).waitFor({ timeout: 300_000 });
    await pane.getByRole("button", { name: /^Close/ }).first().click();
    const ended = /is closed\.|is not closed|was not computed|did not finish/;
    const begun = Date.now();
    const from = await pane.evaluate(() => performance.now());
    const tasks = await tasksDuring(browser, page, pane, async () => {
      await pane.getByRole("button", { name: "Close the month" }).click();
      await pane.getByText(ended).waitFor({ timeout: 600_000 });
    });
    const took = Date.now() - begun;
    const outcome = await pane.getByText(ended).textContent();
    const observed = (await pane.evaluate(() => window.longTasks)).filter(({ name, start }) => name === "self" && start > from).map(({ duration, stage }) => `${duration} ms, ${stage}`);
    const longest = tasks.toSorted((a, b) => b.computed - a.computed).slice(0, 12);
    console.log(`closed in ${took} ms; longest tasks: ${longest.map(({ start, lasted, computed }) => `${computed} ms of ${lasted} ms at ${start}`).join(", ")}; long-task entries: ${observed.join("; ")}`);
    expect(outcome).toMatch("is closed.");
    expect(longest.filter(({ computed }) => computed > LONGEST)).toEqual([]);
    await page.context().close();
  });
});
