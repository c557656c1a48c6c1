// The states of which `npm run screenshots` takes pictures. A state says how to come to it from the sample just opened; looks and languages are gone through for it.
import type { TestDoor } from "../../src/workbench/page/test-door";
import type { OpenWorkbench } from "./open-workbench";

declare const window: Window & { readonly workbench: TestDoor };

export const LANGUAGES = ["zh-CN", "zh-TW", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** `contrast` is one of the high-contrast themes of Windows, in which a page has only the system's colours. */
export const THEMES = ["light", "dark", "contrast"] as const;

export interface State {
  /** Page of the pane, or `workbench`. */
  readonly page: string;
  readonly state: string;
  readonly sample: "hospital" | "factory" | "two-level";
  /** What is taken: the whole workbench, or the pane alone. */
  readonly of: "workbench" | "pane";
  /** Widths in pixels, of the window or of the pane. */
  readonly widths: readonly number[];
  readonly languages?: readonly Language[];
  readonly themes?: readonly (typeof THEMES)[number][];
  /** Goes there; absent for what is seen at once. */
  reach?(open: OpenWorkbench, language: Language): Promise<void>;
}

const PANE_WIDTHS = [320, 350, 600];
const WINDOW_WIDTHS = [1400, 1024];

async function closed(open: OpenWorkbench, sheet: string): Promise<void> {
  const pane = await open.pane();
  await pane.getByRole("button", { name: /^(结账|結帳|Close)([，,].*)?$/u }).first().click();
  await pane.getByRole("button", { name: /^(结账并写出报表|結帳並寫出報表|Close the month)$/u }).click();
  await pane.getByText(/已结账。|已結帳。|closed\./u).first().waitFor({ timeout: 120_000 });
  await open.page.waitForFunction((wanted) => window.workbench.sheets().includes(wanted), sheet, { timeout: 120_000 });
  await open.settled();
  await open.ask((wanted) => window.workbench.select(wanted, "A1"), sheet);
  // The last of what was written is painted a frame later.
  await open.page.waitForTimeout(1_000);
}

/** To a page of the pane by its step, and the first unit opened there. */
async function unitsOnReview(open: OpenWorkbench): Promise<void> {
  await closed(open, "分厂差异表");
  const pane = await open.pane();
  await pane.getByRole("button", { name: /^(查阅|查閱|Review)([，,].*)?$/u }).first().click();
  await pane.locator("details").nth(2).locator("summary").click();
  await pane.locator("details").nth(2).scrollIntoViewIfNeeded();
}

async function confirmationsOnShare(open: OpenWorkbench): Promise<void> {
  await closed(open, "分厂互供确认单");
  const pane = await open.pane();
  await pane.getByRole("button", { name: /^(分享|Share)([，,].*)?$/u }).first().click();
  await pane.getByRole("button", { name: "F2 二分厂" }).scrollIntoViewIfNeeded();
}

export const STATES: readonly State[] = [
  { page: "workbench", state: "hospital", sample: "hospital", of: "workbench", widths: WINDOW_WIDTHS },
  { page: "workbench", state: "narrow", sample: "hospital", of: "workbench", widths: [800], languages: ["en"], themes: ["light"] },
  {
    page: "workbench",
    state: "ledger",
    sample: "factory",
    of: "workbench",
    widths: WINDOW_WIDTHS,
    languages: ["zh-CN"],
    reach: async (open) => {
      await open.openSheet("序时账");
      await open.goTo("G7");
    },
  },
  { page: "workbench", state: "closed", sample: "hospital", of: "workbench", widths: WINDOW_WIDTHS, reach: (open) => closed(open, "医院各科室直接成本表") },
  {
    page: "workbench",
    state: "typing-a-function",
    sample: "hospital",
    of: "workbench",
    widths: [1400],
    languages: ["zh-CN", "en"],
    reach: async (open) => {
      await open.openSheet("参数");
      await open.goTo("D2");
      await open.page.keyboard.type("=COST.TOTAL(COST.LEDGER(序时账!A1:M886)");
      await open.page.waitForTimeout(500);
    },
  },
  {
    page: "workbench",
    state: "unreadable-file",
    sample: "hospital",
    of: "workbench",
    widths: [1024],
    reach: async (open) => {
      await open.page.locator("input[type=file]").setInputFiles({ name: "notes.xlsx", mimeType: "", buffer: Buffer.from("no workbook") });
      await open.page.getByText("notes.xlsx").waitFor();
    },
  },
  { page: "two-levels", state: "open", sample: "two-level", of: "workbench", widths: [1400] },
  { page: "two-levels", state: "review", sample: "two-level", of: "workbench", widths: [1400], reach: unitsOnReview },
  { page: "two-levels", state: "share", sample: "two-level", of: "workbench", widths: [1400], reach: confirmationsOnShare },
  { page: "month", state: "open", sample: "hospital", of: "pane", widths: PANE_WIDTHS },
  { page: "month", state: "closed", sample: "hospital", of: "pane", widths: PANE_WIDTHS, reach: (open) => closed(open, "医院各科室直接成本表") },
];
