// Documentation of the functions: a page for each in every language, with arguments and example, and no link that leads nowhere.
import { functionPages } from "../../src/add-in/function-pages.cjs";
import { functionGuide } from "../../src/functions/guide.cjs";
import { functionsMetadata, sourceMetadata } from "../../src/functions/metadata.cjs";
import { describedFields } from "../../src/application/solve/method-description";
import { METHODS } from "../../src/engine";
import { LANGUAGES, WORDS } from "../../src/locales";
import { methodName } from "../../src/locales/methods";

const pages = functionPages();
const html = Object.entries(pages).filter(([file]) => file.endsWith(".html"));
const { functions } = sourceMetadata();
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

describe.each(LANGUAGES)("in %s", (language) => {
  const told = functionGuide(language).families.flatMap((family) => family.functions);

  it("every function stands in one family", () => expect(told.map(({ id }) => id).sort()).toEqual(functions.map(({ id }) => id).sort()));

  it.each(functions.map(({ id }) => id))("COST.%s has a page with its arguments and a worked example", (id) => {
    const { page, examples, parameters } = told.find((one) => one.id === id)!;
    const text = pages[page]!;
    const { help } = WORDS[language].functions as unknown as { help: Record<string, Record<string, string>> };
    expect(text).toContain(`<html lang="${language}">`);
    for (const words of Object.values(help[id]!)) expect(text).toContain(escaped(words));
    for (const { choices } of parameters) for (const { value, name, description } of choices) expect(text).toContain(`<code>"${value}"</code> ${escaped(`${name}: ${description}`)}`);
    expect(examples.length).toBeGreaterThan(0);
    for (const { formula, result } of examples) {
      expect(formula).toContain(`COST.${id}(`);
      expect(text).toContain(escaped(formula));
      // A handle is no figure that a reader compares.
      expect(id === "LEDGER" || result !== null).toBe(true);
      for (const cell of result?.flat() ?? []) expect(text).toContain(`<td>${escaped(cell)}</td>`);
    }
  });

  it("all methods stand on one page, each with what its fields are and what it gives, and COST.SOLVE leads there", () => {
    const file = told[0]!.page.replace(told[0]!.id, "methods");
    const parts = pages[file]!.split("<details ").slice(1);
    expect(parts.map((part) => /^id="method-([\w.-]+)"/u.exec(part)![1]).sort()).toEqual([...METHODS.keys()].sort());
    for (const part of parts) {
      const method = METHODS.get(/^id="method-([\w.-]+)"/u.exec(part)![1]!)!;
      const own = describedFields(method, language).filter(({ path }) => !path.startsWith("rounding"));
      for (const words of [methodName(method.id, language), method.source, ...method.results, ...own.flatMap(({ path, help }) => [path, help])]) expect(part).toContain(escaped(words));
    }
    for (const leading of ["SOLVE", "index"]) expect(pages[file.replace("methods", leading)]).toContain(`href="${file.split("/").at(-1)}"`);
  });
});

it("shows a result cell by cell, in the words of the language", () => {
  const result = (language: (typeof LANGUAGES)[number]): unknown => functionGuide(language).families.flatMap((family) => family.functions).find(({ id }) => id === "RATES")!.examples[0]!.result;
  expect(result("en")).toEqual([["Service department", "Rate"], ["Water", "0.8"]]);
  expect(result("zh-CN")).toEqual([[WORDS["zh-CN"].functions.words.pool, WORDS["zh-CN"].functions.words.rate], ["Water", "0.8"]]);
});

it("has no link that leads nowhere, no script and no style of its own", () => {
  for (const [file, text] of html) {
    const links = [...text.matchAll(/(?:href|src)="([^"]*)"/gu)].map(([, link]) => new URL(link!, `https://pages.example/${file}`).pathname.slice(1));
    expect(links.filter((link) => pages[link] === undefined && link !== "functions/page.css" && link !== "icons/costwright-32.png")).toEqual([]);
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/<script|<style|style=|\bon\w+=/u);
  }
});

it("names each page in the metadata, at the place of deployment", () => {
  const place = "https://intranet.example/costwright";
  for (const text of Object.values(functionsMetadata(place))) {
    for (const { id, helpUrl = "" } of (JSON.parse(text) as { functions: { id: string; helpUrl?: string }[] }).functions) {
      expect(pages[helpUrl.replace(`${place}/`, "")]).toContain(`<h1>COST.${id}</h1>`);
    }
  }
});
