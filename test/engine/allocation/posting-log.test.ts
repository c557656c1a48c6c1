import type { Posting } from "../../../src/engine/allocation/posting";
import { postingLog } from "../../../src/engine/allocation/posting-log";

/** Postings told apart by their step. */
function posting(step: string): Posting {
  return { step } as Posting;
}

describe("a posting log", () => {
  it("finds postings by number, whether they were added at once or are made when asked for", () => {
    const log = postingLog();
    const made: number[] = [];
    log.add([posting("a"), posting("b")]);
    log.addLater(3, (number) => {
      made.push(number);
      return posting(`later ${number}`);
    });
    log.add([]);
    log.add([posting("c")]);
    expect(log.length).toBe(6);
    expect(made).toEqual([]);
    expect(log.between(1, 4).map(({ step }) => step)).toEqual(["b", "later 0", "later 1"]);
    expect(made).toEqual([0, 1]);
    expect(log.between(5, 6).map(({ step }) => step)).toEqual(["c"]);
    expect(log.between(3, 3)).toEqual([]);
  });
});
