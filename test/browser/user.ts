// Whoever goes through a journey of pictures: the pane by its words in the language of the journey.
import { type Language, translator } from "../../src/locales";
import type { TestDoor } from "../../src/workbench/page/test-door";
import type { OpenWorkbench } from "./open-workbench";

declare const window: Window & { readonly workbench: TestDoor };

export class User {
  constructor(
    readonly open: OpenWorkbench,
    readonly language: Language,
  ) {}

  word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return translator(this.language)(key, values);
  }

  /** Clicks what bears these words. */
  async click(key: string, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await (await this.open.pane()).getByRole("button", { name: this.word(key, values), exact: true }).first().click();
  }

  async sees(key: string, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await (await this.open.pane()).getByText(this.word(key, values)).first().waitFor({ timeout: 120_000 });
  }

  async page(id: string): Promise<void> {
    await this.turnTo(id);
    await this.rests();
  }

  /** Goes to a page by the rail, where a step may be ticked or bear a number, and waits for nothing. */
  async turnTo(id: string): Promise<void> {
    const name = new RegExp(`^${this.word(`pages.rail.${id}`)}([，,].*)?$`, "u");
    await (await this.open.pane()).getByRole("button", { name }).first().click();
  }

  /** Waits until no task runs. */
  async rests(): Promise<void> {
    // A click has begun its task when the next frame is drawn.
    await this.open.page.waitForTimeout(200);
    await (await this.open.pane()).waitForFunction(() => document.querySelector("footer [role=progressbar], main [role=progressbar]") === null, null, { timeout: 120_000 });
    await this.open.settled();
  }

  async enter(sheet: string, address: string, value: string | number): Promise<void> {
    await this.open.ask(([name, cell, entered]) => window.workbench.enter(name, cell, [[entered]]), [sheet, address, value] as const);
    await this.rests();
  }

  async scrollTo(place: "top" | "bottom"): Promise<void> {
    await (await this.open.pane()).evaluate((where) => document.querySelector("main")!.scrollTo(0, where === "top" ? 0 : 1e6), place);
  }

  /** The pane checks by itself a moment after an edit. */
  async checksAgain(): Promise<void> {
    await this.open.page.waitForTimeout(1_600);
    await this.rests();
  }

  /** Brings the part of the page with this heading to the top. */
  async showTop(key: string): Promise<void> {
    const heading = (await this.open.pane()).getByRole("heading", { name: this.word(key), exact: true }).first();
    await heading.evaluate((element) => element.scrollIntoView({ block: "start" }));
  }

  async close(): Promise<void> {
    await this.page("close");
    await this.click("pages.close.run");
    await this.rests();
  }
}
