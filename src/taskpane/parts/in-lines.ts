// A name broken into the lines that a drawing has room for.

/**
 * What does not fit in the last line is left out, and an ellipsis says so. Chinese characters are twice as wide.
 *
 * @param width  pixels of a line
 */
export function inLines(name: string, width: number, count = 2): string[] {
  const most = (width - 8) / 6;
  const lines = [""];
  let left = most;
  for (const character of name) {
    const size = character > "\u2e7f" ? 1.85 : 1;
    if (size > left) {
      if (lines.length === count) return [...lines.slice(0, -1), `${lines.at(-1)!.slice(0, -1)}…`];
      lines.push("");
      left = most;
    }
    lines[lines.length - 1] += character;
    left -= size;
  }
  return lines;
}
