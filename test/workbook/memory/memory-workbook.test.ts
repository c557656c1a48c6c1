// The workbook of arrays keeps the contract.
import { memoryWorkbook } from "../../../src/workbook/memory/memory-workbook";
import { keepsTheContract } from "../contract";

describe("a workbook in memory", () => {
  keepsTheContract(async (sheets, kept) => {
    let broken = false;
    const workbook = memoryWorkbook("book", Object.entries(sheets).map(([sheet, rows]) => ({ sheet, rows })), () => {
      if (broken) throw new Error("broken on purpose");
    }, kept);
    return {
      workbook,
      reopen: async () => workbook,
      breakWrites: async () => {
        broken = true;
      },
      stop: async () => undefined,
    };
  }, "typed");

  it("knows number formats where they are given", async () => {
    const { sheets } = await memoryWorkbook("book", [{ sheet: "a", rows: [[101]], numberFormats: [["0000"]] }]).read();
    expect(sheets[0]?.numberFormat(0, 0)).toBe("0000");
    expect(sheets[0]?.numberFormat(5, 5)).toBeNull();
  });
});
