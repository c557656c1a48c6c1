// The pane in tests: rendered into jsdom, with an Excel of our own around it and the desk on the same thread.
import { act } from "react";
import { deskHere } from "../../src/application/desk/desk-here";
import { monthDesk } from "../../src/application/desk/month-desk";
import { type Session, newSession } from "../../src/application/session";
import { showPane } from "../../src/taskpane/show-pane";
import type { PaneHost } from "../../src/taskpane/pane-host";
import { memorySettings } from "../../src/workbook/memory/memory-settings";
import type { Workbook } from "../../src/workbook/workbook";

export interface Shown {
  readonly place: HTMLElement;
  readonly session: Session;
  text(): string;
  button(name: string | RegExp): HTMLButtonElement;
  click(name: string | RegExp): Promise<void>;
  choose(label: string, value: string): Promise<void>;
  press(key: string, options?: KeyboardEventInit): Promise<void>;
  /** Waits until the pane says something. */
  until(said: string | RegExp): Promise<void>;
}

/** jsdom knows no media queries and measures nothing; the pane asks for both. */
function withoutLayout(): void {
  window.matchMedia = (media: string) => ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
  window.ResizeObserver ??= class { observe(): void {} unobserve(): void {} disconnect(): void {} } as unknown as typeof ResizeObserver;
}

const settled = async (): Promise<void> => void (await act(() => new Promise((resolve) => setTimeout(resolve, 5))));

/** An Excel that shows, edits and serves nothing. */
function hostOf(workbook: Workbook, session: Session): Omit<PaneHost, "kept"> {
  return {
    session,
    language: "en",
    bookName: () => "June.xlsx",
    isDark: () => false,
    showCell: async () => undefined,
    editCells: async () => undefined,
    selection: async () => ({ sheet: "Sheet1", address: "A1", rows: [[null]] }),
    activeCell: async () => ({ address: "Sheet1!A1", formula: "", isError: false }),
    replaceFormula: async () => true,
    writeFromActiveCell: async () => ({ address: "Sheet1!A1", isWritten: true }),
    readRange: async () => [],
    callFunction: () => Promise.reject(new Error("nobody calls a function here")),
    isEmpty: async () => (await workbook.read()).sheets.every(({ rows }) => rows.length === 0),
    addSheets: (sheets) => workbook.addSheets!(sheets),
    saveFile: async () => undefined,
    readFile: async () => null,
    fetchAsset: () => Promise.reject(new Error("no such file")),
    recovery: "nothing-to-do",
    lacking: [],
  };
}

export async function inPane(workbook: Workbook, host: Partial<PaneHost> = {}): Promise<Shown> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  withoutLayout();
  const place = document.body.appendChild(document.createElement("div"));
  const kept = host.kept ?? memorySettings();
  const session = host.session ?? newSession({ workbook, desk: monthDesk(deskHere), readingOptions: () => kept.read() });
  await act(async () => showPane(place, { ...hostOf(workbook, session), kept, ...host }));
  const nameOf = (each: Element): string => each.getAttribute("aria-label") ?? each.textContent ?? "";
  const button = (name: string | RegExp): HTMLButtonElement => {
    const found = [...place.querySelectorAll("button")].find((each) => (typeof name === "string" ? nameOf(each) === name : name.test(nameOf(each))));
    if (!found) throw new Error(`no button ${name} in: ${place.textContent}`);
    return found;
  };
  const until = async (said: string | RegExp): Promise<void> => {
    const isSaid = (): boolean => (typeof said === "string" ? place.textContent!.includes(said) : said.test(place.textContent!));
    for (let tries = 0; !isSaid(); tries++) {
      if (tries === 400) throw new Error(`the pane never said ${said}: ${place.textContent}`);
      await settled();
    }
  };
  await settled();
  return {
    place,
    session,
    text: () => place.textContent ?? "",
    button,
    until,
    click: async (name) => {
      await act(async () => button(name).click());
      // What the click began has to come back before the page is looked at.
      await settled();
    },
    choose: async (label, value) => {
      const select = [...place.querySelectorAll("select")].find((each) => nameOf(each) === label || each.labels[0]?.textContent === label);
      if (!select) throw new Error(`no choice ${label} in: ${place.textContent}`);
      await act(async () => {
        select.value = value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await settled();
    },
    press: async (key, options = {}) => {
      await act(async () => void (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options })));
      await settled();
    },
  };
}
