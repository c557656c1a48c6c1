// Where our sheets stand among the user's: which tabs stay, which are written, in what order and under what names.

/** A tab as it stands before writing. `ours` is the report id when Costwright wrote it and nobody has renamed or copied it since. */
export interface StandingTab {
  readonly name: string;
  readonly ours: string | null;
}

/** A tab as it shall stand: a user's tab kept (`keep`), or a wanted sheet (`write`), perhaps in the place of an earlier one (`over`). */
export type PlannedTab =
  | { readonly keep: number }
  | { readonly write: number; readonly name: string; readonly over: number | null };

const LONGEST_NAME = 31;
const FORBIDDEN = /[:\\/?*[\]\u0000-\u001f]/g;

/** A legal tab name, unlike every name in `taken` (lower case): numbered `NAME (2)` and cut to 31 characters where need be. */
export function freeTabName(wanted: string, taken: ReadonlySet<string>): string {
  const legal = wanted.replace(FORBIDDEN, "_").replace(/^'|'$/g, "_") || "_";
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = cut(legal, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Cuts to a number of UTF-16 units, as Excel counts, without halving a surrogate pair. */
function cut(text: string, length: number): string {
  const short = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}

/**
 * Plans the tabs after a close. A wanted sheet takes the place of the standing one with its report id; further sheets of a
 * report follow the sheet before them in the list; all others go to the end, so that ours stand after the user's.
 */
export function planTabs(standing: readonly StandingTab[], wanted: readonly { readonly report: string; readonly name: string }[]): PlannedTab[] {
  const taken = new Set(standing.filter((tab) => tab.ours === null).map((tab) => tab.name.toLowerCase()));
  const names = wanted.map(({ name }) => {
    const free = freeTabName(name, taken);
    taken.add(free.toLowerCase());
    return free;
  });
  const over = pairByReport(standing, wanted, names);
  const write = (index: number): PlannedTab => ({ write: index, name: names[index] as string, over: over[index] ?? null });
  const planned = standing.flatMap((tab, place): PlannedTab[] => {
    if (tab.ours === null) return [{ keep: place }];
    const index = over.indexOf(place);
    return index === -1 ? [] : [write(index)];
  });
  wanted.forEach((_, index) => {
    if (over[index] === null) planned.splice(placeAfterPredecessor(planned, index), 0, write(index));
  });
  return planned;
}

/** For every wanted sheet the place of the standing sheet it replaces: same report, the same name before another. */
function pairByReport(standing: readonly StandingTab[], wanted: readonly { readonly report: string }[], names: readonly string[]): (number | null)[] {
  const free = new Set(standing.flatMap((tab, place) => (tab.ours === null ? [] : [place])));
  const over: (number | null)[] = wanted.map(() => null);
  const pair = (matches: (tab: StandingTab, index: number) => boolean): void => {
    wanted.forEach((_, index) => {
      if (over[index] !== null) return;
      const place = [...free].find((candidate) => matches(standing[candidate] as StandingTab, index));
      if (place === undefined) return;
      over[index] = place;
      free.delete(place);
    });
  };
  pair((tab, index) => tab.ours === wanted[index]?.report && tab.name === names[index]);
  pair((tab, index) => tab.ours === wanted[index]?.report);
  return over;
}

/** Inside the block of our sheets that ends the workbook, a new sheet follows the one before it in the list. */
function placeAfterPredecessor(planned: readonly PlannedTab[], index: number): number {
  const block = planned.findLastIndex((tab) => "keep" in tab) + 1;
  const before = planned.findLastIndex((tab, place) => place >= block && "write" in tab && tab.write < index);
  if (before !== -1) return before + 1;
  return planned.some((tab) => "write" in tab && tab.write < index) ? planned.length : block;
}
