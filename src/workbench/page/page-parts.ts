// The parts of the workbench's page: bar, grid, frame of the pane, status line; what is chosen is told, nothing is decided here.

import { focusCells } from "../grid/reachable";
import type { GridLanguage } from "../grid/start-univer";
import type { Direction } from "../host/bridges/web-bridge";
import { SAMPLES } from "./samples";
import type { Theme, ThemeMessage } from "./theme";
import { LANGUAGES, LANGUAGE_NAMES, PAGE_WORDS, type PageWords } from "./words";

/** What the user asked of the page. */
export interface Asked {
  sample(id: string): void;
  file(file: File): void;
  save(): void;
  language(language: GridLanguage): void;
  theme(theme: Theme): void;
  enterPane(direction: Direction): void;
}

export interface Choice {
  readonly language: GridLanguage;
  readonly theme: Theme;
  /** Null when another workbook than a sample is open. */
  readonly sample: string | null;
}

export class PageParts {
  readonly grid = make("div");
  private readonly frameHolder = make("aside", "pane");
  private readonly heading = make("h1");
  private readonly sample = make("select");
  private readonly language = make("select");
  private readonly theme = make("select");
  private readonly openButton = make("button");
  private readonly saveButton = make("button");
  private readonly file = make("input");
  private readonly bar = make("header", "bar");
  private readonly gridHolder = make("main", "grid");
  private readonly status = make("div", "status");
  private readonly labels: (readonly [HTMLElement, keyof PageWords])[] = [];

  constructor(private readonly asked: Asked) {
    this.file.type = "file";
    this.file.accept = ".xlsx,.xlsm";
    this.file.hidden = true;
    this.openButton.type = this.saveButton.type = "button";
    this.status.setAttribute("role", "status");
    this.gridHolder.append(this.grid);
    this.bar.append(this.heading, this.labelled("sample", this.sample), this.openButton, this.file, this.saveButton, this.labelled("language", this.language), this.labelled("theme", this.theme));
    document.body.append(this.bar, this.gridHolder, this.frameHolder, this.status);
    this.language.append(...LANGUAGES.map((language) => option(language, LANGUAGE_NAMES[language])));
    this.sample.addEventListener("change", () => this.sample.value !== "" && asked.sample(this.sample.value));
    this.language.addEventListener("change", () => asked.language(this.language.value as GridLanguage));
    this.theme.addEventListener("change", () => asked.theme(this.theme.value as Theme));
    this.openButton.addEventListener("click", () => this.file.click());
    this.saveButton.addEventListener("click", () => asked.save());
    this.file.addEventListener("change", () => {
      const [file] = this.file.files ?? [];
      if (file) asked.file(file);
      this.file.value = "";
    });
    takeDropped(asked);
    // The grid keeps Tab to itself, as Excel does; F6 leads on, to the pane or back to the bar.
    addEventListener("keydown", (event) => this.takeKey(event), { capture: true });
  }

  show({ language, theme, sample }: Choice): void {
    const words = PAGE_WORDS[language];
    const small = make("small");
    small.textContent = words.subtitle;
    this.heading.replaceChildren(words.title, small);
    document.title = words.title;
    document.documentElement.lang = language;
    document.documentElement.dataset["theme"] = theme;
    document.body.dataset["drop"] = words.drop;
    for (const [place, word] of this.labels) place.textContent = words[word];
    this.openButton.textContent = words.open;
    this.saveButton.textContent = words.save;
    this.bar.setAttribute("aria-label", words.toolbar);
    this.gridHolder.setAttribute("aria-label", words.grid);
    this.frameHolder.setAttribute("aria-label", words.pane);
    this.sample.replaceChildren(...(sample === null ? [option("", "—")] : []), ...SAMPLES.map(({ id, title }) => option(id, title[language])));
    this.theme.replaceChildren(option("light", words.light), option("dark", words.dark));
    this.sample.value = sample ?? "";
    this.language.value = language;
    this.theme.value = theme;
    const frame = this.frameHolder.querySelector("iframe");
    if (frame) dress(frame, words, theme);
  }

  /** A new frame for the pane: office.js keeps who its host is for as long as a frame lives. */
  newFrame({ language, theme }: Choice): HTMLIFrameElement {
    const frame = make("iframe");
    dress(frame, PAGE_WORDS[language], theme);
    this.frameHolder.replaceChildren(frame);
    return frame;
  }

  say(sentence: string): void {
    this.status.textContent = sentence;
  }

  /** Goes to the next part of the page, as F6 does in Excel: bar, grid, pane, and around. */
  lead(from: "bar" | "grid" | "pane", direction: Direction): void {
    const order = ["bar", "grid", "pane"] as const;
    const next = order[(order.indexOf(from) + (direction === "forward" ? 1 : 2)) % 3];
    if (next === "bar") this.sample.focus();
    else if (next === "grid") focusCells(this.grid);
    else this.asked.enterPane(direction);
  }

  private takeKey(event: KeyboardEvent): void {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    this.lead(this.bar.contains(document.activeElement) ? "bar" : "grid", event.shiftKey ? "back" : "forward");
  }

  private labelled(word: keyof PageWords, control: HTMLElement): HTMLElement {
    const label = make("label");
    const text = make("span");
    this.labels.push([text, word]);
    label.append(text, control);
    return label;
  }
}

function dress(frame: HTMLIFrameElement, { pane }: PageWords, theme: Theme): void {
  frame.title = pane;
  const message: ThemeMessage = { workbenchTheme: theme };
  frame.contentWindow?.postMessage(message, "*");
}

function takeDropped(asked: Asked): void {
  const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget === null && document.body.classList.remove("dropping"));
  addEventListener("drop", (event) => {
    document.body.classList.remove("dropping");
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    asked.file(file);
  });
}

function option(value: string, text: string): HTMLOptionElement {
  const made = make("option");
  made.value = value;
  made.textContent = text;
  return made;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = ""): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  return made;
}
