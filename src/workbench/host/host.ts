// Excel as its own library sees it: takes requests, carries them out on a workbook, answers, and tells of events.

import { utf8Length } from "./utf8-length";
import { ConnectionLost, Faults } from "./protocol/faults";
import { ExcelObject } from "./protocol/excel-object";
import { Events, type PushedEntry } from "./protocol/events";
import { HostError } from "./host-error";
import { type Interpreter, carryOut } from "./protocol/interpreter";
import { KnownMembers } from "./protocol/known-members";
import { References } from "./protocol/references";
import type { LoggedRequest } from "./protocol/request-log";
import { CURRENT_SETS, type RequirementSets } from "./protocol/requirement-sets";
import { type RequestBody, type ResponseBody, WAIT_FOR_CELL_EDIT } from "./protocol/wire";
import { MEMBERS } from "./members/members";
import { servicesWith } from "./members/services";
import { CustomFunctionCalls } from "./bridges/custom-functions";
import type { Book } from "./model/book";
import { enter } from "./model/enter";
import { parseArea } from "./model/places";
import { OpenBook } from "./model/open-book";
import { type LoadUniver, importUniver } from "./formulas/start-univer";
import { UniverEngine } from "./formulas/univer-engine";

export interface HostOptions {
  readonly name?: string;
  /** The Excel that is played; a current one where nothing is said. */
  readonly sets?: RequirementSets;
  /** Bytes of a request, and of an answer, that Excel on the web takes at most; `Infinity` for an Excel on the desktop. */
  readonly mostBytes?: number;
  /** How the formula engine is loaded. */
  readonly loadUniver?: LoadUniver;
}

/** A request as a bridge hands it over. */
export interface HostRequest {
  readonly body: RequestBody | string;
  readonly flags: number;
}

/** An answer, or the refusal of the request as a whole. */
export type HostAnswer = { readonly body: string } | { readonly refusal: { readonly code: string; readonly message: string; readonly status: number } };

const FIVE_MEGABYTES = 5_242_880;

export class Host {
  readonly book: Book;
  readonly sets: RequirementSets;
  readonly references = new References();
  readonly faults = new Faults();
  readonly log: LoggedRequest[] = [];
  readonly functions: CustomFunctionCalls;
  /** Calculates formulas; null until one is entered. */
  engine: UniverEngine | null = null;
  mostBytes: number;
  private readonly members: KnownMembers;
  private readonly events: Events;
  private readonly interpreter: Interpreter;
  /** Requests are carried out one after the other. */
  private turn: Promise<unknown> = Promise.resolve();
  private editing: { readonly ended: Promise<void>; end(): void } | null = null;
  private readonly receivers: ((entries: readonly PushedEntry[]) => void)[] = [];
  private readonly watchers: (() => void)[] = [];
  private current: LoggedRequest | null = null;

  constructor({ name = "Book1.xlsx", sets = CURRENT_SETS, mostBytes = FIVE_MEGABYTES, loadUniver = importUniver }: HostOptions = {}) {
    this.functions = new CustomFunctionCalls(
      () => this.book,
      (entries) => this.push(entries),
      () => this.mostBytes,
    );
    this.book = new OpenBook(name, (book) => (this.engine = new UniverEngine(book, this.functions, loadUniver)));
    this.sets = sets;
    this.mostBytes = mostBytes;
    this.members = new KnownMembers(MEMBERS, sets);
    this.events = new Events(this.book);
    this.interpreter = {
      members: this.members,
      references: this.references,
      faults: this.faults,
      actionCount: 0,
      workbook: new ExcelObject("Workbook", this.book),
      service: (service) => this.service(service),
      beforeReading: () => this.book.calculation.settle(),
      listen: (object, event, on) => this.events.listen(object, event, on),
      note: (member) => this.current?.members.push(member),
    };
  }

  /** What the library asked for and this host does not know. */
  get unknown(): readonly string[] {
    return this.members.unknown;
  }

  /** Actions of all requests so far; faults are ordered by this number. */
  get actionCount(): number {
    return this.interpreter.actionCount;
  }

  /** Handlers that were added and not removed. */
  get registrations(): number {
    return this.events.registrations;
  }

  /** Carries out a request. @throws ConnectionLost where a fault of that kind was ordered */
  answer(request: HostRequest): Promise<HostAnswer> {
    const answer = this.turn.then(() => this.answerInTurn(request));
    this.turn = answer.catch(() => null).finally(() => this.watched());
    return answer;
  }

  /** Something that is done to the workbook from outside: by the user, by a test. Formulas are calculated, events are told. */
  async act<T>(work: (book: Book) => T | Promise<T>): Promise<T> {
    const done = this.turn.then(async () => {
      this.book.actor = "user";
      const result = await work(this.book);
      await this.book.calculation.settle();
      this.tell();
      return result;
    });
    this.turn = done.catch(() => null).finally(() => this.watched());
    return done;
  }

  /** The user enters a grid, or one value, at an address of a worksheet. */
  enter(sheet: string, address: string, entered: unknown): Promise<void> {
    return this.act((book) => {
      const found = book.findSheet(sheet);
      const area = parseArea(address);
      if (!found || !area) throw new Error(`there is no ${sheet}!${address}`);
      enter({ sheet: found, area }, entered);
    });
  }

  /** The user begins to edit a cell; until the returned function is called, requests wait or are refused. */
  startEditing(): () => void {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.editing = { ended, end };
    return () => {
      this.editing = null;
      end();
    };
  }

  /** Calls back after every request and everything that was done to the workbook, whether it succeeded or not. */
  done(watcher: () => void): void {
    this.watchers.push(watcher);
  }

  /** Calls back with what is to be pushed to the library. */
  receive(receiver: (entries: readonly PushedEntry[]) => void): void {
    this.receivers.push(receiver);
  }

  /** Pushes messages that are no events, such as calls of custom functions. */
  push(entries: readonly PushedEntry[]): void {
    if (entries.length > 0) for (const receiver of this.receivers) receiver(entries);
  }

  private async answerInTurn({ body, flags }: HostRequest): Promise<HostAnswer> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const logged: LoggedRequest = { bytesIn: utf8Length(text), bytesOut: 0, actions: 0, members: [], flags, error: null };
    this.log.push(logged);
    const refuse = (code: string, message: string): HostAnswer => {
      logged.error = code;
      return { refusal: { code, message, status: new HostError(code, message).status } };
    };
    if (logged.bytesIn > this.mostBytes) return refuse("RequestPayloadSizeLimitExceeded", "The request is too large.");
    if (this.editing && (flags & WAIT_FOR_CELL_EDIT) === 0) return refuse("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    while (this.editing) await this.editing.ended;
    const parsed = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
    const answer = JSON.stringify(await this.carryOut(parsed, logged));
    logged.bytesOut = utf8Length(answer);
    setTimeout(() => this.tell(), 0);
    return logged.bytesOut > this.mostBytes ? refuse("ResponsePayloadSizeLimitExceeded", "The response is too large.") : { body: answer };
  }

  private async carryOut(body: RequestBody, log: LoggedRequest): Promise<ResponseBody> {
    log.actions = body.Actions.length;
    this.current = log;
    this.book.actor = "add-in";
    try {
      const response = await carryOut(this.interpreter, body);
      log.error = response.Error?.Code ?? null;
      await this.book.calculation.settle();
      return response;
    } catch (error) {
      log.error = error instanceof ConnectionLost ? "dropped" : "host failed";
      throw error;
    } finally {
      this.current = null;
      this.book.actor = "user";
    }
  }

  private watched(): void {
    for (const watcher of this.watchers) watcher();
  }

  private tell(): void {
    this.push(this.events.takeEntries());
  }

  private service(name: string): ExcelObject {
    const service = servicesWith(this.functions)[name];
    if (!service) throw this.members.refuse(`service ${name}`);
    return service;
  }
}
