// Functions called from cells of the workbench in a real browser: every one by its example, then errors, arguments left out, and edited inputs.
import { type Browser, chromium } from "playwright-core";
import { sourceMetadata } from "../../src/functions/metadata.cjs";
import { addressOf } from "../../src/workbook/address";
import type { TestDoor } from "../../src/workbench/page/test-door";
import { findBrowser } from "./find-browser";
import { type OpenWorkbench, type Opening, type ServedWorkbench, openWorkbench, serveWorkbench } from "./open-workbench";

// It may have to be built first.
jest.setTimeout(600_000);

const executablePath = findBrowser();
const describeInBrowser = executablePath === null ? describe.skip : describe;

declare const window: Window & { readonly workbench: TestDoor };

const EXAMPLES = "函数示例";

/** A formula of the sheet, and the block that it fills. */
interface Example {
  readonly address: string;
  readonly block: string;
  readonly formula: string;
  readonly answer: unknown[][];
}

describeInBrowser("functions in cells (needs a browser)", () => {
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
  const enter = async (sheet: string, address: string, cells: unknown): Promise<void> => {
    await open.ask(([name, place, given]) => window.workbench.enter(name, place, given), [sheet, address, cells] as const);
    await open.settled();
  };
  const messageAt = (sheet: string, row: number, column: number): Promise<string | null> =>
    open.ask(([name, r, c]) => window.workbench.host.functions.messageAt(window.workbench.host.book.findSheet(name)!, r, c), [sheet, row, column] as const);

  afterEach(async () => {
    expect(open.errors).toEqual([]);
    expect(await open.ask(() => window.workbench.host.unknown, null)).toEqual([]);
    await open.close();
  });

  /** All formulas of the sheet of examples, with what the file holds as their answers. */
  async function examples(): Promise<Example[]> {
    const found = await open.ask((sheet) => {
      const { cells } = window.workbench.host.book.findSheet(sheet)!;
      const reach = new Map<string, [number, number]>();
      for (const { row, column, from: [top, left] } of cells.spilled()) {
        const [bottom, right] = reach.get(`${top},${left}`) ?? [top, left];
        reach.set(`${top},${left}`, [Math.max(bottom, row), Math.max(right, column)]);
      }
      const formulas: [number, number, number, number, string][] = [];
      for (let row = 0; row < 400; row++) {
        for (let column = 0; column < 20; column++) {
          const formula = cells.formulaAt(row, column);
          if (formula !== undefined) formulas.push([row, column, ...(reach.get(`${row},${column}`) ?? [row, column]), formula] as [number, number, number, number, string]);
        }
      }
      return formulas;
    }, EXAMPLES);
    return Promise.all(
      found.map(async ([top, left, bottom, right, formula]) => {
        const block = `${addressOf(top, left)}:${addressOf(bottom, right)}`;
        return { address: addressOf(top, left), block, formula, answer: await values(EXAMPLES, block) };
      }),
    );
  }

  it.each(["hospital", "factory"])("give in the sample %s what its sheet of examples holds, when they are entered again", async (sample) => {
    await opened({ sample });
    const all = await examples();
    const called = all.flatMap(({ formula }) => [...formula.matchAll(/COST\.(\w+)\(/gu)].map(([, id]) => id!));
    expect([...new Set(called)].sort()).toEqual(sourceMetadata().functions.map(({ id }) => id).sort());
    for (const { address } of all) await enter(EXAMPLES, address, [[""]]);
    expect((await Promise.all(all.map(({ block }) => values(EXAMPLES, block)))).flat(2).every((value) => value === null)).toBe(true);
    await open.openSheet(EXAMPLES);
    for (const { address, formula } of all) await enter(EXAMPLES, address, [[formula]]);
    const blank = (rows: unknown[][]): unknown[][] => rows.map((row) => row.map((value) => (value === "" ? null : value)));
    expect(await Promise.all(all.map(async ({ block, formula }) => [formula, blank(await values(EXAMPLES, block))]))).toEqual(all.map(({ formula, answer }) => [formula, blank(answer)]));
  });

  it("are computed again when an input is edited, and nothing else is", async () => {
    await opened();
    const all = await examples();
    const cellOf = (id: string): Example => all.find(({ formula }) => formula.includes(`COST.${id}(`))!;
    const [apportion, units, wip] = [cellOf("APPORTION"), cellOf("EQUIVALENTUNITS"), cellOf("WIPSPLIT")];
    const [, amount] = /\((\w+),/u.exec(apportion.formula)!;
    const calls = await open.ask(() => window.workbench.host.functions.invocations.length, null);
    await open.openSheet(EXAMPLES);
    await open.type(amount!, "10000.01");
    expect(await values(EXAMPLES, apportion.block)).toEqual([[2500], [4000.01], [3500]]);
    const [, closing] = /\(\w+,(\w+),/u.exec(units.formula)!;
    await open.type(closing!, "0");
    expect(await values(EXAMPLES, units.address)).toEqual([[500]]);
    expect((await values(EXAMPLES, wip.block)).slice(1).map((row) => row[3])).toEqual([0, 0, 0, 0]);
    const named = await open.ask((from) => window.workbench.host.functions.invocations.slice(from).map(({ name }) => name), calls);
    expect(named.sort()).toEqual(["APPORTION", "EQUIVALENTUNITS", "WIPSPLIT"]);
  });

  it("say in a sentence what is wrong, take arguments left out, and overwrite nothing", async () => {
    await opened({ language: "en" });
    await open.openSheet("参数");
    await open.type("F1", "=COST.UNITCOST(1,0)");
    await open.type("F2", '=COST.SOLVE("wip.nothing",A1:B2)');
    await open.type("F3", '=COST.TOTAL("nothing","5101*")');
    await open.type("F4", "=COST.APPORTION(100.005,{1;1})");
    expect(await values("参数", "F1:F4")).toEqual([["#VALUE!"], ["#VALUE!"], ["#VALUE!"], ["#VALUE!"]]);
    const said = await Promise.all([0, 1, 2, 3].map((row) => messageAt("参数", row, 5)));
    expect(said).toEqual([
      "The quantity is zero, so there is no cost per unit. Enter the quantity.",
      expect.stringContaining("wip.nothing"),
      expect.stringContaining("nothing"),
      expect.stringContaining("100.005"),
    ]);
    await open.type("H1", "=COST.LEDGER(序时账!A1:M886)");
    await open.type("H2", '=COST.TOTAL(H1,"5101*",,,,"2025-06","debit")');
    await open.type("H3", '=COST.TOTAL(H1,,"A04")-COST.TOTAL(H1,,"A04",,,,)');
    expect((await values("参数", "H2:H3")).flat()).toEqual([expect.any(Number), 0]);
    await open.type("J1", '=COST.APPORTION(100,{1;1;1},,"last")');
    expect(await values("参数", "J1:J3")).toEqual([[33.33], [33.33], [33.34]]);
    await open.type("K2", "mine");
    await open.type("K1", "=COST.APPORTION(100,{1;1;1})");
    expect(await values("参数", "K1:K3")).toEqual([["#SPILL!"], ["mine"], [null]]);
  });
});
