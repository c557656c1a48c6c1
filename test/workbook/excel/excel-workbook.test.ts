/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// The workbook that is open in Excel keeps the contract, through the real office.js on the host.
import type { WorkbookData } from "../../../src/workbook/workbook";
import { excelSettings } from "../../../src/workbook/excel/excel-settings";
import { keepsTheContract } from "../contract";
import { openExcel } from "./open-excel";

describe("a workbook open in Excel", () => {
  keepsTheContract(async (sheets, kept) => {
    const { host, workbook } = openExcel(sheets);
    if (kept) await excelSettings().write(kept);
    // Excel cannot have no sheet at all; the one of a new workbook is left out of what is read.
    const isNew = Object.keys(sheets).length === 0;
    const read = async (): Promise<WorkbookData> => {
      const data = await workbook.read();
      return isNew ? { ...data, sheets: data.sheets.filter(({ sheet }) => sheet !== "Sheet1") } : data;
    };
    const started = { ...workbook, read };
    return {
      workbook: started,
      reopen: async () => started,
      breakWrites: async () => host.faults.add({ at: ({ member }) => member.startsWith("PageLayout."), code: "AccessDenied" }),
      stop: async () => expect({ unknown: host.unknown, kept: host.references.kept }).toEqual({ unknown: [], kept: 0 }),
    };
  }, "typed");
});
