// The workbench by keyboard alone: the focus is led by Tab, arrows and F6, and controls are worked by Enter, Space and arrows; nothing is clicked or focused by script.
import type { Frame } from "playwright-core";
import type { TestDoor } from "../../src/workbench/page/test-door";
import type { OpenWorkbench } from "./open-workbench";

declare const window: Window & { readonly workbench: TestDoor };

/** More controls than any page has. */
const FARTHEST = 300;

type Named = string | RegExp;

export class Keyboard {
  constructor(private readonly open: OpenWorkbench) {}

  press(key: string): Promise<void> {
    return this.open.page.keyboard.press(key);
  }

  /** Chooses another option of a list in the workbench's bar. */
  async chooseInBar(label: string, option: string, key: "ArrowDown" | "ArrowUp"): Promise<void> {
    const { page } = this.open;
    const focused = (): Promise<string> => page.evaluate(() => (document.activeElement as HTMLSelectElement | null)?.labels?.[0]?.textContent ?? "");
    await this.toGrid();
    // The grid keeps Tab to itself, as Excel does.
    await this.press("Shift+F6");
    for (let step = 0; !(await focused()).startsWith(label); step++) {
      if (step > FARTHEST) throw new Error(`no ${label} in the bar`);
      await this.press("Tab");
    }
    await this.press(key);
    await page.waitForFunction((wanted) => (document.activeElement as HTMLSelectElement).value === wanted, option);
  }

  /** From wherever the user is to the pane. */
  async toPane(): Promise<Frame> {
    for (let step = 0; step < 5; step++) {
      const pane = await this.open.pane();
      if (await inside(pane)) return pane;
      await this.press("F6");
      await this.open.page.waitForTimeout(200);
    }
    throw new Error("F6 does not lead to the pane");
  }

  /** Out of the pane, over its ends, to the cells of the grid. */
  async toGrid(): Promise<void> {
    const { page } = this.open;
    const inGrid = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest("main.grid") !== null && document.activeElement !== document.body);
    for (let step = 0; !(await inGrid()); step++) {
      if (step > FARTHEST) throw new Error("no key leads from the pane to the grid");
      await this.press((await inside(await this.open.pane())) ? "Shift+Tab" : "F6");
      await page.waitForTimeout(30);
    }
  }

  /** Moves the cell the user stands on by arrow keys. */
  async toCell(address: string): Promise<void> {
    await this.toGrid();
    for (let step = 0; ; step++) {
      const [here, there] = [placeOf((await this.selected()).address), placeOf(address)];
      const key = here.row < there.row ? "ArrowDown" : here.row > there.row ? "ArrowUp" : here.column < there.column ? "ArrowRight" : here.column > there.column ? "ArrowLeft" : null;
      if (key === null) return;
      if (step > FARTHEST) throw new Error(`arrows do not lead to ${address}`);
      const before = (await this.selected()).address;
      await this.press(key);
      await this.open.page.waitForFunction((old) => window.workbench.selection().address !== old, before);
    }
  }

  /** Types into the cell the user stands on. */
  async typeInCell(text: string): Promise<void> {
    await this.toGrid();
    await this.open.page.keyboard.type(text);
    await this.press("Enter");
    await this.open.settled();
  }

  selected(): Promise<{ readonly sheet: string; readonly address: string }> {
    return this.open.ask(() => window.workbench.selection(), null);
  }

  /** Leads the focus to a control of the pane. */
  async reach(name: Named): Promise<void> {
    const pane = await this.toPane();
    for (let step = 0; !matches(await focusedName(pane), name); step++) {
      if (step > FARTHEST) throw new Error(`no key leads to ${String(name)}`);
      await this.press("Tab");
      await this.toPane();
    }
  }

  async activate(name: Named, key: "Enter" | "Space" = "Enter"): Promise<void> {
    await this.reach(name);
    await this.press(key);
  }
}

const inside = (pane: Frame): Promise<boolean> => pane.evaluate(() => document.hasFocus());

const focusedName = (pane: Frame): Promise<string> =>
  pane.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.tagName === "MAIN") return "";
    return focused.getAttribute("aria-label") ?? (focused as HTMLInputElement).labels?.[0]?.textContent ?? focused.textContent;
  });

const matches = (found: string, name: Named): boolean => (typeof name === "string" ? found === name : name.test(found));

function placeOf(address: string): { row: number; column: number } {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)/.exec(address)!;
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}
