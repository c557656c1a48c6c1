// Starts a desk in a worker of its own; where this runtime lets none start, on the thread of the pane.

import { type Remote, proxy, wrap } from "comlink";
import type { Desk } from "../application/desk/desk";
import type { StartDesk, StartedDesk } from "../application/desk/month-desk";

/** A worker that has not answered by then is taken for one that never will. */
const PATIENCE = 20_000;

let workersFail = false;

/** The worker's file stands beside the page, whose policy lets no other in. */
function newWorker(): Worker {
  return new Worker(new URL("./desk-worker.ts", import.meta.url), { name: "desk" });
}

export const startDesk: StartDesk = async () => {
  const started = workersFail ? null : await inWorker();
  if (started) return started;
  workersFail = true;
  const { deskHere } = await import(/* webpackChunkName: "desk-here" */ "../application/desk/desk-here");
  return deskHere();
};

async function inWorker(): Promise<StartedDesk | null> {
  try {
    const worker = newWorker();
    const remote = wrap<Desk>(worker);
    if (await answers(worker, remote)) return workerDesk(worker, remote);
    worker.terminate();
    return null;
  } catch (error) {
    // The constructor throws where the policy or the host forbids workers.
    if (error instanceof DOMException || error instanceof TypeError || error instanceof ReferenceError) return null;
    throw error;
  }
}

/** True once the worker answers; a script that cannot be loaded says so by an event only. */
function answers(worker: Worker, remote: Remote<Desk>): Promise<boolean> {
  return new Promise((resolve) => {
    worker.addEventListener("error", () => resolve(false), { once: true });
    setTimeout(() => resolve(false), PATIENCE);
    remote.nextSheets().then(() => resolve(true), () => resolve(false));
  });
}

function workerDesk(worker: Worker, remote: Remote<Desk>): StartedDesk {
  let lost: (error: Error) => void = () => undefined;
  const loss = new Promise<never>((_, reject) => {
    lost = reject;
  });
  loss.catch(() => undefined);
  worker.addEventListener("error", (event) => lost(new Error(event.message === "" ? "the worker has stopped" : event.message)));
  const orLost = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, loss]);
  return {
    desk: {
      take: (part) => orLost(remote.take(part)),
      check: (options, progress) => orLost(remote.check(options, proxy(progress))),
      close: (options, progress) => orLost(remote.close(options, proxy(progress))),
      layOut: (record) => orLost(remote.layOut(record)),
      nextSheets: () => orLost(remote.nextSheets()),
      askReading: (question, args) => orLost(remote.askReading(question, args)),
      askClose: (question, args) => orLost(remote.askClose(question, args)),
    },
    stop: () => worker.terminate(),
  };
}
