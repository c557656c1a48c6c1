// Findings by what the user has to do about them, and those that say the same of one sheet put together.

import { type Finding, stops } from "../engine";
import type { SaidFinding } from "./findings-report";

/** `fix` in the workbook, `answer` what only the user knows, `look` at what may be wrong, and what was done and is only `told`. */
export type ToDo = "fix" | "answer" | "look" | "told";

export interface FindingGroup {
  readonly toDo: ToDo;
  readonly count: number;
  /** Findings of one kind on one sheet; in the order in which the first of each was made. */
  readonly entries: readonly (readonly [SaidFinding, ...SaidFinding[]])[];
}

const IN_ORDER: readonly ToDo[] = ["fix", "answer", "look", "told"];

export function toDoOf({ code, severity }: Pick<Finding, "code" | "severity">): ToDo {
  // Work goes on, but how the lines count is for the user to say.
  if (severity === "ask" || code === "rows-hidden") return "answer";
  if (severity === "refuse" || stops({ code })) return "fix";
  return severity === "warn" ? "look" : "told";
}

/** True for what has to be put right or answered before a month can be closed with a good conscience. */
export function isToDo(found: Pick<Finding, "code" | "severity">): boolean {
  const toDo = toDoOf(found);
  return toDo === "fix" || toDo === "answer";
}

/** What has to be done first comes first; groups without a finding are left out. */
export function findingGroups(findings: readonly SaidFinding[]): FindingGroup[] {
  return IN_ORDER.flatMap((toDo) => {
    const own = findings.filter((found) => toDoOf(found) === toDo);
    return own.length === 0 ? [] : [{ toDo, count: own.length, entries: entriesOf(own) }];
  });
}

function entriesOf(findings: readonly SaidFinding[]): FindingGroup["entries"] {
  const entries = new Map<string, [SaidFinding, ...SaidFinding[]]>();
  for (const found of findings) {
    const key = JSON.stringify([found.code, found.sheet]);
    const entry = entries.get(key);
    if (entry) entry.push(found);
    else entries.set(key, [found]);
  }
  return [...entries.values()];
}
