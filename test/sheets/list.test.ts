// The list form: reports without a form of their own, and reports longer than a worksheet.

import { sheetTranslator } from "../../src/locales/sheets";
import { listForm } from "../../src/sheets/forms/list";
import { FRAME_ROWS, cellNumber, pageOf } from "../../src/sheets/page";
import { sheetsOf } from "../../src/sheets/sheets";
import { wordsOf } from "../../src/sheets/words";
import { expectedReport, hospitalMonth } from "./hospital-month";

const t = sheetTranslator("zh-CN");

it("gives a report without a form its rows, names for its codes and a total", () => {
  const report = { ...expectedReport("allocation-summary"), id: "medtech-cost" };
  const [table] = listForm({})(report, wordsOf(hospitalMonth(), t));
  expect(table!.rows).toHaveLength(19);
  expect(table!.rows.at(-1)!.kind).toBe("total");
  expect(table!.rows[0]!.cells[0]).toBe("D01 心血管内科门诊");
});

it("continues a report that is longer than a worksheet on numbered sheets", () => {
  const report = expectedReport("pool-distribution");
  const words = wordsOf(hospitalMonth(), t);
  const most = FRAME_ROWS + 200;
  const parts = listForm({ groups: ["pool"], total: true }, most)(report, words);
  expect(parts.map(({ id, title }) => [id, title])).toEqual([["pool-distribution", "公共费用分配表"], ["pool-distribution:2", "公共费用分配表-2"], ["pool-distribution:3", "公共费用分配表-3"], ["pool-distribution:4", "公共费用分配表-4"]]);
  expect(parts.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "plain"))).toHaveLength(report.rows.length);
  for (const part of parts) expect(pageOf(part, words, part.title).rows.length).toBeLessThanOrEqual(most);
});

it("names no two tabs alike", () => {
  const report = expectedReport("medtech-cost");
  expect(sheetsOf(hospitalMonth({ reports: [report, report] }), t).map(({ name }) => name)).toEqual(["医技科室成本表", "医技科室成本表 (2)"]);
});

it("has a sheet for a report without rows", () => {
  for (const report of hospitalMonth().reports) {
    const [content] = sheetsOf(hospitalMonth({ reports: [{ ...report, rows: [] }] }), t);
    const formulas = content?.rows.flat().flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula])) ?? [];
    expect(formulas.filter((formula) => formula.includes(":"))).toEqual([]);
  }
});

it("writes the nearest double of a figure", () => {
  expect(cellNumber({ units: -5n, decimals: 2 })).toBe(-0.05);
  expect(cellNumber({ units: 0n, decimals: 2 })).toBe(0);
  expect(cellNumber({ units: 4391799740000000000n, decimals: 12 })).toBe(4391799.74);
  expect(cellNumber({ units: 123456789012345678n, decimals: 2 })).toBe(1234567890123456.8);
});
