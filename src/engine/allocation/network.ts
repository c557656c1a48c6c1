// Who shares in a sender's cost: the receivers of one sender in one step, with the quantities their shares are measured by.

import type { SourceCell } from "../finding";
import type { RuleRecord } from "../records";

/** One receiver of a sender. Quantities are whole numbers in units of 10^-decimals of the driver's unit. */
export interface Share {
  readonly receiver: string;
  readonly quantity: bigint;
  readonly cells: readonly SourceCell[];
}

/** A sender's rule for some elements, with its receivers in code order; `total` is the sum of their quantities, above zero. */
export interface Sending {
  readonly sender: string;
  readonly rule: RuleRecord;
  readonly driver: string;
  readonly decimals: number;
  readonly shares: readonly Share[];
  readonly total: bigint;
}

/** One step of the rule book made concrete: for every sender and element, whom it sends to. */
export interface StepPlan {
  /** Step number as it was written. */
  readonly step: string;
  /** Classes whose centres send in this step. */
  readonly classes: readonly string[];
  readonly senders: readonly string[];
  /** The sending of a sender for an element; null when no rule of this step covers it. */
  sending(sender: string, element: string): Sending | null;
}
