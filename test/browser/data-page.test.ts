// The data page in a real browser on ledgers as they come: findings, questions and their answers, in three languages, themes and widths.
import { type Language, translator } from "../../src/locales";
import { findBrowser } from "./find-browser";
import { type PaneBrowser, faults, shoot, startPaneBrowser } from "./open-pane";
import type { PlainSheets } from "./sample-sheets";

jest.setTimeout(600_000);

const executablePath = findBrowser();
const describeInBrowser = executablePath === null ? describe.skip : describe;

const HEAD = ["日期", "凭证字", "凭证号", "摘要", "科目编码", "科目名称", "借方", "贷方", "部门", "核算主体"];

/** A month of vouchers; every other is out of balance, and the month's total is printed below. */
function ledger(month: string, entity: string): PlainSheets[string] {
  const lines = Array.from({ length: 9 }, (_, at) => [
    [`2025-${month}-0${at + 1}`, "记", at + 1, "领用材料", "500101", "生产成本", 1200.5 + at, null, "D01", entity],
    [`2025-${month}-0${at + 1}`, "记", at + 1, "领用材料", "1403", "原材料", null, 1200.5 + at + (at % 2 === 0 ? 1 : 0), null, entity],
  ]).flat();
  return [["序时账", ...Array<null>(9).fill(null)], HEAD, ...lines, [null, null, null, "本月合计", null, null, 10840.5, 10845.5, null, null]];
}

const LOOKS = [
  { name: "zh", language: "zh-CN", dark: false, width: 350 },
  { name: "en-dark", language: "en", dark: true, width: 350 },
  { name: "tw-320", language: "zh-TW", dark: false, width: 320 },
] as const satisfies readonly { readonly name: string; readonly language: Language; readonly dark: boolean; readonly width: number }[];

describeInBrowser("the data page (needs a browser)", () => {
  let browser: PaneBrowser;

  beforeAll(async () => {
    browser = await startPaneBrowser(executablePath!);
  });

  afterAll(() => browser.close());

  it.each(LOOKS)("leads through a ledger as it comes: $name", async ({ name, language, ...look }) => {
    const t = translator(language);
    const { page, pane, errors } = await browser.open({ ...look, language: language === "en" ? "en-US" : language, sheets: { 五月: ledger("05", "江北一厂"), 六月: ledger("06", "江北二厂"), 参数: [["参数", "取值"], ["期间", "2025-05"], ["行业", "制造业"]] } });
    const seen: string[] = [];
    const see = async (state: string): Promise<void> => {
      await shoot(page, `data-${name}-${state}`);
      seen.push(...(await faults(pane)).map((fault) => `${state}: ${fault}`));
    };
    const press = (name: string): Promise<void> => pane.getByRole("button", { name, exact: true }).click();
    await pane.getByRole("button", { name: new RegExp(`^${t("pages.rail.data")}`, "u") }).first().click();
    await pane.locator("article").first().waitFor();
    await see("begin");
    const sheets = t("asked.ledger_sheets.title");
    await pane.getByRole("checkbox", { name: "六月" }).uncheck();
    await press(`${sheets}: ${t("asked.keep")}`);
    await pane.getByText(t("asked.answer", { question: sheets, answer: "五月" })).waitFor();
    await see("answered");
    await press(`${sheets}: ${t("asked.change")}`);
    await press(`${sheets}: ${t("asked.all")}`);
    await pane.getByText(t("asked.answer", { question: sheets, answer: t("asked.all") })).waitFor();
    await pane.getByText(t("asked.ledger_entity.title")).scrollIntoViewIfNeeded();
    await see("entities");
    await press(`${t("asked.ledger_entity.title")}: 江北一厂`);
    await pane.getByText(t("asked.answer", { question: t("asked.ledger_entity.title"), answer: "江北一厂" })).waitFor();
    const folded = pane.locator("main button[aria-expanded=false]").filter({ hasText: t("pages.data.alike", { count: 4 }) });
    await folded.click();
    await pane.getByText(t("pages.data.alike-shut")).scrollIntoViewIfNeeded();
    await see("alike");
    await pane.getByText(t("pages.data.source.of", { name: "本月合计" })).scrollIntoViewIfNeeded();
    await see("totals");
    await pane.locator("article").filter({ hasText: t("pages.data.source.of", { name: "本月合计" }) }).getByRole("button", { name: new RegExp(`${t("pages.data.open")}$`, "u") }).click();
    const role = pane.getByRole("combobox").first();
    await role.focus();
    await role.press("ArrowDown");
    await role.scrollIntoViewIfNeeded();
    await see("columns");
    await press(t("pages.data.corrected.list"));
    await pane.getByText(t("pages.data.corrected.hint")).scrollIntoViewIfNeeded();
    await see("corrected");
    expect({ seen, errors }).toEqual({ seen: [], errors: [] });
    await page.context().close();
  });
});
