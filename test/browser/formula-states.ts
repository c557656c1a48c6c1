// The states of the function wizard: a method chosen, its fields laid out in the sheet, and filled in.
import type { TestDoor } from "../../src/workbench/page/test-door";
import type { Journey } from "./journey";

declare const window: Window & { readonly workbench: TestDoor };

const SHEET = "参数";

/** What stands in the fields that are laid out from H40 on. */
const FILLED = [["I41", "水"], ["J41", 950], ["L41", 1], ["I45", "水"], ["J45", "车间"], ["K45", 900], ["I52", "管理费用"]] as const;

export const FORMULAS: Journey = {
  name: "formulas",
  sample: "hospital",
  of: "pane",
  widths: [320, 350],
  states: [
    {
      name: "functions.method",
      reach: async (user) => {
        await user.click("pages.rail.functions");
        const choices = (await user.open.pane()).locator("main select");
        await choices.nth(0).selectOption("solve");
        await choices.nth(2).selectOption("auxiliary.planned");
        await choices.nth(2).scrollIntoViewIfNeeded();
      },
    },
    { name: "functions.fields", reach: async (user) => { await (await user.open.pane()).locator("main summary").click(); await (await user.open.pane()).locator("main details p").nth(8).scrollIntoViewIfNeeded(); } },
    {
      name: "functions.laid-out",
      reach: async (user) => {
        await (await user.open.pane()).locator("main summary").click();
        await user.open.ask((sheet) => window.workbench.select(sheet, "H40"), SHEET);
        await user.click("pages.functions.lay-out");
        await user.rests();
        await user.scrollTo("bottom");
      },
    },
    {
      name: "functions.answered",
      reach: async (user) => {
        for (const [address, value] of FILLED) await user.enter(SHEET, address, value);
        await user.scrollTo("bottom");
      },
    },
  ],
};
