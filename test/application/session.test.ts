// The session: one task at a time, its progress and outcome kept, a failure and a cancellation too.
import { deskHere } from "../../src/application/desk/desk-here";
import { monthDesk } from "../../src/application/desk/month-desk";
import { type Session, type Stage, newSession } from "../../src/application/session";
import type { ReadOptions, SheetContent, Workbook, WorkbookData } from "../../src/workbook/workbook";
import { sampleBook } from "../taskpane/books";

const NOTHING: WorkbookData = { name: "empty", sheets: [], notes: [] };

function session(workbook: Workbook): Session {
  return newSession({ workbook, desk: monthDesk(deskHere) });
}

function reading(read: (options?: ReadOptions) => Promise<WorkbookData>): Workbook {
  return { read, replaceSheets: () => Promise.reject(new Error("nothing is to be written")) };
}

function stagesOf(of: Session): Stage[] {
  const stages: Stage[] = [];
  of.subscribe(() => {
    const stage = of.state().busy?.stage;
    if (stage !== undefined && stage !== stages.at(-1)) stages.push(stage);
  });
  return stages;
}

describe("session", () => {
  it("is busy while it reads, then tells what was found", async () => {
    const month = session(reading(async () => NOTHING));
    const stages = stagesOf(month);
    expect(month.state()).toMatchObject({ busy: null, check: null, close: null });
    await month.run("check");
    expect(stages).toEqual(["reading", "sending", "tables", "month"]);
    expect(month.state()).toMatchObject({ busy: null, check: { tables: [] } });
  });

  it("closes a month in the order of its stages and writes its sheets", async () => {
    const workbook = await sampleBook("hospital-month");
    const month = session(workbook);
    const stages = stagesOf(month);
    await month.run("close");
    expect(stages).toEqual(["reading", "sending", "tables", "month", "sheets", "writing"]);
    const { sheets } = await workbook.read();
    expect(month.state()).toMatchObject({ last: "written", close: { closed: true, task: "close", written: sheets.filter(({ report }) => report !== null).length } });
  });

  it("writes nothing in a trial, nor when the input is refused", async () => {
    const book = await (await sampleBook("hospital-month")).read();
    const trial = session(reading(async () => book));
    await trial.run("trial");
    expect(trial.state()).toMatchObject({ trouble: null, last: null, close: { closed: true, task: "trial", written: 0 } });
    const refused = session(reading(async () => NOTHING));
    await refused.run("close");
    expect(refused.state()).toMatchObject({ trouble: null, close: { closed: false, written: 0 } });
  });

  it("keeps a failure with the task and the stage that failed, and can be asked again", async () => {
    const error = new Error("the host is gone");
    let answer: () => Promise<WorkbookData> = () => Promise.reject(error);
    const month = session(reading(() => answer()));
    await month.run("close");
    expect(month.state().trouble).toEqual({ kind: "failed", task: "close", stage: "reading", error });
    answer = async () => NOTHING;
    await month.run("check");
    expect(month.state()).toMatchObject({ trouble: null, check: { tables: [] } });
  });

  it("does not begin a second task while one is running", async () => {
    const read = jest.fn(async () => NOTHING);
    const month = session(reading(read));
    await Promise.all([month.run("check"), month.run("close"), month.run("check")]);
    expect(month.state()).toMatchObject({ check: { tables: [] }, close: null });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("writes nothing once it has been cancelled, and keeps what it knew", async () => {
    const book = await (await sampleBook("hospital-month")).read();
    const month = session(reading(async () => book));
    await month.run("check");
    const known = month.state().check;
    month.subscribe(() => month.state().busy?.stage === "month" && month.cancel());
    await month.run("close");
    expect(month.state()).toMatchObject({ busy: null, close: null, trouble: { kind: "cancelled", task: "close" } });
    expect(month.state().check).toBe(known);
  });

  it("hands a cancellation during the write to whoever writes", async () => {
    const book = await (await sampleBook("hospital-month")).read();
    const given: (readonly SheetContent[])[] = [];
    const month = session({
      read: async () => book,
      replaceSheets: async (sheets, watch) => {
        given.push(sheets);
        month.cancel();
        watch!.signal!.throwIfAborted();
      },
    });
    await month.run("close");
    expect(given).toHaveLength(1);
    expect(month.state()).toMatchObject({ trouble: { kind: "cancelled", task: "close" }, last: null });
  });

  it("knows that the workbook was edited after it was read, until it is read again", async () => {
    const month = session(reading(async () => NOTHING));
    await month.run("check");
    month.noteEdit();
    expect(month.state().isStale).toBe(true);
    await month.run("check");
    expect(month.state().isStale).toBe(false);
  });

  it("knows whether a close is still that of the workbook: a later check makes it no truer, and a close after an edit is", async () => {
    const month = session(await sampleBook("factory-month"));
    await month.run("check");
    await month.run("trial");
    month.noteEdit();
    expect(month.state().isCloseStale).toBe(true);
    await month.run("check");
    expect(month.state().isCloseStale).toBe(true);
    await month.run("trial");
    expect(month.state().isCloseStale).toBe(false);
  });

  it("is not busy again when the desk's progress comes after its answer", async () => {
    const desk = monthDesk(deskHere);
    let late = (): void => undefined;
    const check: typeof desk.check = (book, options, watch) => {
      late = () => watch.stage("month", 0, 0);
      return desk.check(book, options, watch);
    };
    const month = newSession({ workbook: reading(async () => NOTHING), desk: { ...desk, check } });
    await month.run("check");
    late();
    expect(month.state().busy).toBeNull();
  });

  it("does not take what was edited while it was read for read", async () => {
    const month: Session = session(reading(async () => {
      month.noteEdit();
      return NOTHING;
    }));
    await month.run("check");
    expect(month.state().isStale).toBe(true);
  });

  it("answers about the last reading and the last close, and has no answer before", async () => {
    const month = session(await sampleBook("factory-month"));
    expect(await month.desk.askReading("periods")).toBeNull();
    await month.run("check");
    await month.run("trial");
    expect(await month.desk.askReading("periods")).toEqual([{ period: "2026-05", lines: expect.any(Number) as number }]);
    expect((await month.desk.askClose("steps"))!.map(({ id }) => id)).toEqual(["ledger", "balances", "documents", "allocation", "quality", "production", "variances", "finished", "results"]);
  });
});
