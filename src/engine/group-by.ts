// Grouping: rows by a code or by several codes, in the order in which they were met.

/** Rows by key; null parts of a key are blank. */
export function groupBy<T>(rows: Iterable<T>, partsOf: (row: T) => readonly (string | null)[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(partsOf(row));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Codes joined by a character that no code holds. */
export function groupKey(...parts: readonly (string | null)[]): string {
  return keyOf(parts);
}

function keyOf(parts: readonly (string | null)[]): string {
  let key = parts[0] ?? "";
  for (let i = 1; i < parts.length; i++) key += `\u0000${parts[i] ?? ""}`;
  return key;
}
