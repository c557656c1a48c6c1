/** @jest-environment jsdom */
// A production build: complete, of one place, without inline or evaluated scripts.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { contentSecurityPolicy } from "../../src/add-in/content-security-policy.cjs";
import { addresses, readManifest, texts } from "../manifest/read-manifest";
import { DEPLOYED, ROOT, production, selfHosted } from "./built-add-in";

// A build takes its time, and may have to wait for another.
jest.setTimeout(600_000);

const textIn = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");
const pageIn = (folder: string): Document => new DOMParser().parseFromString(textIn(folder, "taskpane.html"), "text/html");
const policyOf = (page: Document): string => page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
const scriptsOf = (page: Document): string[] => [...page.querySelectorAll("script")].map((script) => script.getAttribute("src") ?? "inline");

describe("a production build", () => {
  let folder = "";
  beforeAll(() => {
    folder = production();
  });

  it("names its own place everywhere, and every file it names is there", () => {
    const manifest = readManifest(join(folder, "manifest.xml"));
    const ours = addresses(manifest).filter((each) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(each));
    expect(ours.filter((each) => !each.startsWith(`${DEPLOYED}/`))).toEqual([]);
    expect(ours.length).toBeGreaterThan(15);
    expect(ours.filter((each) => !existsSync(join(folder, each.slice(DEPLOYED.length))))).toEqual([]);
    expect(texts(manifest, "Version")).toEqual(texts(readManifest(join(ROOT, "manifest.xml")), "Version"));
  });

  it("knows no other machine", () => {
    const written = readdirSync(folder).filter((name) => /\.(html|js|json|xml|css)$/.test(name));
    expect(written.length).toBeGreaterThan(7);
    expect(written.filter((name) => textIn(folder, name).includes("localhost"))).toEqual([]);
  });

  it("describes every function in three languages", () => {
    const ids = ["functions.json", "functions.zh-CN.json", "functions.zh-TW.json"].map((name) => (JSON.parse(textIn(folder, name)) as { functions: { id: string }[] }).functions.map(({ id }) => id));
    expect(ids[0]!.length).toBeGreaterThanOrEqual(7);
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
  });

  it("has a page with the policy, office.js first, and nothing inline", () => {
    const page = pageIn(folder);
    expect(policyOf(page)).toBe(contentSecurityPolicy("cdn"));
    const [office, ours, ...others] = scriptsOf(page);
    expect(office).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(ours).toMatch(/^costwright\.js\?/);
    expect(others).toEqual([]);
    expect(page.querySelectorAll("style, [style]")).toHaveLength(0);
    expect([...page.querySelectorAll("*")].flatMap((element) => [...element.attributes]).filter(({ name }) => name.startsWith("on"))).toEqual([]);
  });

  it("says in three languages what to do where scripts do not run", () => {
    const early = [...pageIn(folder).querySelectorAll(".early p")];
    expect(early.map((each) => each.getAttribute("lang"))).toEqual(["zh-CN", "zh-TW", "en"]);
    for (const each of early) expect(each.textContent).toContain("ExcelApi 1.12");
  });

  it("evaluates no text as a script", () => {
    const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.flatMap((name) => evaluations(name, textIn(folder, name)))).toEqual([]);
    expect(evaluations("probe.js", 'eval("1"); new Function("1"); Function("1"); setTimeout("1")')).toHaveLength(4);
  });

  it("carries the version of package.json and nothing else of it", () => {
    expect(textIn(folder, "costwright.js")).not.toContain("devDependencies");
  });
});

describe("a build with its own office.js", () => {
  let folder = "";
  beforeAll(() => {
    folder = selfHosted();
  });

  it("loads it from beside the page, and nothing from elsewhere", () => {
    const page = pageIn(folder);
    expect(scriptsOf(page)[0]).toBe("office/office.js");
    expect(policyOf(page)).toBe(contentSecurityPolicy("self"));
    expect(policyOf(page)).not.toMatch(/https?:/);
  });

  it("holds what Excel asks for on Windows, Mac, iPad and the web, unchanged, with Microsoft's licence", () => {
    const original = join(ROOT, "node_modules", "@microsoft", "office-js");
    for (const name of ["office.js", "excel-win32-16.01.js", "excel-mac-16.00.js", "excel-ios-16.00.js", "excel-web-16.00.js", "zh-cn/office_strings.js", "en-us/office_strings.js"]) {
      expect({ name, same: readFileSync(join(folder, "office", name)).equals(readFileSync(join(original, "dist", name))) }).toEqual({ name, same: true });
    }
    expect(textIn(folder, "office/LICENSE.md")).toBe(textIn(original, "LICENSE.md"));
    for (const name of ["index.html", "AgaveErrorUX.js", "style/AgaveErrorUX.css"]) expect(existsSync(join(folder, "office/AgaveErrorUX", name))).toBe(true);
  });
});

/** Calls that make a script out of a text, by name and line. */
function evaluations(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const called = node.expression.getText(source);
      const [first] = node.arguments ?? [];
      if (called === "eval" || called === "Function" || (/^(window\.)?set(Timeout|Interval)$/.test(called) && first && ts.isStringLiteralLike(first))) found.push(`${name}: ${called} at ${node.pos}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
