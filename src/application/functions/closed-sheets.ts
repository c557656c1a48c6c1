// The cost sheets that CLOSED reads: each read once for all cells that ask at a time, and again after a close or a while.

import { matchKey } from "../../tables/match-key";
import type { CellRows } from "./cell-arguments";
import type { ClosedSheet } from "./closed-figure";
import { FunctionError, nothing } from "./function-error";

/** A sheet of the last close, without its cells. */
export interface ClosedTab {
  readonly report: string;
  readonly name: string;
}

/** The adapter of whoever runs the functions. */
export interface ClosedReader {
  /** Sheets of the last close in their order. */
  list(): Promise<readonly ClosedTab[]>;
  read(tab: string): Promise<CellRows>;
}

export class ClosedSheets {
  private tabs: Promise<readonly ClosedTab[]> | null = null;
  private readonly cells = new Map<string, Promise<CellRows>>();
  /** True once a cell has asked, so that a close knows whether anything has to be calculated again. */
  wasAsked = false;

  /** @param later  does something after a while: what was read is kept that long, since the user may edit it */
  constructor(
    private readonly reader: ClosedReader,
    private readonly later: (work: () => void) => void,
  ) {}

  /**
   * Sheets of a report by its id, its title or the name of its tab.
   *
   * @throws FunctionError where no sheet of a close is there, or none of that name
   */
  async find(report: string): Promise<ClosedSheet[]> {
    this.wasAsked = true;
    const tabs = await (this.tabs ??= this.listed());
    if (tabs.length === 0) throw nothing("not-closed");
    const key = matchKey(report);
    const byTab = tabs.filter(({ name }) => matchKey(name) === key);
    const meant = byTab.length > 0 ? byTab : tabs.filter((tab) => matchKey(tab.report) === key);
    if (meant.length === 0) throw nothing("closed-report", { report, has: tabs.map(({ name }) => name).join(", ") });
    return Promise.all(meant.map(async (tab) => ({ ...tab, rows: await this.rows(tab.name) })));
  }

  /** Whatever was read is read again by the next cell that asks. */
  forget(): void {
    this.tabs = null;
    this.cells.clear();
  }

  private listed(): Promise<readonly ClosedTab[]> {
    this.later(() => this.forget());
    return kept(this.reader.list(), () => (this.tabs = null));
  }

  private rows(name: string): Promise<CellRows> {
    const known = this.cells.get(name);
    if (known) return known;
    const reading = kept(this.reader.read(name), () => this.cells.delete(name));
    this.cells.set(name, reading);
    return reading;
  }
}

/** A reading that failed is not kept. */
function kept<T>(reading: Promise<T>, drop: () => void): Promise<T> {
  return reading.catch((error: unknown) => {
    drop();
    throw error instanceof FunctionError ? error : nothing("closed-unreadable");
  });
}
