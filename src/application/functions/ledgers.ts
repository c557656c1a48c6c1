// The ledgers a workbook's functions have read: one for every place, known by handle, the longest unused forgotten first.

import type { CellRows } from "./cell-arguments";
import { FunctionError, nothing, unusable } from "./function-error";
import { type FunctionWork, noWork } from "./function-work";
import { LedgerAnswers } from "./ledger-answers";
import { ledgerContent } from "./ledger-content";
import { type CallPlaces, type LedgerHandle, type RangeArea, areaOf, handleText, overlap, parseHandle, placeOf } from "./ledger-handle";
import { readLedgerRange } from "./read-ledger-range";

/** Reads the cells of a range again; the adapter of whoever runs the functions. */
export type RangeReader = (range: string) => Promise<CellRows>;

/** A range as it was read last. */
interface Reading {
  readonly rows: CellRows;
  readonly period: string | null;
  readonly area: RangeArea | null;
  readonly content: string;
  readonly answers: LedgerAnswers;
  readonly bytes: number;
}

const MOST_BYTES = 200_000_000;
const BYTES_A_CELL = 16;
const BYTES_A_LINE = 40;

/** Former readings that are looked through for answers that still hold. */
const FORMER_LOOKED_AT = 4;

export class Ledgers {
  readonly work: FunctionWork = noWork();
  /** By place; the order of the map is the order of use. */
  private readonly readings = new Map<string, Reading>();
  /** Places of which a part is known to have changed; they are read again before they answer. */
  private readonly doubtful = new Set<string>();
  private readonly rebuilding = new Map<string, Promise<Reading>>();
  /** The handle that answered last: thousands of cells ask one ledger in a row. */
  private last: { readonly handle: string; readonly answers: LedgerAnswers } | null = null;

  constructor(
    private readonly readRange: RangeReader,
    private readonly mostBytes: number = MOST_BYTES,
    private readonly daysBehind: () => Promise<number> = () => Promise.resolve(0),
  ) {}

  /**
   * Reads a range as a ledger.
   *
   * @param behind  days by which the range's dates are behind those of the 1900 system
   * @returns its handle, which is the same as long as the place and what was read are
   * @throws FunctionError about the first cell that cannot be used
   */
  open(rows: CellRows, places: CallPlaces, period: string | null, behind = 0): string {
    const place = placeOf(places, period);
    return handleText(place, this.read(rows, place, places.range, period, behind).content);
  }

  /** The answers of a handle; a promise where its range has to be read again. */
  find(handle: string): LedgerAnswers | Promise<LedgerAnswers> {
    if (this.last?.handle === handle) return this.last.answers;
    const known = parseHandle(handle);
    if (!known) throw unusable("no-handle", { value: handle });
    const reading = this.readings.get(known.place);
    if (!reading || this.doubtful.has(known.place)) return this.rebuilt(known).then((again) => current(known, again));
    const answers = current(known, this.touch(known.place, reading));
    this.last = { handle, answers };
    return answers;
  }

  /** The answers of a handle as they stand, without reading anything and without counting as a use; null where they would have to be read. */
  peek(handle: string): LedgerAnswers | null {
    const known = parseHandle(handle);
    if (!known) throw unusable("no-handle", { value: handle });
    const reading = this.readings.get(known.place);
    return reading && !this.doubtful.has(known.place) && reading.content === known.content ? reading.answers : null;
  }

  /** Several calls with one unknown handle wait for one reading. */
  private rebuilt(handle: LedgerHandle): Promise<Reading> {
    const { place, range, period } = handle;
    if (range === null) return Promise.reject(staleError(place));
    const waiting = this.rebuilding.get(place);
    if (waiting) return waiting;
    const reading = Promise.all([this.readRange(range), this.daysBehind()])
      .then(([rows, behind]) => this.read(rows, place, range, period, behind))
      .catch((error: unknown) => {
        throw error instanceof FunctionError ? staleError(place) : nothing("unreadable", { range });
      })
      .finally(() => this.rebuilding.delete(place));
    this.rebuilding.set(place, reading);
    return reading;
  }

  private read(rows: CellRows, place: string, range: string | null, period: string | null, behind: number): Reading {
    this.work.ranges++;
    this.last = null;
    const former = this.readings.get(place);
    this.doubtful.delete(place);
    if (former && sameRows(former.rows, rows)) return this.touch(place, former);
    const area = range === null ? null : areaOf(range);
    const candidates = [...(former ? [former] : []), ...[...this.readings.values()].filter((one) => one !== former && one.period === period).reverse()];
    this.readings.delete(place);
    this.doubt(area);
    this.work.ledgers++;
    const source = readLedgerRange(rows, range, period, behind);
    const answers = new LedgerAnswers(source, period, this.work);
    candidates.slice(0, FORMER_LOOKED_AT).some((one) => answers.takeOver(one.answers));
    const content = ledgerContent(source.ledger, source.quantities);
    const reading = { rows, period, area, content, answers, bytes: bytesOf(rows, source.ledger.size) };
    this.readings.set(place, reading);
    this.forget();
    return reading;
  }

  /** What changed in one range may have changed in every other that overlaps it. */
  private doubt(area: RangeArea | null): void {
    if (area) for (const [place, reading] of this.readings) if (reading.area && overlap(area, reading.area)) this.doubtful.add(place);
  }

  private touch(place: string, reading: Reading): Reading {
    this.readings.delete(place);
    this.readings.set(place, reading);
    return reading;
  }

  /** The longest unused readings go until the rest fits; the last one stays whatever its size. */
  private forget(): void {
    let bytes = [...this.readings.values()].reduce((all, reading) => all + reading.bytes, 0);
    for (const [place, reading] of this.readings) {
      if (bytes <= this.mostBytes || this.readings.size === 1) return;
      this.readings.delete(place);
      bytes -= reading.bytes;
    }
  }
}

/** A handle of content that is no longer there never answers. */
function current({ content, place }: LedgerHandle, reading: Reading): LedgerAnswers {
  if (reading.content !== content) throw staleError(place);
  return reading.answers;
}

function staleError(place: string): FunctionError {
  return nothing("stale", { place: place.replace(/^=/u, "") });
}

function bytesOf(rows: CellRows, lines: number): number {
  return rows.length * (rows[0]?.length ?? 0) * BYTES_A_CELL + lines * BYTES_A_LINE;
}

/** Cell by cell: cheaper than any hash, and never wrong. */
function sameRows(former: CellRows, next: CellRows): boolean {
  return former.length === next.length && former.every((row, i) => sameRow(row, next[i]!));
}

function sameRow(former: CellRows[number], next: CellRows[number]): boolean {
  if (former.length !== next.length) return false;
  for (let i = 0; i < former.length; i++) if (former[i] !== next[i]) return false;
  return true;
}
