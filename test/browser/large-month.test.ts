// A hundred thousand ledger lines in the pane: checked and closed while no task of the pane's frame takes longer than 50 ms.
import { cpus, loadavg } from "node:os";
import { type Browser, type Page, chromium } from "playwright-core";
import { selfHosted } from "../build/built-add-in";
import { findBrowser } from "./find-browser";
import { hostPage } from "./host-page";
import { type Served, serveFolder } from "./https-server";
import { largeMonth } from "./large-month";
import type { PlainSheets } from "./sample-sheets";

jest.setTimeout(900_000);

const executablePath = findBrowser();
const describeInBrowser = executablePath === null ? describe.skip : describe;
const LINES = Number(process.env["COSTWRIGHT_LINES"] ?? 100_000);
const LONGEST = 50;

declare const window: Window & { openAddin(page: string, sets: undefined, sheets: PlainSheets): void; longTasks: { name: string; start: number; duration: number; stage: string }[] };

describeInBrowser("a month of 100,000 lines (needs a browser)", () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    served = await serveFolder(selfHosted(), { "/host.html": await hostPage(), "/favicon.ico": "" });
    browser = await chromium.launch({ executablePath: executablePath!, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  });

  afterAll(async () => {
    await browser.close();
    served.close();
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
    await page.evaluate((sheets) => window.openAddin("taskpane.html", undefined, sheets), largeMonth(LINES));
    const pane = page.frames().find((each) => each !== page.mainFrame())!;
    await pane.getByText(/^\d+ tables recognised/).waitFor({ timeout: 300_000 });
    await pane.getByRole("button", { name: /^Close/ }).first().click();
    const isCalm = loadavg()[0]! < cpus().length;
    const begun = Date.now();
    const from = await pane.evaluate(() => performance.now());
    await pane.getByRole("button", { name: "Close the month" }).click();
    await pane.getByText(/is closed\.|is not closed|was not computed|did not finish/).waitFor({ timeout: 600_000 });
    const took = Date.now() - begun;
    const outcome = await pane.getByText(/is closed\.|is not closed|was not computed|did not finish/).textContent();
    // Only the pane's own: the host around it stands in the same thread, as no Excel does.
    const own = (await pane.evaluate(() => window.longTasks)).filter(({ name, start }) => name === "self" && start > from);
    console.log(`closed in ${took} ms; long tasks of the pane: ${JSON.stringify(own)}; all: ${JSON.stringify((await pane.evaluate(() => window.longTasks)).reduce<Record<string, number>>((sum, { name }) => ({ ...sum, [name]: (sum[name] ?? 0) + 1 }), {}))}`);
    expect(outcome).toMatch("is closed.");
    // Where others want the processor too, a task takes as long as they let it: then the tasks are reported and no more.
    if (isCalm) expect(own.filter(({ duration }) => duration > LONGEST)).toEqual([]);
    await page.context().close();
  });
});
