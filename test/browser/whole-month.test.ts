// A month from Start to Share in the workbench, by keyboard alone: a driver broken and mended, the close cancelled and run, a figure followed to its ledger row, a copy handed on.
import { readFileSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import type { TestDoor } from "../../src/workbench/page/test-door";
import { openPackage } from "../../src/workbook/file/xlsx/zipped-package";
import type { CellValue } from "../../src/workbook/workbook";
import { answeredSheets, compared } from "./answered-sheets";
import { findBrowser } from "./find-browser";
import { Keyboard } from "./keyboard";
import { type OpenWorkbench, type ServedWorkbench, openWorkbench, serveWorkbench } from "./open-workbench";
import { recalculatedCopy, sheetsIn } from "./recalculated-copy";

// It may have to be built first.
jest.setTimeout(900_000);

const executablePath = findBrowser();
const describeInBrowser = executablePath === null ? describe.skip : describe;

declare const window: Window & { readonly workbench: TestDoor };

const STEP = (word: string): RegExp => new RegExp(`^${word}(，.*)?$`, "u");
const WAIT = { timeout: 120_000 };

interface Walk {
  readonly sample: "hospital" | "factory";
  readonly other: "hospital" | "factory";
  readonly key: "ArrowDown" | "ArrowUp";
  /** A driver's quantity, and what stands there. */
  readonly driver: string;
  readonly quantity: string;
  /** A figure to be explained. */
  readonly sheet: string;
  readonly figure: string;
}

const WALKS: readonly Walk[] = [
  { sample: "hospital", other: "factory", key: "ArrowUp", driver: "D3", quantity: "6", sheet: "医院各科室直接成本表", figure: "I6" },
  { sample: "factory", other: "hospital", key: "ArrowDown", driver: "D3", quantity: "1200", sheet: "产品生产成本表", figure: "D6" },
];

describeInBrowser("a month by keyboard (needs a browser)", () => {
  let browser: Browser;
  let served: ServedWorkbench;

  beforeAll(async () => {
    served = await serveWorkbench();
    browser = await chromium.launch({ executablePath: executablePath!, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  });

  afterAll(async () => {
    await browser.close();
    served.close();
  });

  it.each(WALKS)("goes from Start to Share in the $sample sample", async (walk) => {
    const open = await openWorkbench(browser, served, { sample: walk.other });
    const keys = new Keyboard(open);
    await keys.chooseInBar("示例", walk.sample, walk.key);
    await open.page.waitForFunction((name) => window.workbench.host.book.name === name, `${walk.sample}-month.xlsx`);
    await mendDriver(open, keys, walk);
    await cancelAndClose(open, keys);
    const answers = await answeredSheets(`${walk.sample}-month`);
    const written = await valuesOfBook(open);
    expect([...written.keys()].slice(-answers.length)).toEqual(answers.map(({ name }) => name));
    const { cells, wrong } = compared(answers, (name) => written.get(name) ?? []);
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(5_000);
    await followToLedger(open, keys, walk);
    await shareCopy(open, keys, answers);
    expect({ errors: open.errors, unknown: await open.ask(() => window.workbench.host.unknown, null) }).toEqual({ errors: [], unknown: [] });
    await open.close();
  });
});

/** Start, Data and Rules; a driver is spoiled on the way, told, reached from the pane and put right. */
async function mendDriver(open: OpenWorkbench, keys: Keyboard, { driver, quantity }: Walk): Promise<void> {
  let pane = await keys.toPane();
  await pane.getByText(/^认出 \d+ 张表/u).waitFor(WAIT);
  await keys.activate("使用本工作簿的表");
  await pane.getByRole("button", { name: "重新检查" }).waitFor(WAIT);
  await open.openSheet("分配动因");
  await open.type(driver, "abc");
  pane = await keys.toPane();
  const finding = pane.getByText("“abc”不是数字").first();
  await finding.waitFor(WAIT);
  await open.openSheet("参数");
  await keys.activate(`转到 分配动因!${driver}`);
  await open.page.waitForFunction((cell) => window.workbench.selection().sheet === "分配动因" && window.workbench.selection().address === cell, driver);
  await keys.typeInCell(quantity);
  expect(await open.ask((cell) => window.workbench.values("分配动因", cell), driver)).toEqual([[Number(quantity)]]);
  await keys.toPane();
  await finding.waitFor({ state: "detached", ...WAIT });
  await keys.activate(STEP("规则"));
  await pane.locator("svg[role=img]").waitFor(WAIT);
}

async function cancelAndClose(open: OpenWorkbench, keys: Keyboard): Promise<void> {
  const before = await open.ask(() => window.workbench.bookAsJson(), null);
  await keys.activate(STEP("结账"), "Space");
  await keys.activate("结账并写出报表");
  const pane = await keys.toPane();
  await pane.getByText("正在写入报表…").first().waitFor(WAIT);
  await keys.press("Escape");
  await pane.getByText("已取消。工作簿保持原样。").waitFor(WAIT);
  await open.settled();
  expect(await open.ask(() => window.workbench.bookAsJson(), null)).toBe(before);
  expect(await pane.getByRole("button", { name: "撤销" }).count()).toBe(0);
  await keys.activate("结账并写出报表", "Space");
  await pane.getByText("已结账。").first().waitFor(WAIT);
  await open.settled();
}

/** From a report of the list to a figure on its sheet, its explanation, and the first ledger row behind it. */
async function followToLedger(open: OpenWorkbench, keys: Keyboard, { sheet, figure }: Walk): Promise<void> {
  await keys.activate(STEP("查阅"));
  await keys.activate(`转到 ${sheet}`);
  await open.page.waitForFunction((name) => window.workbench.selection().sheet === name, sheet);
  await keys.toCell(figure);
  await keys.activate("解释所选单元格");
  const pane = await keys.toPane();
  await pane.getByText("已按来源重算，分毫不差。").waitFor(WAIT);
  await keys.activate(/^转到 序时账!/u);
  await open.page.waitForFunction(() => window.workbench.selection().sheet === "序时账");
  const followed = await pane.evaluate(() => document.activeElement!.getAttribute("aria-label"));
  expect(followed).toMatch(new RegExp(`^转到 序时账!${(await keys.selected()).address}(, |$)`, "u"));
}

async function shareCopy(open: OpenWorkbench, keys: Keyboard, answers: Awaited<ReturnType<typeof answeredSheets>>): Promise<void> {
  await keys.activate(STEP("分享"));
  const download = open.page.waitForEvent("download", WAIT);
  await keys.activate("生成副本");
  const bytes = readFileSync(await (await download).path());
  const pack = openPackage(bytes);
  expect(pack.names.filter((name) => !/^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/.test(name))).toEqual([]);
  expect(pack.names.map((name) => pack.text(name)).join("")).not.toMatch(/COST\.|costwright_|webextension|taskpane|externalReference|TargetMode/i);
  const valuesIn = (sheets: ReturnType<typeof sheetsIn>) => (name: string): readonly (readonly CellValue[])[] => sheets.find(({ sheet }) => sheet === name)?.rows ?? [];
  expect(compared(answers, valuesIn(sheetsIn(bytes))).wrong).toEqual([]);
  const recalculated = await recalculatedCopy(bytes);
  if (recalculated === null) return console.warn("the copy was not recalculated: LibreOffice is not installed");
  expect(compared(answers, valuesIn(recalculated)).wrong).toEqual([]);
}

async function valuesOfBook(open: OpenWorkbench): Promise<ReadonlyMap<string, readonly (readonly CellValue[])[]>> {
  const sheets = JSON.parse(await open.ask(() => window.workbench.bookAsJson(), null)) as { readonly sheet: string; readonly rows: readonly (readonly CellValue[])[] }[];
  return new Map(sheets.map(({ sheet, rows }) => [sheet, rows]));
}
