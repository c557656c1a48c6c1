// Excel on the web as seen from an add-in's frame: the library in it talks to the page around it by messages.

import type { Host, HostAnswer } from "../host";
import type { PushedEntry } from "../protocol/events";
import { ConnectionLost } from "../protocol/faults";

export interface WebBridgeOptions {
  /** The frame in which the add-in runs. */
  readonly frame: HTMLIFrameElement;
  readonly language?: string;
  /** Address of the workbook, as the add-in is told. */
  readonly documentUrl?: string;
  readonly addinName?: string;
  /** The user leaves the add-in by keyboard: office.js keeps Tab and Ctrl+F6 to itself and tells when there is nothing further in the page. */
  left?(direction: Direction): void;
}

export type Direction = "forward" | "back";

/** What library and host tell each other about where the user is, by their numbers. */
const LEAVING: Readonly<Record<number, Direction>> = { 5: "forward", 6: "back", 13: "forward", 14: "back", 17: "forward", 18: "back" };
const ENTERING: Readonly<Record<Direction, number>> = { forward: 11, back: 12 };
/** Added to the name of the conversation in which the host notifies the library. */
const NOTIFICATIONS = "_ntf";

/** Entries that wait for a library which has not yet asked for any; a page that never does is not to fill the memory. */
const MOST_WAITING = 10_000;

/** How the add-in runs: in a runtime that pane and functions share, or by itself. */
const SHARED_RUNTIME = 1;
const WITH_FUNCTIONS = 2;

const REQUEST = 0;
const RESPONSE = 1;
const INVOKE = 0;
const REGISTER = 1;
const EVENT = 1;
const EXCEL = 16;

/** Numbers of the library's own methods. */
const RICH_API_REQUEST = 93;
const SAVE_SETTINGS = 76;
const RICH_API_MESSAGE = 33;

/** Numbers of its errors. */
const CODES: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
const INTERNAL_ERROR = 5001;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: Record<string, unknown> | null;
}

/** Over https only: over http the library would ask the user whether to trust the page, and that is not answered for them. */
export class WebBridge {
  /** What the library asked for and this bridge does not know. */
  readonly unknown: string[] = [];
  private readonly conversation = `costwright-${Math.random().toString(36).slice(2)}`;
  private readonly addin = "costwright";
  /** Names under which the library asked for events, by their numbers. */
  private readonly events = new Map<number, string>();
  /** Where the add-in's page comes from; another origin than this page's, as in Excel, where it opens from one. */
  private origin = location.origin;
  /** What was pushed before the library had asked for it, as calls of custom functions in a workbook just opened. */
  private waiting: PushedEntry[] = [];
  private isClosed = false;
  private notifications = 0;

  constructor(
    private readonly host: Host,
    private readonly options: WebBridgeOptions,
  ) {
    if (location.protocol !== "https:") throw new Error("office.js trusts the page around it over https only");
    addEventListener("message", this.receive);
    host.receive((entries) => this.push(entries));
  }

  /** Opens the add-in's page in the frame; how library and page find each other stands in its address, which must end as it does. */
  open(page: string): void {
    const { frame, language = "en-US" } = this.options;
    const flags = "SharedRuntime" in this.host.sets ? SHARED_RUNTIME + WITH_FUNCTIONS : 0;
    this.origin = new URL(page, location.href).origin;
    const info = encodeURIComponent(["Excel", "Web", "16.01", language, "costwright", "", "", String(flags)].join("$"));
    frame.src = `${page}${page.includes("?") ? "&" : "?"}_host_Info=${info}#&_xdm_Info=${this.conversation}|${this.addin}|${location.origin}|&_serializer_version=1`;
  }

  /** The user comes to the add-in by keyboard: its first control, or its last, takes the focus. */
  enter(direction: Direction): void {
    this.options.frame.focus();
    this.send({ _messageType: REQUEST, _actionName: "Office_notifyAgave", _actionType: INVOKE, _conversationId: this.conversation + NOTIFICATIONS, _correlationId: ++this.notifications, _data: [ENTERING[direction]] });
  }

  /** The add-in is gone: nothing more is said to it. */
  close(): void {
    this.isClosed = true;
    this.events.clear();
    removeEventListener("message", this.receive);
  }

  private readonly receive = ({ source, origin, data }: MessageEvent): void => {
    if (source !== this.options.frame.contentWindow || origin !== this.origin || typeof data !== "string") return;
    const message = parsed(data);
    if (message?._messageType !== REQUEST) return;
    if (message._actionType !== INVOKE) {
      const event = Number(message._data?.["eventDispId"]);
      if (message._actionType === REGISTER) this.events.set(event, message._actionName);
      else this.events.delete(event);
      this.reply(message, { Error: 0 });
      if (this.events.has(RICH_API_MESSAGE)) this.push(this.waiting.splice(0));
      return;
    }
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.reply(message, this.context());
      case "ContextActivationManager_notifyHost":
        this.notified(message._data);
        return this.reply(message, null);
      case "executeMethod":
        return this.execute(message);
    }
    this.unknown.push(message._actionName);
    this.reply(message, null, INTERNAL_ERROR);
  };

  private notified(data: unknown): void {
    const direction = Array.isArray(data) ? LEAVING[Number(data[1])] : undefined;
    if (direction !== undefined) this.options.left?.(direction);
  }

  private push(entries: readonly PushedEntry[]): void {
    const name = this.events.get(RICH_API_MESSAGE);
    if (name === undefined) {
      if (!this.isClosed) this.waiting.push(...entries.slice(0, MOST_WAITING - this.waiting.length));
      return;
    }
    const data = entries.map(({ messageCategory, messageType, targetId, message, id }) => [messageCategory, messageType, targetId, message, id, false]);
    if (data.length > 0) this.send({ _actionName: name, _correlationId: -1, _responseType: EVENT, _errorCode: 0, _data: { ArrayData: data } });
  }

  private execute(message: Message): void {
    const { DdaMethod, ArrayData } = message._data as { readonly DdaMethod: { readonly DispatchId: number }; readonly ArrayData?: readonly unknown[] };
    const { DispatchId } = DdaMethod;
    if (DispatchId === SAVE_SETTINGS) return this.reply(message, { Version: 1, Error: 0 });
    if (DispatchId !== RICH_API_REQUEST) {
      this.unknown.push(`method ${DispatchId}`);
      return this.reply(message, { Version: 1, Error: INTERNAL_ERROR });
    }
    const [, , , , body, , flags] = ArrayData ?? [];
    this.host.answer({ body: String(body), flags: Number(flags) }).then(
      (answer) => this.reply(message, richApiAnswer(answer)),
      (error: unknown) => {
        this.reply(message, { Version: 1, Error: INTERNAL_ERROR });
        if (!(error instanceof ConnectionLost)) throw error;
      },
    );
  }

  private reply(message: Message, data: unknown, errorCode = 0): void {
    this.send({ _actionName: message._actionName, _correlationId: message._correlationId, _responseType: 0, _errorCode: errorCode, _data: data, _conversationId: message._conversationId });
  }

  private send(message: object): void {
    const whole = { _messageType: RESPONSE, _conversationId: this.conversation, _origin: location.origin, _serializerVersion: 1, ...message };
    this.options.frame.contentWindow?.postMessage(JSON.stringify(whole), this.origin);
  }

  /** What the library learns of its host; some of it must be there although nobody reads it. */
  private context(): object {
    const { language = "en-US", documentUrl = `https://books.example/${this.host.book.name}`, addinName = "Costwright" } = this.options;
    return {
      _id: this.addin,
      _appName: EXCEL,
      _appVersion: 16,
      _appMinorVersion: 1,
      _appUILocale: language,
      _dataLocale: language,
      _docUrl: documentUrl,
      _clientMode: 0,
      _settings: [],
      _reason: 0,
      _osfControlType: 1,
      // The library reads it as XML.
      _eToken: encodeURIComponent(`<r><t aid="${this.addin}"/></r>`),
      _correlationId: "costwright",
      _appInstanceId: this.addin,
      _requirementMatrix: JSON.stringify(this.host.sets),
      _hostFullVersion: "16.0.17000.10000",
      _addinName: addinName,
      _initialDisplayMode: 0,
    };
  }
}

function richApiAnswer(answer: HostAnswer): object {
  if ("body" in answer) return { Version: 1, Error: 0, Data: [200, [], answer.body] };
  return { Version: 1, Error: CODES[answer.refusal.code] ?? INTERNAL_ERROR };
}

function parsed(text: string): Message | null {
  try {
    return JSON.parse(text) as Message;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
