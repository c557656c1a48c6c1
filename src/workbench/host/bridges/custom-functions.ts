// Custom functions called from cells: each call is pushed to the library, its cell is busy until the result comes, then what depends on it is calculated.

import type { FunctionCall, OutsideFunctions } from "../formulas/formula-engine";
import type { Book, Sheet } from "../model/book";
import type { Stored } from "../model/cells";
import type { FunctionService } from "../model/function-service";
import { addressOf } from "../../../workbook/address";
import { areaAddress, quotedSheet } from "../model/places";
import type { PushedEntry } from "../protocol/events";
import { type Converted, type FunctionMetadata, type FunctionsMetadata, convertArguments } from "./function-metadata";
import { type FunctionResult, cellsOf, messageOf, readArrayResults, readResults } from "./function-results";
import { utf8Length } from "../utf8-length";

const CATEGORY = 1;
const INVOCATION = 1000;
const CANCELLATION = 1001;

/** Flags of an invocation. */
const CANCELABLE = 1;
const STREAMING = 2;
const ALLOW_ERRORS = 4;

const BUSY: readonly (readonly Stored[])[] = [[{ error: "#BUSY!" }]];

/** A call as it went out, for assertions. */
export interface Invocation {
  readonly id: number;
  readonly name: string;
  readonly parameters: readonly unknown[];
  /** Of the asking cell, `Sheet1!B2`. */
  readonly address: string;
  readonly parameterAddresses: readonly (string | null)[] | null;
  isCanceled: boolean;
}

interface Open {
  readonly invocation: Invocation;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly metadata: FunctionMetadata;
  /** Undefined until it is known. */
  cells?: readonly (readonly Stored[])[];
}

export class CustomFunctionCalls implements OutsideFunctions, FunctionService {
  readonly invocations: Invocation[] = [];
  /** True once the add-in has said that its functions can be called. */
  isReady = false;
  private metadata = new Map<string, FunctionMetadata>();
  private allowErrors = false;
  /** Calls of each cell by what they ask. */
  private readonly calls = new Map<string, Map<string, Open>>();
  private readonly open = new Map<number, Open>();
  private readonly messages = new Map<string, string>();
  /** Cells whose results have just come, and cells that were asked in the calculation under way. */
  private readonly answered = new Set<string>();
  private readonly asked = new Set<string>();
  private issued = 0;

  constructor(
    private readonly book: () => Book,
    private readonly push: (entries: readonly PushedEntry[]) => void,
    private readonly mostBytes: () => number,
  ) {}

  /** Makes functions known to formulas, as when the add-in is installed; before the first formula is entered. */
  install({ functions, allowErrorForDataTypeAny = false }: FunctionsMetadata, namespace: string): void {
    this.metadata = new Map(functions.map((each) => [`${namespace}.${each.name ?? each.id}`.toUpperCase(), each]));
    this.allowErrors = allowErrorForDataTypeAny;
  }

  names(): readonly string[] {
    return [...this.metadata.keys()];
  }

  /** The sentence of an error that a function left in a cell. */
  messageAt(sheet: Sheet, row: number, column: number): string | null {
    return this.messages.get(keyOf(sheet, row, column)) ?? null;
  }

  /** Calls without a result yet. */
  get pending(): number {
    return this.open.size;
  }

  call(call: FunctionCall): readonly (readonly Stored[])[] {
    const metadata = this.metadata.get(call.name)!;
    const key = keyOf(call.sheet, call.row, call.column);
    // A cell that is calculated because something before it changed asks anew; one whose result came does not.
    if (!this.answered.has(key) && !this.asked.has(key)) this.forget(key);
    this.asked.add(key);
    const converted = convertArguments(metadata, call.given, this.allowErrors);
    const failed = converted.find((argument) => "error" in argument);
    if (failed) return [[failed]];
    const question = JSON.stringify([call.name, converted]);
    const calls = this.calls.get(key) ?? new Map<string, Open>();
    this.calls.set(key, calls);
    const known = calls.get(question);
    if (known) return known.cells ?? BUSY;
    const opened = this.invoke(call, metadata, converted);
    calls.set(question, opened);
    return opened.cells ?? BUSY;
  }

  calculated(): void {
    this.answered.clear();
    this.asked.clear();
  }

  ready(): void {
    this.isReady = true;
  }

  arrayResults(results: unknown): void {
    this.take(readArrayResults(results));
  }

  results(results: unknown): void {
    this.take(readResults(results));
  }

  private invoke(call: FunctionCall, metadata: FunctionMetadata, converted: readonly Converted[]): Open {
    const { sheet, row, column } = call;
    const { options = {} } = metadata;
    const parameters = converted.map((argument) => ("value" in argument ? argument.value : null));
    const address = `${quotedSheet(sheet.name)}!${addressOf(row, column)}`;
    const addresses = options.requiresParameterAddresses ? call.given.map(({ sheet: from, area }) => (from && area ? `${quotedSheet(from.name)}!${areaAddress(area)}` : null)) : null;
    const invocation: Invocation = { id: ++this.issued, name: metadata.id, parameters, address, parameterAddresses: addresses, isCanceled: false };
    const flags = (options.cancelable ? CANCELABLE : 0) | (options.stream ? STREAMING : 0) | (this.allowErrors ? ALLOW_ERRORS : 0);
    const opened: Open = { invocation, sheet, row, column, metadata };
    this.invocations.push(invocation);
    const message = JSON.stringify([invocation.id, metadata.id, parameters, options.requiresAddress ? address : null, flags, ...(addresses ? [addresses] : [])]);
    // Excel on the web cannot send arguments that are larger than a request.
    if (utf8Length(message) > this.mostBytes()) opened.cells = [[{ error: "#VALUE!" }]];
    else {
      this.open.set(invocation.id, opened);
      this.push([{ messageCategory: CATEGORY, messageType: INVOCATION, targetId: "", message, id: "0" }]);
    }
    return opened;
  }

  private forget(key: string): void {
    for (const { invocation, metadata } of this.calls.get(key)?.values() ?? []) {
      if (!this.open.delete(invocation.id)) continue;
      invocation.isCanceled = true;
      if (metadata.options?.cancelable || metadata.options?.stream) this.push([{ messageCategory: CATEGORY, messageType: CANCELLATION, targetId: "", message: JSON.stringify({ invocationId: invocation.id }), id: "0" }]);
    }
    this.calls.delete(key);
    this.messages.delete(key);
  }

  private take(results: readonly FunctionResult[]): void {
    for (const result of results) {
      const opened = this.open.get(result.id);
      // The result of a call that was taken back comes too late.
      if (!opened) continue;
      const { sheet, row, column, metadata } = opened;
      if (!metadata.options?.stream) this.open.delete(result.id);
      opened.cells = cellsOf(result);
      const key = keyOf(sheet, row, column);
      const message = messageOf(result);
      if (message !== null) this.messages.set(key, message);
      this.answered.add(key);
      this.book().calculation.changed(sheet, { top: row, left: column, bottom: row, right: column });
    }
  }
}

function keyOf(sheet: Sheet, row: number, column: number): string {
  return `${sheet.id}!${row},${column}`;
}
