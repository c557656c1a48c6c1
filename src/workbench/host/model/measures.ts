// Widths of columns and heights of rows in points, and which of them are hidden.

/** A worksheet in the usual font: a column of 8.43 characters, a row of one line. */
export const STANDARD_WIDTH = 8.43;
export const STANDARD_COLUMN = 48;
export const STANDARD_ROW = 15;

interface Measure {
  readonly size: number | null;
  readonly hidden: boolean;
}

/** One direction: columns or rows. */
export class Measures {
  /** Counts changes, so that whoever shows them sees whether they still hold. */
  version = 0;
  private readonly measures = new Map<number, Measure>();

  constructor(private readonly standard: number) {}

  /** Points as set; a hidden one measures nothing. */
  sizeOf(place: number): number {
    const { size = null, hidden = false } = this.measures.get(place) ?? {};
    return hidden ? 0 : (size ?? this.standard);
  }

  /** Points as they would be if it were shown. */
  shownSizeOf(place: number): number {
    return this.measures.get(place)?.size ?? this.standard;
  }

  isHidden(place: number): boolean {
    return this.measures.get(place)?.hidden ?? false;
  }

  isStandard(place: number): boolean {
    return (this.measures.get(place)?.size ?? null) === null;
  }

  /** Null gives the usual size back. A size of 0 hides. */
  setSize(first: number, last: number, size: number | null): void {
    for (const place of this.places(first, last, size === null)) this.set(place, size === 0 ? { size: this.measures.get(place)?.size ?? null, hidden: true } : { size, hidden: size === null ? this.isHidden(place) : false });
  }

  setHidden(first: number, last: number, hidden: boolean): void {
    for (const place of this.places(first, last, !hidden)) this.set(place, { size: this.measures.get(place)?.size ?? null, hidden });
  }

  /** Places that differ from the usual, in order. */
  special(): { readonly place: number; readonly size: number | null; readonly hidden: boolean }[] {
    return [...this.measures].map(([place, measure]) => ({ place, ...measure })).sort((a, b) => a.place - b.place);
  }

  /** All places from first to last; only those known where nothing else could change. */
  private places(first: number, last: number, onlyKnown: boolean): number[] {
    if (onlyKnown) return [...this.measures.keys()].filter((place) => place >= first && place <= last);
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  }

  private set(place: number, measure: Measure): void {
    this.version++;
    if (measure.size === null && !measure.hidden) this.measures.delete(place);
    else this.measures.set(place, measure);
  }
}
