// The states of which `npm run screenshots` takes pictures: journeys through one opened workbench, each state with the way to it from the one before.
import type { TestDoor } from "../../src/workbench/page/test-door";
import { FORMULAS } from "./formula-states";
import type { Journey } from "./journey";
import { OTHER_JOURNEYS } from "./other-journeys";

declare const window: Window & { readonly workbench: TestDoor };

const PANE_WIDTHS = [320, 350];
const WINDOW_WIDTHS = [1400, 1024];
const DRIVERS = "分配动因";
const REPORT = "医院各科室直接成本表";

const BEFORE: Journey = {
  name: "before",
  sample: "hospital",
  of: "pane",
  widths: PANE_WIDTHS,
  states: [
    { name: "start.found", reach: (user) => user.sees("pages.state.draft") },
    { name: "data.clean", reach: (user) => user.page("data") },
    { name: "data.columns", reach: async ({ open }) => (await open.pane()).locator("article").nth(5).getByRole("button").click() },
    { name: "data.end", reach: (user) => user.scrollTo("bottom") },
    { name: "rules.picture", reach: (user) => user.page("rules") },
    { name: "rules.picture-as-table", reach: (user) => user.click("pages.rules.table") },
    { name: "rules.end", reach: (user) => user.scrollTo("bottom") },
    { name: "review.none", reach: (user) => user.page("review") },
    { name: "share.none", reach: (user) => user.page("share") },
    { name: "functions.begin", reach: (user) => user.click("pages.rail.functions") },
    { name: "settings.read", reach: (user) => user.click("pages.rail.settings") },
    { name: "close.ready", reach: (user) => user.page("close") },
    { name: "close.trial", reach: async (user) => { await user.click("pages.close.trial"); await user.rests(); } },
    {
      name: "close.busy",
      reach: async (user) => {
        // Excel takes some of what is written and then lets the pane wait.
        await user.open.ask(() => {
          const { host } = window.workbench;
          const answer = host.answer.bind(host);
          let large = 0;
          host.answer = (request) => (JSON.stringify(request.body).length > 50_000 && ++large > 2 ? new Promise(() => undefined) : answer(request));
        }, null);
        await user.click("pages.close.run");
        await user.sees("pages.stage.writing");
      },
    },
  ],
};

const AFTER: Journey = {
  name: "after",
  sample: "hospital",
  of: "pane",
  widths: PANE_WIDTHS,
  states: [
    { name: "close.done", reach: (user) => user.close() },
    { name: "close.checks", reach: async (user) => { await (await user.open.pane()).locator("main button[aria-expanded=false]").last().click(); await user.scrollTo("bottom"); } },
    { name: "review.reports", reach: (user) => user.page("review") },
    {
      name: "review.explained",
      reach: async (user) => {
        await user.open.ask((sheet) => window.workbench.select(sheet, "I6"), REPORT);
        await user.click("review.page.explain-selected");
        await user.sees("review.page.operands");
      },
    },
    {
      name: "review.not-a-figure",
      reach: async (user) => {
        await user.open.ask((sheet) => window.workbench.select(sheet, "A1"), REPORT);
        await user.click("review.page.explain-selected");
        await user.sees("review.page.not-a-figure", { place: `${REPORT}!A1` });
      },
    },
    {
      name: "review.charts",
      reach: async (user) => {
        await user.click("review.page.show-charts");
        await (await user.open.pane()).locator("main table").first().waitFor();
        await (await user.open.pane()).locator("main table").first().scrollIntoViewIfNeeded();
      },
    },
    { name: "review.waterfall", reach: async ({ open }) => (await open.pane()).locator("main h3").last().scrollIntoViewIfNeeded() },
    { name: "review.compared", reach: async (user) => { await user.click("charts.compare.show"); await user.rests(); await user.showTop("charts.compare.title"); } },
    { name: "review.what-if", reach: async (user) => { await user.click("charts.what-if.show"); await user.rests(); await user.showTop("charts.what-if.title"); } },
    { name: "review.list", reach: (user) => user.showTop("review.page.reports") },
    { name: "share.sign", reach: (user) => user.page("share") },
    {
      name: "share.refused",
      reach: async (user) => {
        await user.click("signing.sign.prepared");
        await user.rests();
        await user.sees("signing.refused.sign");
      },
    },
    {
      name: "share.saved",
      reach: async (user) => {
        const saved = user.open.page.waitForEvent("download");
        await user.click("review.share.make");
        await saved;
        await user.scrollTo("bottom");
      },
    },
    { name: "close.edited", reach: async (user) => { await user.enter(DRIVERS, "D3", 7); await user.page("close"); } },
    { name: "close.again", reach: (user) => user.close() },
  ],
};

const TROUBLE: Journey = {
  name: "trouble",
  sample: "factory",
  of: "pane",
  widths: PANE_WIDTHS,
  states: [
    { name: "data.findings", reach: async (user) => { await user.enter(DRIVERS, "D3", "abc"); await user.enter(DRIVERS, "D5", -4); await user.page("data"); await user.checksAgain(); } },
    { name: "data.findings-below", reach: async (user) => { await user.scrollTo("bottom"); } },
    {
      name: "data.questions",
      reach: async (user) => {
        await user.enter(DRIVERS, "I1", "数量");
        await user.enter(DRIVERS, "I2", 5);
        await user.checksAgain();
        await user.showTop("pages.data.findings");
      },
    },
    {
      name: "rules.with-findings",
      reach: async (user) => {
        await user.enter(DRIVERS, "I1", "");
        await user.enter(DRIVERS, "I2", "");
        await user.page("rules");
      },
    },
    { name: "close.refused", reach: (user) => user.close() },
    {
      name: "close.failed",
      reach: async (user) => {
        await user.enter(DRIVERS, "D3", 1200);
        await user.enter(DRIVERS, "D5", 5200);
        await user.open.ask(() => void (window.workbench.host.book.protection.on = true), null);
        await user.close();
      },
    },
    {
      name: "close.cancelled",
      reach: async (user) => {
        await user.open.ask(() => void (window.workbench.host.book.protection.on = false), null);
        await user.click("pages.close.run");
        await user.click("pages.cancel");
        await user.rests();
      },
    },
    {
      name: "data.failed",
      reach: async (user) => {
        await user.open.ask(() => window.workbench.host.faults.add({ at: () => true, code: "GeneralException", times: 50 }), null);
        await user.page("data");
        await user.click("pages.data.recheck");
        await user.rests();
      },
    },
  ],
};

const WORKBENCH: readonly Journey[] = [
  {
    name: "workbench",
    sample: "hospital",
    of: "workbench",
    widths: WINDOW_WIDTHS,
    states: [
      { name: "workbench.opened" },
      {
        name: "workbench.closed",
        reach: async (user) => {
          await user.close();
          await user.open.ask((wanted) => window.workbench.select(wanted, "A1"), REPORT);
          // The last of what was written is painted a frame later.
          await user.open.page.waitForTimeout(1_000);
        },
      },
      {
        name: "workbench.explained",
        reach: async (user) => {
          await user.page("review");
          await user.open.ask(() => window.workbench.select("科室成本分摊汇总表", "F5"), null);
          await user.click("review.page.explain-selected");
          await user.sees("review.page.operands");
          await user.open.page.waitForTimeout(1_000);
        },
      },
      {
        name: "workbench.unreadable-file",
        reach: async ({ open }) => {
          await open.page.locator("input[type=file]").setInputFiles({ name: "notes.xlsx", mimeType: "", buffer: Buffer.from("no workbook") });
          await open.page.getByText("notes.xlsx").waitFor();
        },
      },
    ],
  },
  { name: "narrow", sample: "hospital", of: "workbench", widths: [800], languages: ["en"], themes: ["light"], states: [{ name: "workbench.narrow" }] },
  {
    name: "entry",
    sample: "factory",
    of: "workbench",
    widths: WINDOW_WIDTHS,
    languages: ["zh-CN", "en"],
    states: [
      { name: "workbench.ledger", reach: async ({ open }) => { await open.openSheet("序时账"); await open.goTo("G7"); } },
      {
        name: "workbench.typing-a-function",
        reach: async ({ open }) => {
          await open.openSheet("参数");
          await open.goTo("D2");
          await open.page.keyboard.type("=COST.TOTAL(COST.LEDGER(序时账!A1:M886)");
          await open.page.waitForTimeout(500);
        },
      },
    ],
  },
];

export const JOURNEYS: readonly Journey[] = [...WORKBENCH, BEFORE, AFTER, TROUBLE, ...OTHER_JOURNEYS, FORMULAS];
