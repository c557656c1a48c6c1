// Which parts would be left without anything that refers to them.

import { type Package, relationshipsOf } from "./package";

/** Parts, with the lists of their relationships, that only these parts lead to. */
export function reachedOnlyFrom(source: Package, parts: readonly string[]): string[] {
  const without = new Set(parts);
  const kept = reach(source, [""], without);
  return [...reach(source, parts, new Set())].filter((part) => !kept.has(part) && !without.has(part)).flatMap((part) => [part, relationshipsOf(part)]);
}

/** Everything that can be reached from the starts, not passing through the parts to leave out. */
function reach(source: Package, starts: readonly string[], leaveOut: ReadonlySet<string>): Set<string> {
  const reached = new Set<string>(starts);
  const open = [...starts];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (leaveOut.has(part)) continue;
    for (const { target, external } of source.relationships(part)) {
      if (external || reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}

