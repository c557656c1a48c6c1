// The session: one task at a time, its outcome kept, a failure too.
import { newSession } from "../../src/application/session";
import type { Workbook, WorkbookData } from "../../src/workbook/workbook";

const NOTHING: WorkbookData = { name: "empty", sheets: [], notes: [] };

function workbook(read: () => Promise<WorkbookData>): Workbook {
  return { read, replaceSheets: () => Promise.reject(new Error("nothing is to be written")) };
}

describe("session", () => {
  it("is busy while it reads, then tells what was found", async () => {
    const session = newSession(workbook(async () => NOTHING));
    const phases: string[] = [];
    const stop = session.subscribe(() => phases.push(session.activity().phase));
    expect(session.activity()).toEqual({ phase: "idle" });
    await session.run("check");
    expect(phases).toEqual(["busy", "checked"]);
    stop();
    await session.run("check");
    expect(phases).toHaveLength(2);
  });

  it("writes nothing when the input is refused", async () => {
    const session = newSession(workbook(async () => NOTHING));
    await session.run("close");
    expect(session.activity()).toMatchObject({ phase: "closed", written: 0, close: { closed: false } });
  });

  it("keeps a failure with the task that failed, and can be asked again", async () => {
    const error = new Error("the host is gone");
    let answer: () => Promise<WorkbookData> = () => Promise.reject(error);
    const session = newSession(workbook(() => answer()));
    await session.run("close");
    expect(session.activity()).toEqual({ phase: "failed", task: "close", error });
    answer = async () => NOTHING;
    await session.run("check");
    expect(session.activity().phase).toBe("checked");
  });

  it("does not begin a second task while one is running", async () => {
    const read = jest.fn(async () => NOTHING);
    const session = newSession(workbook(read));
    await Promise.all([session.run("check"), session.run("close"), session.run("check")]);
    expect(session.activity().phase).toBe("checked");
    expect(read).toHaveBeenCalledTimes(1);
  });
});
