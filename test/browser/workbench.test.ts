// The workbench in a real browser: grid, host and pane are one workbook, whichever of them it is changed by.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import type { TestDoor } from "../../src/workbench/page/test-door";
import { openXlsxWorkbook } from "../../src/workbook/file/xlsx/xlsx-file";
import { ROOT } from "../tidy/source-files";
import { findBrowser } from "./find-browser";
import { type OpenWorkbench, type Opening, type ServedWorkbench, openWorkbench, serveWorkbench } from "./open-workbench";

jest.setTimeout(600_000);

const AXE = readFileSync(join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");

interface Axe {
  run(context: object, options: object): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
}

const executablePath = findBrowser();
const describeInBrowser = executablePath === null ? describe.skip : describe;

declare const window: Window & { readonly workbench: TestDoor };

describeInBrowser("the workbench (needs a browser)", () => {
  let browser: Browser;
  let served: ServedWorkbench;
  let open: OpenWorkbench;

  beforeAll(async () => {
    served = await serveWorkbench();
    browser = await chromium.launch({ executablePath: executablePath!, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  });

  afterAll(async () => {
    await browser.close();
    served.close();
  });

  const opened = async (opening: Opening = {}): Promise<void> => void (open = await openWorkbench(browser, served, opening));
  const values = (sheet: string, address: string): Promise<unknown[][]> => open.ask(([name, cells]) => window.workbench.values(name, cells), [sheet, address] as const);

  afterEach(async () => {
    expect(open.errors).toEqual([]);
    expect(await open.ask(() => window.workbench.host.unknown, null)).toEqual([]);
    await open.close();
  });

  it("loads both samples, each with the pane at work on it", async () => {
    await opened();
    expect(await values("参数", "A2:B3")).toEqual([["entity", "江城市示范医院"], ["industry", "hospital"]]);
    expect(await (await open.pane()).evaluate(() => decodeURIComponent(Office.context.document.url))).toContain("hospital-month.xlsx");
    await open.page.getByLabel("示例").selectOption("factory");
    await open.page.waitForFunction(() => window.workbench.host.book.name === "factory-month.xlsx");
    expect(await values("参数", "B3")).toEqual([["manufacturing"]]);
    expect(await (await open.pane()).evaluate(() => decodeURIComponent(Office.context.document.url))).toContain("factory-month.xlsx");
  });

  it("gives the pane a process of its own, so that the grid's work is not the pane's", async () => {
    await opened();
    const session = await browser.newBrowserCDPSession();
    const { targetInfos } = await session.send("Target.getTargets");
    expect(targetInfos.filter(({ type, url }) => type === "iframe" && url.includes("taskpane.html"))).toHaveLength(1);
  });

  it("takes what is typed into the grid as Excel does, tells the pane, and shows what the pane writes", async () => {
    await opened({ sample: "factory" });
    const pane = await open.pane();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("参数");
        const seen: string[] = ((globalThis as unknown as { seen: string[] }).seen = []);
        sheet.onChanged.add(async ({ address, triggerSource }) => void seen.push(`${address} ${triggerSource}`));
        await context.sync();
      }),
    );
    for (const [cell, text] of [["D2", "12.5%"], ["D3", "2025-06-30"], ["D4", "'007"], ["D5", "=SUM(E1:E2)+1"], ["D6", "true"]] as const) await open.type(cell, text);
    expect(await values("参数", "D2:D6")).toEqual([[0.125], [45_838], ["007"], [1], [true]]);
    await pane.waitForFunction(() => (globalThis as unknown as { seen: string[] }).seen.length >= 5);
    expect(await pane.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual(["D2 Unknown", "D3 Unknown", "D4 Unknown", "D5 Unknown", "D6 Unknown"]);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("参数").getRange("E1:E2").values = [[40], [1.5]];
        context.workbook.worksheets.add("新表").getRange("B2").values = [["写入"]];
        await context.sync();
      }),
    );
    expect(await values("参数", "D5")).toEqual([[42.5]]);
    await open.openSheet("新表");
    expect(await values("新表", "B2")).toEqual([["写入"]]);
  });

  it("has one selection, whoever made it", async () => {
    await opened();
    const pane = await open.pane();
    const selected = (): Promise<string> => pane.evaluate(() => Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }));
    await open.openSheet("序时账");
    await open.goTo("G7");
    expect(await selected()).toBe("序时账!G7");
    await pane.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("科室");
      sheet.activate();
      sheet.getRange("B40:C41").select();
      await context.sync();
    }));
    await open.page.getByRole("tab", { name: "科室", selected: true, exact: true }).waitFor();
    await open.page.waitForFunction(() => document.querySelector<HTMLInputElement>(".grid input")!.value.startsWith("B40"));
    // What is typed now goes where the pane has led.
    await open.page.keyboard.press("Delete");
    await open.settled();
    expect(await values("科室", "B40:C41")).toEqual([[null, null], [null, null]]);
  });

  it("computes custom functions in the pane's own runtime", async () => {
    await opened();
    await open.openSheet("参数");
    await open.type("D1", '=COST.TOTAL(COST.LEDGER(序时账!A1:M886), "5101*", "A04")');
    expect(await values("参数", "D1")).toEqual([[142_863.99]]);
  });

  it("closes in the pane; the sheets stand in the grid with their looks, and in the saved file as in the book", async () => {
    await opened();
    const pane = await open.pane();
    const before = await open.ask(() => window.workbench.selection().sheet, null);
    await pane.getByRole("button", { name: /^结账(，.*)?$/u }).click();
    await pane.getByRole("button", { name: "结账并写出报表" }).click();
    await pane.getByText("已结账。").first().waitFor({ timeout: 120_000 });
    await open.settled();
    expect(await open.ask(() => window.workbench.sheets().includes("勾稽核对表"), null)).toBe(true);
    // The sheets that came in have not taken the place of the one the user has open.
    await open.page.waitForTimeout(1_000);
    expect(await open.ask(() => window.workbench.selection().sheet, null)).toBe(before);
    await open.openSheet("医院各科室直接成本表");
    expect(await open.ask(() => [window.workbench.formula("医院各科室直接成本表", "I6"), window.workbench.texts("医院各科室直接成本表", "I6")[0]![0]], null)).toEqual(["=SUM(B6:H6)", "396,139.83"]);
    const folder = mkdtempSync(join(tmpdir(), "costwright-"));
    const saved = join(folder, "saved.xlsx");
    const download = open.page.waitForEvent("download");
    await open.page.getByRole("button", { name: "保存 .xlsx" }).click();
    await (await download).saveAs(saved);
    const { sheets } = await openXlsxWorkbook(saved).read();
    const read = sheets.map(({ sheet, rows, hidden, report, tables, numberFormat }) => ({ sheet, hidden, report, tables, rows: shortened(rows), formats: shortened(rows.map((cells, row) => cells.map((_, column) => numberFormat(row, column)))) }));
    const held = (JSON.parse(await open.ask(() => window.workbench.bookAsJson(), null)) as typeof read).map((sheet) => ({ ...sheet, rows: shortened(sheet.rows), formats: shortened(sheet.formats) }));
    expect(held.length).toBeGreaterThan(50);
    expect(read).toEqual(held);
    rmSync(folder, { recursive: true });
  });

  it("opens a file that is dropped or chosen, and says so where it is none", async () => {
    await opened({ language: "en" });
    const folder = mkdtempSync(join(tmpdir(), "costwright-"));
    writeFileSync(join(folder, "notes.xlsx"), "no workbook");
    const file = open.page.locator("input[type=file]");
    await file.setInputFiles(join(folder, "notes.xlsx"));
    await open.page.getByText("notes.xlsx cannot be opened").waitFor();
    expect(await open.ask(() => window.workbench.host.book.name, null)).toBe("hospital-month.xlsx");
    await file.setInputFiles({ name: "六月.xlsx", mimeType: "", buffer: readFileSync(join(ROOT, "assets/samples/factory-month/factory-month.xlsx")) });
    await open.page.waitForFunction(() => window.workbench.host.book.name === "六月.xlsx");
    expect(await (await open.pane()).evaluate(() => decodeURIComponent(Office.context.document.url))).toContain("六月.xlsx");
    rmSync(folder, { recursive: true });
  });

  it("speaks another language and wears another theme without losing what was entered", async () => {
    await opened();
    await open.openSheet("参数");
    await open.type("D1", "17");
    await open.page.getByLabel("语言").selectOption("en");
    await open.page.locator("aside iframe").contentFrame().getByRole("button", { name: /^Data(,.*)?$/u }).waitFor();
    await open.page.getByLabel("Theme").selectOption("dark");
    const pane = await open.pane();
    await pane.waitForFunction(() => matchMedia("(prefers-color-scheme: dark)").matches && getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor === "rgb(41, 41, 41)");
    expect(await open.page.getAttribute("html", "lang")).toBe("en");
    expect(await values("参数", "D1")).toEqual([[17]]);
  });

  it.each(["light", "dark"] as const)("is reached by keyboard and named for screen readers (%s)", async (theme) => {
    await opened({ theme, width: 1024 });
    const { page } = open;
    await page.evaluate(AXE);
    const violations = (context: object): Promise<string[]> => page.evaluate(async (where) => (await (window as unknown as { axe: Axe }).axe.run(where, { iframes: false })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), context);
    expect(await violations({ exclude: [".grid > div"] })).toEqual([]);
    // What the grid itself lacks; names and order of its controls are given to it.
    expect((await violations({ include: [".grid"] })).filter((each) => !/^(aria-allowed-attr|landmark-unique):/.test(each))).toEqual([]);
    expect(await page.getByTitle("成本匠任务窗格").count()).toBe(1);
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement!.closest("header, main, aside")?.tagName ?? "");
    await page.getByLabel("示例").focus();
    await page.keyboard.press("F6");
    expect(await focused()).toBe("MAIN");
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => window.workbench.selection().address === "A2");
    await page.keyboard.press("F6");
    const pane = await open.pane();
    await pane.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
    await page.keyboard.press("Shift+Tab");
    await page.waitForFunction(() => document.activeElement!.closest("main") !== null);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  });

  it("adds and renames worksheets, and says what a protected workbook refuses", async () => {
    await opened({ language: "en", sample: "factory" });
    const { page } = open;
    const before = await open.ask(() => window.workbench.sheets(), null);
    await page.getByRole("button", { name: "New worksheet" }).click();
    await page.getByRole("tab", { name: `Sheet${before.length + 1}`, selected: true, exact: true }).waitFor();
    await page.getByRole("tab", { selected: true }).dblclick();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("试算");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "试算", exact: true }).waitFor();
    expect(await open.ask(() => window.workbench.sheets(), null)).toEqual([...before, "试算"]);
    await open.ask(() => void (window.workbench.host.book.protection.on = true), null);
    await page.getByRole("button", { name: "New worksheet" }).click();
    await page.getByText("Not done:").waitFor();
    expect(await page.getByRole("tab").count()).toBe(before.length + 1);
  });

  it("lets the add-in wait while a cell is edited, and go on when that is given up", async () => {
    await opened({ sample: "factory" });
    const pane = await open.pane();
    await open.goTo("D1");
    await open.page.keyboard.type("12");
    const asked = pane.evaluate(() => Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("参数").getRange("E1").values = [["later"]];
      await context.sync();
    }));
    await open.page.waitForTimeout(300);
    expect(await values("参数", "D1:E1")).toEqual([[null, null]]);
    await open.page.keyboard.press("Escape");
    await asked;
    expect(await values("参数", "D1:E1")).toEqual([[null, "later"]]);
  });

  it("refuses what the host has nothing for, and says so", async () => {
    await opened({ language: "en" });
    await open.goTo("A2");
    await open.page.keyboard.press("Control+b");
    await open.page.getByText("The workbench does not offer this.").waitFor();
    expect(await open.ask(() => window.workbench.host.book.sheets[0]!.formats.at(1, 0).bold, null)).toBe(false);
  });
});

/** Blank cells at the ends of rows, and blank rows at the end, are there or not as a reader likes. */
function shortened<T>(rows: readonly (readonly T[])[]): T[][] {
  const blank = (value: T): boolean => value === null || value === undefined;
  const cells = rows.map((row) => row.slice(0, row.findLastIndex((value) => !blank(value)) + 1));
  return cells.slice(0, cells.findLastIndex((row) => row.length > 0) + 1);
}
