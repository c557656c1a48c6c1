// The pane in tests: rendered into jsdom, with an Excel of our own around it.
import { act } from "react";
import { newSession } from "../../src/application/session";
import { showPane } from "../../src/taskpane/show-pane";
import type { PaneHost } from "../../src/taskpane/pane-host";
import type { Workbook } from "../../src/workbook/workbook";

interface Shown {
  readonly place: HTMLElement;
  text(): string;
  button(name: string): HTMLButtonElement;
  click(name: string): Promise<void>;
}

/** jsdom knows no media queries; the pane asks for two. */
function withoutMediaQueries(): void {
  window.matchMedia = (media: string) => ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
}

export async function inPane(workbook: Workbook, host: Partial<PaneHost> = {}): Promise<Shown> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  withoutMediaQueries();
  const place = document.body.appendChild(document.createElement("div"));
  const usual: PaneHost = { session: newSession(workbook), language: "en", bookName: () => "June.xlsx", isDark: () => false, showCell: async () => undefined, recovery: "nothing-to-do", lacking: [] };
  await act(async () => showPane(place, { ...usual, ...host }));
  const button = (name: string): HTMLButtonElement => {
    const found = [...place.querySelectorAll("button")].find((each) => (each.getAttribute("aria-label") ?? each.textContent) === name);
    if (!found) throw new Error(`no button ${name} in: ${place.textContent}`);
    return found;
  };
  return {
    place,
    text: () => place.textContent ?? "",
    button,
    click: async (name) => {
      await act(async () => button(name).click());
      // What the click began has to come back before the page is looked at.
      await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
    },
  };
}
