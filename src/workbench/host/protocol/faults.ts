// Faults to order: at the nth action of the session, at a member, once or several times; as an error of Excel's or as a lost connection.

import { HostError } from "../host-error";

/** Where a fault strikes. */
export interface ActionPlace {
  /** Number of the action since the host was made, from 1. */
  readonly number: number;
  /** What it asks for, as `Range.values =` or `WorksheetCollection.add()`; an object that is merely reached is `Range`. */
  readonly member: string;
}

export interface Fault {
  /** The action's number, or a question about it. */
  readonly at: number | ((place: ActionPlace) => boolean);
  /** Error code as Excel answers it; `dropped`: the request is carried out up to there and no answer arrives but a failed connection. */
  readonly code: string;
  /** How often it strikes; once where nothing is said. */
  readonly times?: number;
  /** Strikes after the action was carried out. */
  readonly after?: boolean;
}

/** The connection was lost: nothing is known of what was carried out. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

export class Faults {
  private pending: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.pending.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.pending = [];
  }

  /** Faults that have not struck as often as ordered. */
  get left(): number {
    return this.pending.length;
  }

  /** Throws when a fault is due here. */
  strike(place: ActionPlace, after: boolean): void {
    const due = this.pending.find(({ fault: { at, after: later = false } }) => later === after && (typeof at === "number" ? at === place.number : at(place)));
    if (!due) return;
    due.left--;
    if (due.left === 0) this.pending = this.pending.filter((entry) => entry !== due);
    if (due.fault.code === "dropped") throw new ConnectionLost("The connection to Excel was lost.");
    throw new HostError(due.fault.code, `A fault that was ordered at action ${place.number}, ${place.member}.`);
  }
}
