// The web bridge in a real browser: office.js, loaded by a plain script in a frame over https, talks to the host around it.
import { type Browser, type Frame, type Page, chromium } from "playwright-core";
import type { Host } from "../../src/workbench/host/host";
import type { WebBridge } from "../../src/workbench/host/bridges/web-bridge";
import { selfHosted } from "../build/built-add-in";
import { findBrowser } from "./find-browser";
import { hostPage } from "./host-page";
import { type Served, serveFolder } from "./https-server";

jest.setTimeout(180_000);

const executablePath = findBrowser();
const describeInBrowser = executablePath === null ? describe.skip : describe;

/** Globals of the host's page. */
declare const window: Window & { host: Host; bridge: WebBridge; openAddin(page: string, sets?: Record<string, string>): void };

const ADDIN = '<!doctype html><script src="office/office.js"></script><p>add-in</p>';

describeInBrowser("the web bridge (needs a browser)", () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    served = await serveFolder(selfHosted(), { "/host.html": await hostPage(), "/addin.html": ADDIN });
    browser = await chromium.launch({ executablePath: executablePath!, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  });

  afterAll(async () => {
    await browser.close();
    served.close();
  });

  async function open(addin: string, sets?: Record<string, string>): Promise<{ page: Page; frame: Frame; errors: string[] }> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`${served.origin}/host.html`);
    await page.evaluate(([path, wanted]) => window.openAddin(path, wanted), [addin, sets] as const);
    const frame = page.frames().find((each) => each !== page.mainFrame())!;
    await frame.waitForFunction(() => "Office" in globalThis);
    return { page, frame, errors };
  }

  it("tells office.js who its host is and what it supports", async () => {
    const { page, frame, errors } = await open("addin.html", { ExcelApi: "1.12", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.2" });
    const told = await frame.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const { requirements, displayLanguage } = Office.context;
      return { host, platform, displayLanguage, has: ["1.12", "1.13"].map((version) => requirements.isSetSupported("ExcelApi", version)) };
    });
    expect(told).toEqual({ host: "Excel", platform: "OfficeOnline", displayLanguage: "en-US", has: [true, false] });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("carries requests, errors and events", async () => {
    const { page, frame, errors } = await open("addin.html");
    const seen = await frame.evaluate(async () => {
      await Office.onReady();
      const events: string[] = [];
      const values = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.onChanged.add(async ({ address, source }) => void events.push(`${address} ${source}`));
        await context.sync();
        const range = sheet.getRange("A1:B2");
        range.values = [[1, "甲"], [3, "'4"]];
        range.load("values,address");
        await context.sync();
        return [range.address, range.values];
      });
      const error = await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Nope").load("name");
        await context.sync();
      }).catch(({ code }: OfficeExtension.Error) => code);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { values, error, events };
    });
    expect(seen).toEqual({ values: ["Sheet1!A1:B2", [[1, "甲"], [3, "4"]]], error: "ItemNotFound", events: ["A1:B2 Local"] });
    const host = await page.evaluate(() => ({ held: window.host.book.sheets[0]!.cells.at(1, 1), unknown: [...window.host.unknown, ...window.bridge.unknown], kept: window.host.references.kept }));
    expect(host).toEqual({ held: "4", unknown: [], kept: 0 });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("refuses what is too large, and requests while a cell is edited", async () => {
    const { page, frame } = await open("addin.html");
    await frame.evaluate(() => Office.onReady());
    const write = (text: string, delayForCellEdit = false): Promise<string> =>
      frame.evaluate(([value, patient]) => Excel.run({ delayForCellEdit: patient }, async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
        await context.sync();
        return "written";
      }).catch(({ code }: OfficeExtension.Error) => code), [text, delayForCellEdit] as const);
    await page.evaluate(() => void (window.host.mostBytes = 20_000));
    expect(await write("x".repeat(20_000))).toBe("RequestPayloadSizeLimitExceeded");
    await page.evaluate(() => void Object.assign(window, { stop: window.host.startEditing() }));
    expect(await write("now")).toBe("InvalidOperationInCellEditMode");
    const later = write("later", true);
    await page.evaluate(() => (window as unknown as { stop(): void }).stop());
    expect(await later).toBe("written");
    await page.context().close();
  });

  it("calls custom functions through the runtime of the page", async () => {
    const { page, frame } = await open("addin.html");
    await frame.evaluate(async () => {
      await Office.onReady();
      CustomFunctions.associate("DOUBLE", (value: number) => [[value * 2, "乙"]]);
    });
    await page.waitForFunction(() => window.host.functions.isReady);
    const results = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.host.functions.results = resolve;
          window.host.functions.arrayResults = resolve;
          window.host.push([{ messageCategory: 1, messageType: 1000, targetId: "", message: JSON.stringify([7, "DOUBLE", [21], "Sheet1!B2", 0]), id: "0" }]);
        }),
    );
    expect(results).toEqual([expect.objectContaining({ id: 7, value: [[42, "乙"]] })]);
    await page.context().close();
  });

  it("carries the pane itself, which asks for nothing that the host does not know", async () => {
    const { page, frame, errors } = await open("taskpane.html");
    await frame.getByText("No table was recognised.").waitFor();
    expect(await page.evaluate(() => [...window.host.unknown, ...window.bridge.unknown])).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
