// The bridge of Excel on the desktop: where `_richApiNativeBridge` stands when the library is loaded, it sends everything through it.

import type { Host, HostAnswer } from "../host";
import { ConnectionLost } from "../protocol/faults";
import type { RequestBody } from "../protocol/wire";

const RESPONSE = 2;
const PUSH = 3;

/** What the library expects to find; it assigns `onMessageFromHost` itself. Text goes both ways. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: RequestBody | string };
}

/** A bridge that outlives its hosts: the library knows one bridge for as long as its page lives. */
export class NativeBridgeEnd {
  private host: Host | null = null;
  readonly bridge: NativeBridge = { onMessageFromHost: null, sendMessageToHost: (text) => this.send(text) };

  /** From now on this host answers; what another was asked is still answered by that one. */
  connect(host: Host): void {
    this.host = host;
    host.receive((entries) => {
      if (this.host === host) this.bridge.onMessageFromHost?.(JSON.stringify({ type: PUSH, message: { entries } }));
    });
  }

  private send(text: string): void {
    const { id, flags, message } = JSON.parse(text) as BridgeRequest;
    const answerWith = (statusCode: number, body: string): void =>
      void setTimeout(() => this.bridge.onMessageFromHost?.(JSON.stringify({ id, type: RESPONSE, flags, message: { statusCode, headers: {}, body } })), 0);
    if (!this.host) return answerWith(503, "");
    this.host.answer({ body: message.body, flags }).then(
      (answer) => answerWith(...responseOf(answer)),
      (error: unknown) => {
        // Nothing but a failed connection reaches the add-in; a fault of the host itself must be seen in the test.
        answerWith(503, "");
        if (!(error instanceof ConnectionLost)) throw error;
      },
    );
  }
}

function responseOf(answer: HostAnswer): [status: number, body: string] {
  if ("body" in answer) return [200, answer.body];
  const { code, message, status } = answer.refusal;
  return [status, JSON.stringify({ error: { code, message } })];
}
