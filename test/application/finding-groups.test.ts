// Findings grouped by what the user has to do, and put together by kind and sheet.
import { findingGroups, isToDo, toDoOf } from "../../src/application/finding-groups";
import { saidFindings } from "../../src/application/findings-report";
import { FINDING_KINDS, type Finding, finding } from "../../src/engine/finding";

const at = (sheet: string, row: number) => ({ sheet, cell: `B${row}` });
const unbalanced = (sheet: string, row: number): Finding => finding("voucher-unbalanced", { voucher: `V${row}`, difference: "1.00", debit: "1.00", credit: "0.00" }, at(sheet, row));
const groups = (...findings: Finding[]) => findingGroups(saidFindings(findings, "en")).map(({ toDo, count, entries }) => [toDo, count, entries.map((entry) => entry.map(({ sheet, cell }) => `${sheet}!${cell}`))]);

it("puts what has to be done first, whatever the order of the findings", () => {
  const note = finding("dates-1904");
  const question = finding("date-order-unclear", { value: "03/04/2025" }, at("ledger", 2));
  const warning = finding("lines-repeated", { count: "1", first: "3" }, at("ledger", 4));
  const refusal = finding("amount-not-a-number", { column: "debit", value: "x" }, at("ledger", 5));
  expect(groups(note, question, warning, refusal)).toEqual([
    ["fix", 1, [["ledger!B5"]]],
    ["answer", 1, [["ledger!B2"]]],
    ["look", 1, [["ledger!B4"]]],
    ["told", 1, [["!"]]],
  ]);
});

it("counts a warning that stops a close among what has to be put right", () => {
  expect(groups(unbalanced("ledger", 7))).toEqual([["fix", 1, [["ledger!B7"]]]]);
});

it("puts findings of one kind on one sheet together, and keeps sheets apart", () => {
  expect(groups(unbalanced("May", 2), unbalanced("June", 3), unbalanced("May", 9))).toEqual([["fix", 3, [["May!B2", "May!B9"], ["June!B3"]]]]);
});

it("loses no finding and asks nothing twice", () => {
  const all = Object.keys(FINDING_KINDS).map((code) => finding(code as Finding["code"], {}, at("s", 1)));
  const found = findingGroups(saidFindings(all, "en"));
  expect(found.flatMap(({ entries }) => entries.flat().map(({ code }) => code)).sort()).toEqual(Object.keys(FINDING_KINDS).sort());
  expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
});

it("takes every question and every refusal as something to do, and no note", () => {
  for (const [code, { severity }] of Object.entries(FINDING_KINDS)) {
    if (severity === "ask" || severity === "refuse") expect([code, isToDo(finding(code as Finding["code"]))]).toEqual([code, true]);
    if (severity === "accept_with_note") expect(toDoOf(finding(code as Finding["code"]))).toBe("told");
  }
});
