// The built page in a real browser under the real office.js: it starts within its policy, asks nobody but its own server, and fits.
import { join } from "node:path";
import { type Browser, type Frame, type Page, chromium } from "playwright-core";
import { ROOT, production, selfHosted } from "../build/built-add-in";
import { findBrowser } from "./find-browser";
import { type Greeting, greetingPage } from "./greeting-page";
import { type Served, serveFolder } from "./https-server";

// A build takes its time, and may have to wait for another.
jest.setTimeout(600_000);

const EXCEL_2021 = { ExcelApi: "1.14", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" };

const GREETINGS: Readonly<Record<string, Greeting>> = {
  "/zh-CN": { culture: "zh-CN", sets: EXCEL_2021 },
  "/en": { culture: "en-US", sets: EXCEL_2021 },
  "/2019": { culture: "en-US", sets: { ExcelApi: "1.8" } },
  "/iPad": { culture: "en-US", sets: { ExcelApi: "1.17" } },
};

/** Microsoft's servers, played by the package. */
const LIBRARY = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_JS = join(ROOT, "node_modules", "@microsoft", "office-js", "dist");

const executablePath = findBrowser();
const describeInBrowser = executablePath === null ? describe.skip : describe;

interface Look {
  readonly dark?: boolean;
  readonly width?: number;
  /** Pages of another build than the one with its own office.js. */
  readonly from?: string;
}

interface Opened {
  readonly page: Page;
  readonly pane: Frame;
  /** Addresses asked for. */
  readonly requests: string[];
  /** Errors of scripts. */
  readonly errors: string[];
  /** What the policy forbade. */
  violations(): Promise<string[]>;
}

describeInBrowser("the built pane (needs a browser)", () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    const pages = Object.fromEntries(Object.entries(GREETINGS).map(([path, greeting]) => [path, greetingPage(greeting)]));
    served = await serveFolder(selfHosted(), pages);
    browser = await chromium.launch({ executablePath: executablePath!, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  });

  afterAll(async () => {
    await browser.close();
    served.close();
  });

  async function open(path: string, look: Look = {}): Promise<Opened> {
    // A context of its own: office.js keeps who its host is for a whole session.
    const context = await browser.newContext({ ignoreHTTPSErrors: true, colorScheme: look.dark ? "dark" : "light", viewport: { width: (look.width ?? 350) + 40, height: 760 } });
    const page = await context.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.addInitScript(() => {
      const seen: string[] = ((window as unknown as { violations: string[] }).violations = []);
      document.addEventListener("securitypolicyviolation", (event) => seen.push(`${event.effectiveDirective} ${event.blockedURI}`));
    });
    await page.route(`${LIBRARY}**`, (route) => route.fulfill({ path: join(OFFICE_JS, new URL(route.request().url()).pathname.slice(new URL(LIBRARY).pathname.length)) }));
    await page.goto((look.from ?? served.origin) + path);
    if (look.width !== undefined) await page.evaluate((width) => document.querySelector("iframe")!.setAttribute("width", String(width)), look.width);
    const pane = page.frames().find((frame) => frame.url().includes("taskpane.html"))!;
    await pane.waitForSelector("main");
    return { page, pane, requests, errors, violations: () => pane.evaluate(() => (window as unknown as { violations: string[] }).violations) };
  }

  it.each([["/zh-CN", "数据", "结账"], ["/en", "Data", "Close"]])("starts in Excel with %s menus, within its policy, from its own server", async (path, data, close) => {
    const { page, pane, requests, errors, violations } = await open(path);
    for (const name of [data, close]) expect(await pane.getByRole("button", { name, exact: true }).isVisible()).toBe(true);
    expect(await pane.getByRole("heading", { level: 1 }).innerText()).toBe("June 2025.xlsx");
    expect(await violations()).toEqual([]);
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`${served.origin}/`))).toEqual([]);
    await page.context().close();
  });

  it("has its styles: the policy lets Fluent's rules in", async () => {
    const { page, pane } = await open("/en", { dark: true });
    await pane.getByRole("button", { name: "Close", exact: true }).click();
    const button = pane.getByRole("button", { name: "Close the month", exact: true });
    expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toMatch(/^rgb\((?!0, 0, 0\)).*\)$/);
    const background = await pane.evaluate(() => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor);
    expect(background).toBe("rgb(41, 41, 41)");
    await page.context().close();
  });

  it("would be stopped by its policy from running or styling anything that was slipped in", async () => {
    const { page, pane, violations } = await open("/en");
    const effects = await pane.evaluate(async () => {
      document.body.insertAdjacentHTML("beforeend", '<style>main { opacity: 0 }</style><p id="probe" style="opacity: 0">x</p>');
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
      // Whatever a driver evaluates itself is let through, so the page does it later, on its own.
      const evaluated = await new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(new Function("return 1")());
          } catch (error) {
            resolve((error as Error).name);
          }
        }, 0),
      );
      const opacity = (selector: string): string => getComputedStyle(document.querySelector(selector)!).opacity;
      return { evaluated, ran: "ran" in window, pane: opacity("main"), probe: opacity("#probe") };
    });
    expect(effects).toEqual({ evaluated: "EvalError", ran: false, pane: "1", probe: "1" });
    const reached = await pane.evaluate(() => fetch("https://elsewhere.example/").then(() => true, () => false));
    expect(reached).toBe(false);
    expect((await violations()).map((each) => each.split(" ")[0]).sort()).toEqual(["connect-src", "script-src", "script-src-elem", "style-src-attr", "style-src-elem"]);
    await page.context().close();
  });

  it("starts with office.js from Microsoft's servers, and asks nobody else", async () => {
    const deployed = await serveFolder(production(), { "/zh-CN": greetingPage(GREETINGS["/zh-CN"]!) });
    const { page, pane, requests, errors, violations } = await open("/zh-CN", { from: deployed.origin });
    expect(await pane.getByRole("button", { name: "结账", exact: true }).isVisible()).toBe(true);
    expect([...errors, ...(await violations())]).toEqual([]);
    expect(requests).toEqual(expect.arrayContaining([`${LIBRARY}office.js`, `${LIBRARY}excel-web-16.00.js`]));
    expect(requests.filter((url) => !url.startsWith(`${deployed.origin}/`) && !url.startsWith(LIBRARY))).toEqual([]);
    await page.context().close();
    deployed.close();
  });

  it("says on a plain page what an older Excel lacks", async () => {
    const { page, pane, errors, violations } = await open("/2019");
    expect(await pane.innerText("main")).toContain("ExcelApi 1.12");
    expect(await pane.getByRole("button").count()).toBe(0);
    expect([...errors, ...(await violations())]).toEqual([]);
    await page.context().close();
  });

  it("works without functions where Excel has none, and says so", async () => {
    const { page, pane } = await open("/iPad");
    expect(await pane.innerText("main")).toContain("SharedRuntime 1.1, CustomFunctionsRuntime 1.2");
    expect(await pane.getByRole("button", { name: "Close", exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });

  it("tells a host's refusal to the user", async () => {
    const { page, pane } = await open("/en");
    await pane.getByText("The workbook could not be checked.").waitFor();
    expect(await pane.innerText("main")).toContain("NotImplemented");
    await page.context().close();
  });

  it("is a page about itself in a browser without Excel, which office.js may not report to anybody", async () => {
    const { page, requests, errors } = await open("/taskpane.html");
    expect(await page.innerText("main")).toMatch(/Excel/);
    expect(errors).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`${served.origin}/`))).toEqual([]);
    await page.context().close();
  });

  it.each([320, 350, 600])("fits %i pixels", async (width) => {
    const { page, pane } = await open("/zh-CN", { width });
    const widths = await pane.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(widths[1]).toBeGreaterThan(width - 20);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]!);
    await page.context().close();
  });
});
