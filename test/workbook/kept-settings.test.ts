// What is kept comes back as it was; what somebody else wrote counts as nothing.
import fc from "fast-check";
import { type KeptSettings, NOTHING_KEPT, keptOf, keptXml } from "../../src/workbook/kept-settings";
import { memorySettings } from "../../src/workbook/memory/memory-settings";

const KEPT: KeptSettings = {
  language: "zh-CN",
  mappings: [{ table: "ledger", sheet: "序时账", columns: { date: "日期", summary: "摘要 <&> \"'" } }],
  answers: [{ table: "ledger", sheet: "序时账", layout: '["日期"]', question: "unit", answer: "multiply <&>" }],
  runs: [{ period: "2026-10", engineVersion: "0.1.0", closed: true, reports: ["cost-collection", "checks"] }],
};

it("gives back what was kept", async () => {
  const keeper = memorySettings();
  expect(await keeper.read()).toEqual(NOTHING_KEPT);
  await keeper.write(KEPT);
  expect(await keeper.read()).toEqual(KEPT);
});

it("keeps any text", () => {
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(text, text, fc.dictionary(text.filter((key) => key !== "__proto__"), text), (table, sheet, columns) => {
      const settings = { ...KEPT, mappings: [{ table, sheet, columns: { ...columns } }] };
      expect(keptOf(keptXml(settings))).toEqual(settings);
    }),
  );
});

it("is one well-formed element in its own namespace", () => {
  expect(keptXml(KEPT)).toMatch(/^<costwright xmlns="urn:costwright:kept-settings" version="1">[^<>]*<\/costwright>$/);
});

it("keeps the latest of many runs", () => {
  const runs = Array.from({ length: 250 }, (_, index) => ({ ...KEPT.runs[0]!, period: String(index) }));
  expect(keptOf(keptXml({ ...KEPT, runs })).runs.map(({ period }) => period)).toEqual(runs.slice(50).map(({ period }) => period));
});

it.each([
  ["no XML", "nonsense"],
  ["another element", '<other xmlns="urn:costwright:kept-settings" version="1">{}</other>'],
  ["no JSON", '<costwright xmlns="urn:costwright:kept-settings" version="1">{</costwright>'],
  ["a list", '<costwright xmlns="urn:costwright:kept-settings" version="1">[1]</costwright>'],
  ["a later version", keptXml(KEPT).replace('version="1"', 'version="2"')],
  ["far too much text", keptXml({ ...KEPT, language: "x".repeat(1_000_001) })],
])("takes %s for nothing kept", (_, xml) => {
  expect(keptOf(xml)).toEqual(NOTHING_KEPT);
});

it("drops entries that have not the expected shape, and keeps the others", () => {
  const xml = keptXml({ language: "<script>", mappings: [{ table: 1 }, KEPT.mappings[0], { ...KEPT.mappings[0], columns: [] }], answers: [KEPT.answers[0], { ...KEPT.answers[0], answer: 1 }, "unit"], runs: [{ ...KEPT.runs[0], reports: [1] }, KEPT.runs[0]] } as unknown as KeptSettings);
  expect(keptOf(xml)).toEqual({ language: null, mappings: KEPT.mappings, answers: KEPT.answers, runs: KEPT.runs });
});
