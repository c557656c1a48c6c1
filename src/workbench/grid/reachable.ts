// Names, an order and a way in for the grid's controls, which it leaves without: for keyboards and screen readers.

import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "@univerjs/core";

/** What the controls are called, in the language of the page. */
export interface ControlNames {
  readonly nameBox: string;
  readonly names: string;
  readonly cells: string;
  readonly addSheet: string;
  readonly allSheets: string;
  readonly previousSheets: string;
  readonly nextSheets: string;
}

/** Names the controls that stand in `place`, now and whenever the grid makes others. */
export function keepReachable(place: HTMLElement, names: () => ControlNames): () => void {
  const name = (): void => nameControls(place, names());
  new MutationObserver(name).observe(place, { childList: true, subtree: true });
  return name;
}

/** What is typed goes into the selected cell; the formula bar has an editor of its own, which stands before this one. */
export function focusCells(place: HTMLElement): void {
  place.querySelector<HTMLElement>(`[id$="${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}"][contenteditable=true]`)?.focus();
}

function nameControls(place: HTMLElement, names: ControlNames): void {
  label(place.querySelector("input"), names.nameBox);
  label(place.querySelector("button"), names.names);
  const tabs = place.querySelectorAll("[data-u-comp=sheet-bar-append-button]");
  [names.addSheet, names.allSheets, names.previousSheets, names.nextSheets].forEach((text, index) => label(tabs[index], text));
  for (const canvas of place.querySelectorAll("canvas")) {
    // A positive order would put the grid before everything that stands above it.
    if (canvas.tabIndex > 0) canvas.tabIndex = 0;
    if (canvas.id.startsWith("univer-sheet-main")) {
      canvas.setAttribute("role", "application");
      label(canvas, names.cells);
    }
  }
}

function label(control: Element | null | undefined, text: string): void {
  if (control && control.getAttribute("aria-label") !== text) control.setAttribute("aria-label", text);
}
