/** @jest-environment jsdom */
// Plain pages: they name what is missing, in every language, and read nothing as markup.
import { LANGUAGES, translator } from "../../src/locales";
import { failedStartPage, noOfficePage, outsidePage, showPlainPage, tooOldPage } from "../../src/taskpane/plain-page";

it.each(LANGUAGES)("says in %s what an older Excel lacks and how to update it", (language) => {
  const place = document.createElement("div");
  showPlainPage(place, tooOldPage(["ExcelApi 1.12"], translator(language)));
  expect(place.querySelector("h1")?.textContent).not.toBe("");
  expect(place.textContent).toContain("ExcelApi 1.12");
  expect(place.textContent).toMatch(/Windows[\s\S]*Mac[\s\S]*Excel 2021/);
});

it.each(LANGUAGES)("has words in %s for a browser, for a missing library and for a start that failed", (language) => {
  const t = translator(language);
  const titles = [outsidePage(t), noOfficePage(t), failedStartPage("Error: x", t)].map(({ title }) => title);
  expect(new Set(titles).size).toBe(3);
});

it("replaces what stood there, and keeps details as text", () => {
  const place = document.createElement("div");
  place.textContent = "early";
  showPlainPage(place, failedStartPage("<img src=x>", translator("en")));
  expect(place.textContent).not.toContain("early");
  expect(place.querySelector("img")).toBeNull();
  expect(place.textContent).toContain("<img src=x>");
});
