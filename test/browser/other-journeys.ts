// Journeys besides that of a month: an empty workbook, last month's file, a month of units, pages that wait.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { newXlsxBytes } from "../../src/workbook/file/xlsx/new-file";
import type { TestDoor } from "../../src/workbench/page/test-door";
import { ROOT } from "../tidy/source-files";
import { sheetContent } from "../workbook/contents";
import type { Journey, State } from "./journey";

declare const window: Window & { readonly workbench: TestDoor };

const PANE_WIDTHS = [320, 350];
const LAST_MONTH_FILE = join(ROOT, "assets/samples/factory-month/factory-month.xlsx");

const blankWorkbook: State["reach"] = async ({ open }) => {
  const bytes = await newXlsxBytes([sheetContent("", "Sheet1", [[null]])]);
  await open.ask((content) => window.workbench.open("Book1.xlsx", content), [...bytes]);
};

const EMPTY: Journey = {
  name: "empty",
  sample: "hospital",
  of: "pane",
  widths: PANE_WIDTHS,
  states: [
    { name: "start.empty", reach: async (user) => { await blankWorkbook(user); await user.sees("pages.start.none"); } },
    { name: "start.looked", reach: async (user) => { await user.click("pages.start.look"); await user.sees("pages.start.ways"); } },
    { name: "data.empty", reach: (user) => user.page("data") },
    { name: "rules.empty", reach: (user) => user.page("rules") },
    { name: "close.empty", reach: (user) => user.page("close") },
    {
      name: "start.added",
      reach: async (user) => {
        await user.page("start");
        await (await user.open.pane()).getByRole("button", { name: `${user.word("pages.start.blank")}: ${user.word("pages.start.manufacturing")}` }).click();
        await user.rests();
      },
    },
    { name: "data.template", reach: (user) => user.page("data") },
    { name: "rules.none", reach: (user) => user.page("rules") },
  ],
};

/** Last month's file into an empty workbook. */
const LAST_MONTH: Journey = {
  name: "last-month",
  sample: "hospital",
  of: "pane",
  widths: PANE_WIDTHS,
  states: [
    {
      name: "start.last-unreadable",
      reach: async (user) => {
        await blankWorkbook(user);
        await user.sees("pages.start.none");
        await (await user.open.pane()).locator("main input[type=file]").setInputFiles({ name: "notes.xlsx", mimeType: "", buffer: Buffer.from("no workbook") });
        await user.sees("pages.start.last-unreadable", { name: "notes.xlsx" });
      },
    },
    {
      name: "start.last-taken",
      reach: async (user) => {
        await (await user.open.pane()).locator("main input[type=file]").setInputFiles({ name: "last.xlsx", mimeType: "", buffer: readFileSync(LAST_MONTH_FILE) });
        await (await user.open.pane()).getByText("2026-05").first().waitFor({ timeout: 120_000 });
        await user.rests();
        await user.showTop("pages.start.title");
      },
    },
    { name: "data.next-month", reach: (user) => user.page("data") },
    { name: "rules.next-month", reach: (user) => user.page("rules") },
  ],
};

const TWO_LEVELS: Journey = {
  name: "two-levels",
  sample: "two-level",
  of: "pane",
  widths: PANE_WIDTHS,
  states: [
    {
      name: "rules.units",
      reach: (user) => user.page("rules"),
    },
    { name: "close.units-trial", reach: async (user) => { await user.page("close"); await user.click("pages.close.trial"); await user.rests(); } },
    {
      name: "review.units",
      reach: async (user) => {
        await user.close();
        await user.page("review");
        const unit = (await user.open.pane()).locator("details").nth(2);
        await unit.locator("summary").click();
        await unit.scrollIntoViewIfNeeded();
      },
    },
    { name: "share.confirmations", reach: async (user) => { await user.page("share"); await (await user.open.pane()).getByRole("button", { name: "F2 二分厂" }).scrollIntoViewIfNeeded(); } },
    { name: "share.files", reach: (user) => user.showTop("review.share.archive") },
  ],
};

/** Excel lets the pane wait while it reads. */
const WAITING: Journey = {
  name: "waiting",
  sample: "factory",
  of: "pane",
  widths: PANE_WIDTHS,
  states: [
    {
      name: "data.busy",
      reach: async (user) => {
        await user.sees("pages.state.draft");
        await user.page("data");
        await user.open.ask(() => void (window.workbench.host.answer = () => new Promise(() => undefined)), null);
        await user.click("pages.data.recheck");
        await user.sees("pages.stage.reading");
      },
    },
    { name: "rules.busy", reach: (user) => user.turnTo("rules") },
    { name: "start.busy", reach: (user) => user.turnTo("start") },
  ],
};

export const OTHER_JOURNEYS: readonly Journey[] = [EMPTY, LAST_MONTH, TWO_LEVELS, WAITING];
