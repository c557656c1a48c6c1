// The pane on a workbook in a real browser: every page in its states, by worker, without a violation of accessibility or policy.
import type { Page } from "playwright-core";
import type { Host } from "../../src/workbench/host/host";
import { findBrowser } from "./find-browser";
import { type Look, type PaneBrowser, faults, shoot, startPaneBrowser } from "./open-pane";
import { samplePlain } from "./sample-sheets";

jest.setTimeout(600_000);

const executablePath = findBrowser();
const describeInBrowser = executablePath === null ? describe.skip : describe;

declare const window: Window & { host: Host };

describeInBrowser("the pane's pages (need a browser)", () => {
  let browser: PaneBrowser;

  beforeAll(async () => {
    browser = await startPaneBrowser(executablePath!);
  });

  afterAll(() => browser.close());

  /** The user stands on the first figure of the reports. */
  async function selectFigure(page: Page): Promise<void> {
    await page.evaluate(() => {
      const { book } = window.host;
      for (const sheet of book.sheets) {
        if (!sheet.names.find("costwright_report")) continue;
        for (let row = 5; row < 12; row++) {
          const column = [1, 2, 3, 4, 5, 6, 7].find((at) => Number(sheet.cells.at(row, at)) > 0 && sheet.cells.formulaAt(row, at) === undefined);
          if (column === undefined) continue;
          book.activate(sheet);
          book.selected = { sheet, area: { top: row, bottom: row, left: column, right: column } };
          return;
        }
      }
      throw new Error("no report has a figure");
    });
  }

  const LOOKS: Readonly<Record<string, Look & { readonly words: Readonly<Record<"start" | "data" | "rules" | "close" | "trial" | "run" | "functions" | "settings" | "closed" | "found" | "review" | "explain" | "explained" | "charts" | "share" | "copy", string | RegExp>> }>> = {
    "hospital-zh": { language: "zh-CN", sheets: samplePlain("hospital", "zh-CN"), words: { start: /^开始/, data: /^数据/, rules: /^规则/, close: /^结账(，.*)?$/, trial: "试算", run: "结账并写出报表", functions: "函数", settings: "设置", closed: "已结账。", found: "认出", review: /^查阅/, explain: "解释所选单元格", explained: "组成", charts: "显示图表", share: /^分享/, copy: "生成副本" } },
    "factory-en-dark": { language: "en-US", dark: true, sheets: samplePlain("manufacturing", "en"), words: { start: /^Start/, data: /^Data/, rules: /^Rules/, close: /^Close(, .*)?$/, trial: "Trial run", run: "Close the month", functions: "Functions", settings: "Settings", closed: "is closed.", found: "tables recognised", review: /^Review/, explain: "Explain the selected cell", explained: "Made of", charts: "Show charts", share: /^Share/, copy: "Make the copy" } },
    "hospital-tw-320": { language: "zh-TW", width: 320, sheets: samplePlain("hospital", "zh-TW"), words: { start: /^開始/, data: /^資料/, rules: /^規則/, close: /^結帳(，.*)?$/, trial: "試算", run: "結帳並寫出報表", functions: "函數", settings: "設定", closed: "已結帳。", found: "認出", review: /^查閱/, explain: "解釋所選儲存格", explained: "組成", charts: "顯示圖表", share: /^分享/, copy: "生成副本" } },
    "hospital-en-320-contrast": { language: "en-US", width: 320, forced: true, dark: true, sheets: samplePlain("hospital", "en"), words: { start: /^Start/, data: /^Data/, rules: /^Rules/, close: /^Close(, .*)?$/, trial: "Trial run", run: "Close the month", functions: "Functions", settings: "Settings", closed: "is closed.", found: "tables recognised", review: /^Review/, explain: "Explain the selected cell", explained: "Made of", charts: "Show charts", share: /^Share/, copy: "Make the copy" } },
  };

  it.each(Object.keys(LOOKS))("shows every page of %s without a fault", async (name) => {
    const { words, ...look } = LOOKS[name]!;
    const { page, pane, errors } = await browser.open(look);
    const seen: string[] = [];
    const see = async (state: string): Promise<void> => {
      await shoot(page, `${name}-${state}`);
      seen.push(...(await faults(pane)).map((fault) => `${state}: ${fault}`));
    };
    const press = (word: string | RegExp): Promise<void> => pane.getByRole("button", { name: word, exact: typeof word === "string" }).first().click();
    await pane.getByText(words.found).first().waitFor();
    await see("start");
    await press(words.data);
    await pane.locator("article").first().waitFor();
    await see("data");
    await pane.locator("article").nth(5).getByRole("button").click();
    await see("data-columns");
    await press(words.rules);
    await pane.locator("svg[role=img]").waitFor();
    await see("rules");
    await press(words.close);
    await press(words.run);
    await pane.getByText(words.closed).first().waitFor({ timeout: 120_000 });
    await see("closed");
    await press(words.review);
    await pane.getByRole("button", { name: words.explain }).waitFor();
    await pane.locator("ul li").nth(10).waitFor();
    await see("review");
    await selectFigure(page);
    await press(words.explain);
    await pane.getByRole("heading", { name: words.explained }).waitFor();
    await see("review-explained");
    await press(words.charts);
    await pane.locator("main table").first().waitFor();
    await see("review-charts");
    await press(words.share);
    await pane.getByRole("button", { name: words.copy }).waitFor();
    await pane.locator("main ul li").first().waitFor();
    await see("share");
    const download = page.waitForEvent("download");
    await press(words.copy);
    await download;
    await pane.getByText(".xlsx").nth(1).waitFor();
    await see("share-saved");
    await press(words.functions);
    await pane.locator("code").waitFor();
    await see("functions");
    await pane.locator("select").first().selectOption("solve");
    await pane.locator("optgroup").first().waitFor({ state: "attached" });
    await see("functions-solve");
    await press(words.settings);
    await pane.locator("dl").waitFor();
    await see("settings");
    expect({ seen, errors, workers: page.workers().length }).toEqual({ seen: [], errors: [], workers: 2 });
    await page.context().close();
  });
});
