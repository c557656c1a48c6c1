// What went over the wire, for assertions: bytes, actions and members of each request, and which of them read or wrote.

export interface LoggedRequest {
  /** Bytes of the request's body and of its answer's, in UTF-8. */
  readonly bytesIn: number;
  bytesOut: number;
  actions: number;
  /** What each action asked for, as `Range.values =`, `Worksheet.delete()`, `load Range`; in order, up to the action that failed. */
  readonly members: string[];
  readonly flags: number;
  /** Error code it was answered with, null when all went well. */
  error: string | null;
}

export type RequestPhase = "read" | "write" | "housekeeping";

/** What a request did: it is a write as soon as it sets anything. */
export function phaseOf({ members }: LoggedRequest): RequestPhase {
  if (members.some((member) => member.endsWith(" =") || CHANGING.test(member))) return "write";
  return members.some((member) => member.startsWith("load ")) ? "read" : "housekeeping";
}

const CHANGING = /\.(add|delete|clear|copyFrom|merge|unmerge|protect|unprotect|freeze\w+|unfreeze|setXml|setPrint\w+|autofit\w+|resize|convertToRange)\(\)$|^reach Add$/;

/** Phases with neighbours of one kind taken together: a close is `["read", "write"]`. */
export function phasesOf(log: readonly LoggedRequest[]): RequestPhase[] {
  const phases = log.map(phaseOf).filter((phase) => phase !== "housekeeping");
  return phases.filter((phase, place) => phase !== phases[place - 1]);
}
