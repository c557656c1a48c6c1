// Who shares in a sender's cost: the receivers of one sender in one step, with the quantities their shares are measured by.

import type { SourceCell } from "../finding";
import type { RuleRecord } from "../records";

/** The methods by which senders of one step are closed. */
export type Method = "direct" | "sequential" | "interaction" | "algebraic" | "planned";
export const METHODS: readonly Method[] = ["direct", "sequential", "interaction", "algebraic", "planned"];

/** One receiver of a sender. Quantities are whole numbers in units of 10^-decimals of the driver's unit. */
export interface Share {
  readonly receiver: string;
  readonly quantity: bigint;
  readonly cells: readonly SourceCell[];
}

/** The receivers of a sender as columns, for bulk work: places of centres in code order and whole quantities float64 holds exactly. */
export interface ShareColumns {
  readonly places: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * A sender's rule for some elements, with its receivers in code order. `total` is what the sender's cost is divided by,
 * above zero: the quantities of its shares, and of those receivers that another round of the method serves.
 */
export interface Sending {
  readonly sender: string;
  readonly rule: RuleRecord;
  readonly driver: string;
  readonly decimals: number;
  readonly shares: readonly Share[];
  readonly total: bigint;
  /** The shares as columns; null where they are not the whole list of a plan or too large for float64. */
  readonly columns: ShareColumns | null;
}

/** The same sending to some of its receivers; `total` where another round divides by less. */
export function narrowed(sending: Sending, shares: readonly Share[], total = sending.total): Sending {
  const { sender, rule, driver, decimals } = sending;
  return { sender, rule, driver, decimals, shares, total, columns: null };
}

/** A rule that reaches nobody; `blocked` names the receivers it would have reached, were they still open. */
export interface DeadEnd {
  readonly sender: string;
  readonly rule: RuleRecord;
  readonly driver: string;
  /** Receivers named by the rule that are open to receive, whether or not the driver measures them. */
  readonly named: readonly string[];
  readonly blocked: readonly string[];
}

/** What a sender does with an element: it sends, it is stuck, or no rule of the step covers it. */
export type Route = { readonly sending: Sending } | { readonly deadEnd: DeadEnd } | null;

/** Senders that close one after another, as a sequential step has them. */
export interface Sequence {
  /** A 1 for every centre, by its place in code order, that had closed before the first of them. */
  readonly closedBefore: Uint8Array;
  /** The step of one sender, by its number among the senders. */
  single(number: number): PlannedStep;
  ruleFor(number: number, element: string): RuleRecord | null;
  /** Whom a rule of a sender measures, open or not; null where they are no matter for bulk work. */
  receivers(number: number, rule: RuleRecord): ShareColumns | null;
}

/** One step made concrete. A sequential step becomes one per run of senders of one class. */
export interface PlannedStep {
  /** Step number as it was written. */
  readonly step: string;
  readonly method: Method;
  /** Classes whose centres send in this step. */
  readonly classes: readonly string[];
  readonly senders: readonly string[];
  /** The route of a sender by the receivers its method allows it. */
  route(sender: string, element: string): Route;
  /** Null where the senders close together. */
  readonly sequence: Sequence | null;
}
