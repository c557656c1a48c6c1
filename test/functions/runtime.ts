// The real custom-function runtime of office.js, called by messages as Excel calls it; needs a window (jest-environment-jsdom).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionHost } from "../../src/functions/session";
import { sourceMetadata } from "../../src/functions/metadata.cjs";

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
  /** Sends all calls in one message and waits for every answer. */
  call(...calls: readonly Call[]): Promise<Answer[]>;
  /** Sends a call and its cancellation in one message; answers what comes back within the time, or null. */
  callAndCancel(call: Call): Promise<Answer | null>;
  /** Requests in which the runtime handed results over. */
  readonly deliveries: () => number;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

const DECLARED = new Map(sourceMetadata().functions.map((one) => [one.id, one]));
const OFFICE = join(__dirname, "../../node_modules/@microsoft/office-js/dist");
const CANCELABLE = 1;
const ALLOWS_ERRORS = 4;
const METHOD = 3;
const [CATEGORY, INVOKE, CANCEL] = [1, 1_000, 1_001];
/** Codes in which the runtime hands errors over. */
const ERRORS: Readonly<Record<number, string>> = { 1: "#N/A", 2: "thrown", 3: "rejected", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

/** Loads office.js into the window and associates the functions; once for a test file. */
export async function startRuntime(host: FunctionHost): Promise<Runtime> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let deliveries = 0;
  const bridge = {
    onMessageFromHost: (text: string): void => void text,
    sendMessageToHost: (text: string): void => {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      const body = (typeof message.body === "string" ? JSON.parse(message.body) : message.body) as { readonly Actions: readonly Action[] };
      for (const { ActionType, Name, ArgumentInfo } of body.Actions) {
        if (ActionType !== METHOD || !Name.startsWith("SetInvocation")) continue;
        deliveries++;
        for (const result of ArgumentInfo!.Arguments![0] as unknown[]) deliver(waiting, result);
      }
      const results = body.Actions.map((action) => ({ ActionId: action.Id, Value: null }));
      const answer = { id, type: 2, flags, message: { statusCode: 200, headers: {}, body: JSON.stringify({ Results: results, TraceIds: [] }) } };
      setTimeout(() => bridge.onMessageFromHost(JSON.stringify(answer)), 0);
    },
  };
  Object.assign(globalThis, { _richApiNativeBridge: bridge });
  // office.js looks for its own element; the window does not fetch it.
  document.head.append(Object.assign(document.createElement("script"), { src: "office.debug.js" }));
  withoutGivingUp(() => {
    // The library is two scripts of a page, no modules.
    // eslint-disable-next-line no-eval
    for (const file of ["office.debug.js", "excel-web-16.00.debug.js"]) (0, eval)(readFileSync(join(OFFICE, file), "utf8"));
  });
  const { associateFunctions } = await import("../../src/functions/associate");
  associateFunctions(host);
  return runtimeOver(bridge, waiting, () => deliveries);
}

/** office.js waits for the file of an Excel it does not find here, and after ten seconds fails over it; it may wait for ever. */
function withoutGivingUp(load: () => void): void {
  const { setTimeout: later } = globalThis;
  const patient = (handler: () => void, delay = 0): unknown => (delay >= 10_000 ? 0 : later(handler, delay));
  Object.assign(globalThis, { setTimeout: patient });
  load();
  Object.assign(globalThis, { setTimeout: later });
}

function runtimeOver(bridge: { onMessageFromHost(text: string): void }, waiting: Map<number, (answer: Answer) => void>, deliveries: () => number): Runtime {
  let calls = 0;
  const entry = (messageType: number, message: unknown): object => ({ messageCategory: CATEGORY, messageType, targetId: "", message: JSON.stringify(message), id: "0" });
  const send = (entries: readonly object[]): void => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
  const begin = (call: Call): { id: number; entry: object; answer: Promise<Answer> } => {
    const id = ++calls;
    return { id, entry: entry(INVOKE, invocation(id, call)), answer: new Promise((resolve) => waiting.set(id, resolve)) };
  };
  return {
    deliveries,
    call: (...all) => {
      const begun = all.map(begin);
      send(begun.map((one) => one.entry));
      return Promise.all(begun.map((one) => one.answer));
    },
    callAndCancel: (call) => {
      const begun = begin(call);
      send([begun.entry, entry(CANCEL, { invocationId: begun.id })]);
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
