/** @jest-environment jsdom */
// The manifest: what a schema cannot say about it, beside what it must say.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, WORDS, languageOf } from "../../src/locales";
import { FOR_FUNCTIONS_AND_RIBBON, FOR_THE_PANE } from "../../src/taskpane/requirements";
import { ROOT, addresses, elements, readManifest, resources, texts } from "./read-manifest";

const manifest = readManifest(join(ROOT, "manifest.xml"));
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };

/** Chinese cultures of Office; every other culture reads English. */
const CULTURES = ["zh-CN", "zh-SG", "zh-TW", "zh-HK", "zh-MO"];

function word(id: string, language: Language): unknown {
  return id.split(".").reduce<unknown>((words, key) => (words as Record<string, unknown>)[key], WORDS[language].manifest);
}

const named = [
  ...resources(manifest, "DisplayName").map((each) => ({ ...each, id: "app.name" })),
  ...resources(manifest, "Description").filter((each) => each.value !== "").map((each) => ({ ...each, id: "app.description" })),
];
const strings = resources(manifest, "String").filter((each) => each.id !== "functions.namespace");

describe("words", () => {
  it.each([...named, ...strings])("$id are those of the locales, in every culture", ({ id, value, overrides }) => {
    expect(value).toBe(word(id, "en"));
    expect([...overrides.keys()].sort()).toEqual([...CULTURES].sort());
    for (const [culture, text] of overrides) expect({ culture, text }).toEqual({ culture, text: word(id, languageOf(culture)) });
  });

  it("are all used", () => {
    const ids = (words: object, prefix = ""): string[] => Object.entries(words).flatMap(([key, value]) => (typeof value === "string" ? [prefix + key] : ids(value as object, `${prefix}${key}.`)));
    expect([...named, ...strings].map((each) => each.id).sort()).toEqual(ids(WORDS.en.manifest).sort());
  });

  it("stay within what Excel shows: 125 characters for names and labels, 250 for descriptions", () => {
    const long = ["app.description", ...elements(elements(manifest, "LongStrings")[0]!, "String").map((each) => each.getAttribute("id"))];
    const over = [...named, ...strings].filter(({ id, value, overrides }) => [value, ...overrides.values()].some((text) => text.length === 0 || text.length > (long.includes(id) ? 250 : 125)));
    expect(over).toEqual([]);
  });
});

describe("resources", () => {
  const ids = ["Image", "Url", "String"].flatMap((name) => elements(manifest, name)).flatMap((element) => element.getAttribute("id") ?? []);
  const used = elements(manifest, "*").flatMap((element) => element.getAttribute("resid") ?? []);

  it("are all there, named once, in at most 32 characters, and used", () => {
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place || id.length > 32)).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
  });

  it("have one address for runtime, pane, commands and functions, as the shared runtime wants it", () => {
    const [runtime] = elements(manifest, "Runtime");
    expect(runtime?.getAttribute("lifetime")).toBe("long");
    const places = [...elements(manifest, "FunctionFile"), ...["Page", "Action"].flatMap((name) => elements(manifest, name).flatMap((element) => elements(element, "SourceLocation")))];
    expect(places.map((element) => element.getAttribute("resid"))).toEqual([runtime?.getAttribute("resid"), runtime?.getAttribute("resid"), runtime?.getAttribute("resid")]);
    const page = resources(manifest, "Url").find((each) => each.id === runtime?.getAttribute("resid"))!;
    expect(page.overrides.size).toBe(0);
    expect(elements(elements(manifest, "DefaultSettings")[0]!, "SourceLocation")[0]?.getAttribute("DefaultValue")).toBe(page.value);
  });

  it("describe the functions in every culture", () => {
    const metadata = resources(manifest, "Url").find((each) => each.id === "functions.metadata")!;
    expect([...metadata.overrides].map(([culture, url]) => [culture, url.split("/").at(-1)])).toEqual(CULTURES.map((culture) => [culture, `functions.${languageOf(culture)}.json`]));
    expect(texts(manifest, "FunctionName")).not.toEqual([]);
    expect(resources(manifest, "String").find((each) => each.id === "functions.namespace")?.value).toBe("COST");
  });
});

describe("addresses", () => {
  it("are https throughout, of one place", () => {
    const all = addresses(manifest).filter((each) => !each.startsWith("http://schemas.microsoft.com/") && !each.startsWith("http://www.w3.org/"));
    expect(all.length).toBeGreaterThan(15);
    expect(all.filter((each) => !each.startsWith("https://localhost:3000/"))).toEqual([]);
  });

  it.each(resources(manifest, "Image").filter((each) => each.value !== ""))("lead to the icon $id in its size", ({ id, value }) => {
    const path = join(ROOT, "assets", new URL(value).pathname);
    expect(pixels(path)).toEqual([Number(id.split(".")[1]), Number(id.split(".")[1])]);
  });

  it("lead to the icons of the base manifest in 32 and 64 pixels", () => {
    const icons = ["IconUrl", "HighResolutionIconUrl"].map((name) => pixels(join(ROOT, "assets", new URL(resources(manifest, name)[0]!.value).pathname)));
    expect(icons).toEqual([[32, 32], [64, 64]]);
  });

  it("give every button an icon in 16, 32 and 80", () => {
    for (const icon of elements(manifest, "Icon")) expect(elements(icon, "Image").map((image) => `${image.getAttribute("size")} ${image.getAttribute("resid")!.split(".")[1]}`)).toEqual(["16 16", "32 32", "80 80"]);
  });
});

/** Width and height of a PNG. */
function pixels(path: string): [number, number] {
  expect({ path, exists: existsSync(path) }).toEqual({ path, exists: true });
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("what it asks for", () => {
  it("are the requirement sets the pane checks, inside VersionOverrides, so that an older Excel still opens the pane", () => {
    const sets = elements(manifest, "Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets).toEqual([...FOR_THE_PANE, ...FOR_FUNCTIONS_AND_RIBBON]);
    expect(elements(manifest, "Set").every((set) => set.closest("VersionOverrides"))).toBe(true);
  });

  it("is the version of the package", () => expect(texts(manifest, "Version")).toEqual([`${version}.0`]));

  it("has an id of its own", () => expect(texts(manifest, "Id")[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
});
