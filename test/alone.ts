// Work that only one of the test files that run beside each other may do at a time.
import { mkdirSync, rmdirSync, statSync } from "node:fs";

/** A lock this old was left behind by a run that was stopped. */
const STALE = 600_000;
const PAUSE = 250;

/** Does the work while it holds `lock`, a folder that exists only meanwhile. */
export function alone<T>(lock: string, work: () => T): T {
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  try {
    return work();
  } finally {
    rmdirSync(lock);
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (age(lock) > STALE) rmdirSync(lock);
    return false;
  }
}

/** Milliseconds since the lock was taken; it may be given back between two looks. */
function age(lock: string): number {
  const taken = statSync(lock, { throwIfNoEntry: false });
  return taken ? Date.now() - taken.mtimeMs : 0;
}
