// The real custom-function runtime of office.js, called by messages as Excel calls it; needs a window (jest-environment-jsdom).
import type { FunctionHost } from "../../src/functions/session";
import { sourceMetadata } from "../../src/functions/metadata.cjs";
import type { Host } from "../../src/workbench/host/host";
import type { PushedEntry } from "../../src/workbench/host/protocol/events";
import { bootOffice } from "../workbench/host/office";

/** What Excel gets back for one call: a value, or an error value with its sentence. */
export type Answer = { readonly value: unknown } | { readonly error: string; readonly sentence: string };

export interface Call {
  readonly name: string;
  /** Given arguments; those left out behind them are null, as Excel sends them. */
  readonly args: readonly unknown[];
  readonly address?: string;
  readonly addresses?: readonly string[];
}

export interface Runtime {
  readonly host: Host;
  /** Sends all calls in one message and waits for every answer. */
  call(...calls: readonly Call[]): Promise<Answer[]>;
  /** Sends a call and its cancellation in one message; answers what comes back within the time, or null. */
  callAndCancel(call: Call): Promise<Answer | null>;
  /** Requests in which the runtime handed results over. */
  readonly deliveries: () => number;
}

const DECLARED = new Map(sourceMetadata().functions.map((one) => [one.id, one]));
/** Calls are numbered for as long as the library lives. */
let calls = 0;
let isAssociated = false;
const CANCELABLE = 1;
const ALLOWS_ERRORS = 4;
const [CATEGORY, INVOKE, CANCEL] = [1, 1_000, 1_001];
/** Codes in which the runtime hands errors over. */
const ERRORS: Readonly<Record<number, string>> = { 1: "#N/A", 2: "thrown", 3: "rejected", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

/** Boots office.js on a host and associates the functions with it; a second call opens another workbook. */
export async function startRuntime(functions: FunctionHost): Promise<Runtime> {
  const { host } = bootOffice();
  const waiting = new Map<number, (answer: Answer) => void>();
  let deliveries = 0;
  const take = (results: unknown): void => {
    deliveries++;
    for (const result of results as unknown[]) deliver(waiting, result);
  };
  // These calls come from no cell, so their results go to whoever called.
  Object.assign(host.functions, { arrayResults: take, results: take });
  // The library takes a function once; for another workbook only the session begins anew.
  if (isAssociated) (await import("../../src/functions/session")).startSession(functions);
  else (await import("../../src/functions/associate")).associateFunctions(functions);
  isAssociated = true;
  return { ...callsThrough(host, waiting), host, deliveries: () => deliveries };
}

function callsThrough(host: Host, waiting: Map<number, (answer: Answer) => void>): Pick<Runtime, "call" | "callAndCancel"> {
  const entry = (messageType: number, message: unknown): PushedEntry => ({ messageCategory: CATEGORY, messageType, targetId: "", message: JSON.stringify(message), id: "0" });
  const begin = (call: Call): { id: number; entry: PushedEntry; answer: Promise<Answer> } => {
    const id = ++calls;
    return { id, entry: entry(INVOKE, invocation(id, call)), answer: new Promise((resolve) => waiting.set(id, resolve)) };
  };
  return {
    call: (...all) => {
      const begun = all.map(begin);
      host.push(begun.map((one) => one.entry));
      return Promise.all(begun.map((one) => one.answer));
    },
    callAndCancel: (call) => {
      const begun = begin(call);
      host.push([begun.entry, entry(CANCEL, { invocationId: begun.id })]);
      return Promise.race([begun.answer, new Promise<null>((resolve) => setTimeout(() => resolve(null), 1_000))]);
    },
  };
}

function invocation(id: number, { name, args, address = "Report!B2", addresses }: Call): unknown[] {
  const declared = DECLARED.get(name);
  if (!declared) return [id, name, args, address, 0];
  const all = declared.parameters.map((_, i) => args[i] ?? null);
  const flags = (declared.options?.cancelable ? CANCELABLE : 0) | ALLOWS_ERRORS;
  return [id, name, all, address, flags, ...(declared.options?.requiresParameterAddresses && addresses ? [addresses] : [])];
}

/** The runtime hands results over as objects, or as arrays where the host does not say what it supports. */
function deliver(waiting: Map<number, (answer: Answer) => void>, result: unknown): void {
  const [id, isValue, value, code] = Array.isArray(result)
    ? (result as [number, boolean, unknown, number])
    : [(result as { id: number }).id, !(result as { failed?: boolean }).failed, (result as { value: unknown }).value, (result as { errorCode: number }).errorCode];
  waiting.get(id)?.(isValue ? { value } : { error: ERRORS[code] ?? `code ${code}`, sentence: String(value) });
  waiting.delete(id);
}
