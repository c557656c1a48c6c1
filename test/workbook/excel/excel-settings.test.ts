/**
 * @jest-environment ./test/workbench/host/office-environment.cjs
 */
// Settings travel with the workbook in one custom XML part, and what others put there does no harm.
import { excelSettings } from "../../../src/workbook/excel/excel-settings";
import { KEPT_NAMESPACE, type KeptSettings, NOTHING_KEPT } from "../../../src/workbook/kept-settings";
import { openExcel } from "./open-excel";

const KEPT: KeptSettings = {
  language: "zh-TW",
  mappings: [{ table: "ledger", sheet: "序时账", columns: { summary: "摘要 <&>" } }],
  answers: [{ table: "ledger", sheet: "序时账", layout: "[]", question: "date-order", answer: "day-first" }],
  runs: [{ period: "2026-10", engineVersion: "0.1.0", closed: false, reports: ["checks"] }],
};

it("keeps settings in one part and gives them back", async () => {
  const { host } = openExcel({});
  const keeper = excelSettings();
  expect(await keeper.read()).toEqual(NOTHING_KEPT);
  await keeper.write({ ...KEPT, language: "en" });
  await keeper.write(KEPT);
  expect(await keeper.read()).toEqual(KEPT);
  expect(host.book.xmlParts).toHaveLength(1);
  expect({ sheets: host.book.sheets.length, kept: host.references.kept, unknown: host.unknown }).toEqual({ sheets: 1, kept: 0, unknown: [] });
});

it("reads the first of several parts and leaves one", async () => {
  const { host } = openExcel({});
  const keeper = excelSettings();
  await keeper.write(KEPT);
  host.book.xmlParts.push({ id: host.book.newId(), xml: `<other xmlns="${KEPT_NAMESPACE}"/>` }, { id: host.book.newId(), xml: '<theirs xmlns="urn:others"/>' });
  expect(await keeper.read()).toEqual(KEPT);
  await keeper.write({ ...KEPT, runs: [] });
  expect(await keeper.read()).toEqual({ ...KEPT, runs: [] });
  expect(host.book.xmlParts.map(({ xml }) => /xmlns="([^"]*)"/.exec(xml)?.[1])).toEqual([KEPT_NAMESPACE, "urn:others"]);
});
