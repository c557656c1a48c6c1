// What left a store, put together by (kind, centre, product): the receivers of its value.

import { byKey } from "../collection/spread";
import type { StoreIssue } from "../factory/factory-month";
import { addExact } from "../statements/exact-figure";
import type { ExactFigure } from "../statements/figure";
import type { StoreMove } from "./store";

export interface Outgoing<T> extends Pick<StoreIssue, "kind" | "centre" | "product"> {
  readonly quantity: ExactFigure;
  readonly members: readonly T[];
}

/** The key of a receiver in spreads and in the order of rows. */
export function outgoingKey({ kind, centre, product }: Pick<StoreIssue, "kind" | "centre" | "product">): (string | null)[] {
  return [kind, centre, product];
}

/** Groups in ascending order of kind, centre and product; `moveOf` tells the move of a member. */
export function outgoings<T>(members: readonly T[], moveOf: (member: T) => StoreMove): Outgoing<T>[] {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const { kind, centre, product } = moveOf(member).record;
    const key = [kind, centre ?? "", product ?? ""].join("\u0000");
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()].map((group) => outgoing(group, moveOf)).sort((a, b) => byKey(outgoingKey(a), outgoingKey(b)));
}

function outgoing<T>(members: readonly T[], moveOf: (member: T) => StoreMove): Outgoing<T> {
  const { kind, centre, product } = moveOf(members[0]!).record;
  return { kind: kind === "count" ? "count" : "issue", centre, product, quantity: addExact(members.map((member) => moveOf(member).quantity)), members };
}
