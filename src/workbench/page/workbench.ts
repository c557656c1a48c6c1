// The workbench: one open book with its host, the grid that shows it, and the pane beside it that works on it.

import { Grid } from "../grid/grid";
import { NotOffered } from "../grid/user-acts";
import type { GridLanguage } from "../grid/start-univer";
import type { FunctionsMetadata } from "../host/bridges/function-metadata";
import { WebBridge } from "../host/bridges/web-bridge";
import { Host } from "../host/host";
import { UnreadableBook, readBook } from "../xlsx/read-book";
import { writeBook } from "../xlsx/write-book";
import { type Choice, PageParts } from "./page-parts";
import { SAMPLES } from "./samples";
import { THEME_PARAMETER, type Theme } from "./theme";
import { CONTROL_NAMES, CULTURES, PAGE_WORDS, type PageWords, filled } from "./words";

/** As the manifest names the functions. */
const NAMESPACE = "COST";
const FUNCTION_FILES: Readonly<Record<GridLanguage, string>> = { "zh-CN": "functions.zh-CN.json", "zh-TW": "functions.zh-TW.json", en: "functions.json" };

export class Workbench {
  host = new Host();
  bridge: WebBridge | null = null;
  private readonly parts: PageParts;
  private readonly grid: Grid;
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    private choice: Choice,
    /** Where the add-in's pages come from, with a slash at the end. */
    private readonly addIn: string,
  ) {
    this.parts = new PageParts({
      sample: (id) => void this.openSample(id),
      file: (file) => void this.openFile(file),
      save: () => void this.download(),
      language: (language) => void this.speak(language),
      theme: (theme) => this.wear(theme),
      enterPane: (direction) => this.bridge?.enter(direction),
    });
    this.parts.show(choice);
    this.grid = new Grid({ place: this.parts.grid, language: choice.language, dark: choice.theme === "dark", names: () => CONTROL_NAMES[this.choice.language], refused: (error) => this.refused(error) });
  }

  openSample(id: string): Promise<void> {
    const sample = SAMPLES.find((each) => each.id === id) ?? SAMPLES[0]!;
    return this.alone(async () => {
      const response = await fetch(`samples/${sample.file}`);
      if (!response.ok) throw new Error(`${sample.file}: ${response.status}`);
      await this.open(sample.file, new Uint8Array(await response.arrayBuffer()), sample.id);
    });
  }

  openFile(file: File): Promise<void> {
    return this.alone(async () => {
      try {
        await this.open(file.name, new Uint8Array(await file.arrayBuffer()), null);
      } catch (error) {
        if (!(error instanceof UnreadableBook)) throw error;
        this.say("unreadable", { name: file.name });
      }
    });
  }

  /** The open book as a file. */
  save(): Promise<Uint8Array> {
    return this.host.act((book) => writeBook(book));
  }

  /** As when Excel is started in another language: the workbook stays, the add-in starts anew. */
  speak(language: GridLanguage): Promise<void> {
    return this.alone(async () => {
      this.choose({ language });
      this.grid.speak(language);
      await this.installFunctions(this.host);
      this.openPane();
    });
  }

  wear(theme: Theme): void {
    this.choose({ theme });
    this.grid.darken(theme === "dark");
  }

  private async open(name: string, bytes: Uint8Array, sample: string | null): Promise<void> {
    this.say("loading");
    const host = new Host({ name });
    await host.act((book) => readBook(book, bytes));
    await this.installFunctions(host);
    this.host = host;
    this.choose({ sample });
    this.grid.show(host);
    this.openPane();
    this.parts.say(name);
  }

  private async installFunctions(host: Host): Promise<void> {
    const response = await fetch(`add-in/${FUNCTION_FILES[this.choice.language]}`);
    host.functions.install((await response.json()) as FunctionsMetadata, NAMESPACE);
  }

  private openPane(): void {
    this.bridge?.close();
    const { language, theme } = this.choice;
    this.bridge = new WebBridge(this.host, { frame: this.parts.newFrame(this.choice), language: CULTURES[language], left: (direction) => this.parts.lead("pane", direction) });
    this.bridge.open(`${this.addIn}taskpane.html?${THEME_PARAMETER}=${theme}`);
  }

  private async download(): Promise<void> {
    const { name } = this.host.book;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([(await this.save()) as BlobPart], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    this.say("saved", { name });
  }

  private choose(change: Partial<Choice>): void {
    this.choice = { ...this.choice, ...change };
    this.parts.show(this.choice);
    const { sample, language, theme } = this.choice;
    history.replaceState(null, "", `?${new URLSearchParams({ ...(sample === null ? {} : { sample }), language, theme }).toString()}`);
  }

  private refused(error: unknown): void {
    if (error instanceof NotOffered) return this.say("notOffered");
    this.say("refused", { reason: error instanceof Error ? error.message : String(error) });
  }

  private say(sentence: keyof PageWords, values: Readonly<Record<string, string>> = {}): void {
    this.parts.say(filled(PAGE_WORDS[this.choice.language][sentence], values));
  }

  /** One workbook is opened after the other. */
  private alone(work: () => Promise<void>): Promise<void> {
    const done = this.work.then(work);
    this.work = done.catch(() => null);
    return done;
  }
}
