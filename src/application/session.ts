// What the add-in is doing for this workbook: one task at a time, and how the last one came out, for whoever shows it.

import type { Workbook } from "../workbook/workbook";
import { type InputCheck, checkWorkbook } from "./check-inputs";
import { type WorkbookClose, closeWorkbook } from "./close-workbook";

export type Task = "check" | "close";

export type Activity =
  | { readonly phase: "idle" }
  | { readonly phase: "busy"; readonly task: Task }
  | { readonly phase: "checked"; readonly check: InputCheck }
  | ({ readonly phase: "closed" } & WorkbookClose)
  | { readonly phase: "failed"; readonly task: Task; readonly error: unknown };

export interface Session {
  activity(): Activity;
  /** Calls `listener` after every change; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /**
   * Runs a task and keeps its outcome, a failure too: the promise never rejects. While one task runs another is not begun; the
   * promise is then that of the running one.
   */
  run(task: Task): Promise<void>;
}

export function newSession(workbook: Workbook): Session {
  let activity: Activity = { phase: "idle" };
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  function become(next: Activity): void {
    activity = next;
    for (const listener of listeners) listener();
  }

  async function perform(task: Task): Promise<void> {
    become({ phase: "busy", task });
    const outcome = await outcomeOfTask(task, workbook).catch((error: unknown): Activity => ({ phase: "failed", task, error }));
    running = null;
    become(outcome);
  }

  return {
    activity: () => activity,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run: (task) => (running ??= perform(task)),
  };
}

async function outcomeOfTask(task: Task, workbook: Workbook): Promise<Activity> {
  if (task === "check") return { phase: "checked", check: await checkWorkbook(workbook) };
  return { phase: "closed", ...(await closeWorkbook(workbook)) };
}
