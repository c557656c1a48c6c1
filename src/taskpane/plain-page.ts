// A page of plain text for an Excel, or a browser, in which the pane itself cannot run.

import type { Translate } from "../locales";

export interface PlainPage {
  readonly title: string;
  readonly lines: readonly string[];
}

export function tooOldPage(sets: readonly string[], t: Translate): PlainPage {
  const words = (key: string): string => t(`pane.too-old.${key}`, { sets: sets.join(", ") });
  return { title: words("title"), lines: ["missing", "windows", "mac", "version", "kept"].map(words) };
}

export function outsidePage(t: Translate): PlainPage {
  return { title: t("pane.outside.title"), lines: [t("pane.outside.text")] };
}

export function noOfficePage(t: Translate): PlainPage {
  return { title: t("pane.no-office.title"), lines: [t("pane.no-office.text")] };
}

/** The page of a start that failed; `details` is for whoever looks after the add-in. */
export function failedStartPage(details: string, t: Translate): PlainPage {
  return { title: t("pane.failed.start"), lines: [t("pane.failed.unexpected"), t("pane.failed.details", { text: details })] };
}

/** Shows a page in place of what stood there. Text only: nothing in it is read as markup. */
export function showPlainPage(place: HTMLElement, { title, lines }: PlainPage): void {
  const page = document.createElement("main");
  page.className = "plain";
  page.append(textElement("h1", title), ...lines.map((line) => textElement("p", line)));
  place.replaceChildren(page);
}

function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
