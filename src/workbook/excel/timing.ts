// Time as the adapter uses it: pauses while a user edits a cell, and work in slices that leave the pane alive.

/** The clock and the pauses of the runtime; a test brings its own. */
export interface Timing {
  /** Milliseconds since some moment. */
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

export const realTiming: Timing = {
  now: () => performance.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Longest stretch of work on the main thread; Excel stops an add-in that does not yield. */
const SLICE = 15;

/** A function to call between small pieces of work: it lets the runtime breathe once a slice is used up. */
export function paced({ now, pause }: Timing): () => Promise<void> | null {
  let since = now();
  return () => {
    if (now() - since < SLICE) return null;
    return pause(0).then(() => {
      since = now();
    });
  };
}
