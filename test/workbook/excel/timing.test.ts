// Work in slices: the runtime breathes once a slice is used up, and not before.
import { paced } from "../../../src/workbook/excel/timing";

it("pauses after fifteen milliseconds of work, and counts anew from there", async () => {
  let clock = 0;
  const pauses: number[] = [];
  const breathe = paced({ now: () => clock, pause: async (milliseconds) => void pauses.push(milliseconds) });
  const work = async (milliseconds: number): Promise<boolean> => {
    clock += milliseconds;
    const breath = breathe();
    await breath;
    return breath !== null;
  };
  expect([await work(14), await work(1), await work(14), await work(0), await work(5)]).toEqual([false, true, false, false, true]);
  expect(pauses).toEqual([0, 0]);
});
