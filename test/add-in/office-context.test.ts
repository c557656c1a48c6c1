/** @jest-environment jsdom */
// What Office says about the workbook: its name from a path or an address, the language of its menus, its theme.
import { bookName, displayLanguage, isDark } from "../../src/add-in/office-context";

function office(context: object): void {
  (globalThis as { Office?: object }).Office = { context };
}

describe("the workbook's name", () => {
  it.each([
    ["C:\\账\\hospital 2025-06.xlsx", "hospital 2025-06.xlsx"],
    ["/Users/liu/账/六月.xlsx", "六月.xlsx"],
    ["https://books.example/sites/a/%E5%85%AD%E6%9C%88%2025.xlsx?web=1", "六月 25.xlsx"],
    ["https://books.example/100%.xlsx", "100%.xlsx"],
    ["C:\\100%25.xlsx", "100%25.xlsx"],
    ["", null],
  ])("of %s is %s", (url, name) => {
    office({ document: { url } });
    expect(bookName()).toBe(name);
  });

  it("is not known before the workbook is saved", () => {
    office({ document: {} });
    expect(bookName()).toBeNull();
  });
});

it.each([["zh-CN", "zh-CN"], ["zh-SG", "zh-CN"], ["zh-TW", "zh-TW"], ["zh-HK", "zh-TW"], ["zh-Hant-MO", "zh-TW"], ["en-US", "en"], ["de-DE", "en"]])("speaks to an Excel with %s menus in %s", (culture, language) => {
  office({ displayLanguage: culture });
  expect(displayLanguage()).toBe(language);
});

describe("the theme", () => {
  const system = (dark: boolean): void => {
    window.matchMedia = () => ({ matches: dark }) as MediaQueryList;
  };

  it("is Excel's own", () => {
    system(false);
    office({ officeTheme: { isDarkTheme: true } });
    expect(isDark()).toBe(true);
  });

  it("is the system's where Excel does not say", () => {
    system(true);
    office({});
    expect(isDark()).toBe(true);
  });
});
