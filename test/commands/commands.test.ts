/** @jest-environment jsdom */
// Commands: what the manifest and the shortcuts call exists, shows the pane, and gives the button back whatever happens.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deskHere } from "../../src/application/desk/desk-here";
import { monthDesk } from "../../src/application/desk/month-desk";
import { newSession } from "../../src/application/session";
import { commandsOf } from "../../src/commands/commands";
import { LANGUAGES, WORDS } from "../../src/locales";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import { ROOT, readManifest, texts } from "../manifest/read-manifest";

const shortcuts = JSON.parse(readFileSync(join(ROOT, "src/add-in/shortcuts.json"), "utf8")) as {
  readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
};

function given(showPane: () => Promise<void> = async () => undefined): { session: ReturnType<typeof newSession>; commands: ReturnType<typeof commandsOf> } {
  const session = newSession({ workbook: memoryWorkbook("empty", []), desk: monthDesk(deskHere) });
  return { session, commands: commandsOf(session, showPane) };
}

describe("commands", () => {
  it("are all that the ribbon calls", () => {
    const called = texts(readManifest(join(ROOT, "manifest.xml")), "FunctionName");
    expect(called.sort()).toEqual(["checkInputs", "closeMonth", "explainCell", "sealMonth", "shareMonth"]);
    expect(Object.keys(given().commands)).toEqual(expect.arrayContaining(called));
  });

  it("are all that the shortcuts call, by names in every language", () => {
    const keys = { showPane: "pane", checkInputs: "check", closeMonth: "close", explainCell: "explain", sealMonth: "seal", shareMonth: "share" } as const;
    const names = Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, [...new Set(["en", ...LANGUAGES].map((language) => WORDS[language as "en"].manifest[key].label))].join(" · ")]));
    expect(Object.fromEntries(shortcuts.actions.map(({ id, name }) => [id, name]))).toEqual(names);
    expect(shortcuts.shortcuts.map((each) => each.action).sort()).toEqual(Object.keys(given().commands).sort());
    expect(new Set(shortcuts.shortcuts.map((each) => each.key.default)).size).toBe(shortcuts.actions.length);
  });

  it.each([["checkInputs", "check"], ["closeMonth", "close"]] as const)("%s shows the pane and leaves its outcome in the session", async (name, kept) => {
    const showPane = jest.fn(async () => undefined);
    const completed = jest.fn();
    const { session, commands } = given(showPane);
    await commands[name]!({ completed });
    expect(session.state()[kept]).not.toBeNull();
    expect(showPane).toHaveBeenCalledTimes(1);
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it.each([["explainCell", "explain"], ["sealMonth", "seal"], ["shareMonth", "share"]] as const)("%s asks the pane for it and shows the pane", async (name, wish) => {
    const showPane = jest.fn(async () => undefined);
    const completed = jest.fn();
    const { session, commands } = given(showPane);
    await commands[name]!({ completed });
    expect(session.state().wish).toBe(wish);
    expect(session.state().close?.task).toBe(wish === "explain" ? "trial" : undefined);
    expect([showPane.mock.calls.length, completed.mock.calls.length]).toEqual([1, 1]);
  });

  it("give the button back when the pane cannot be shown, and do not hide it", async () => {
    const completed = jest.fn();
    const { commands } = given(() => Promise.reject(new Error("no pane")));
    await expect(commands["closeMonth"]!({ completed })).rejects.toThrow("no pane");
    expect(completed).toHaveBeenCalledTimes(1);
  });

  it("work for a shortcut, which passes no event", async () => {
    const { session, commands } = given();
    await commands["checkInputs"]!();
    expect(session.state().check).not.toBeNull();
  });
});
