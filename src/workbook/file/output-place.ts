// Where output may go: to a place that is given, and never over the input.

import { realpath } from "node:fs/promises";
import { UnusableOutput } from "./unreadable-file";

/** The output path, when it is given and is not the input by another name. */
export async function usableOutput(input: string, out: string | undefined): Promise<string> {
  if (out === undefined) throw new UnusableOutput(input, "not-given");
  const [from, to] = await Promise.all([input, out].map((path) => realpath(path).catch(() => null)));
  if (from !== null && from === to) throw new UnusableOutput(out, "is-the-input");
  return out;
}
