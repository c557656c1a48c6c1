// The user's formulas follow our sheets.
import { retarget } from "../../../../src/workbook/file/xlsx/retarget";

const RENAMED = new Map<string, string | null>([
  ["费用归集表", "Cost collection"],
  ["勾稽核对表", null],
  ["A&B (2)", "O'Neil"],
  ["甲", "乙"],
  ["乙", "甲"],
]);

describe("formulas on sheets of ours", () => {
  it.each([
    ["<f>费用归集表!C12+1</f>", "<f>'Cost collection'!C12+1</f>"],
    ["<f t=\"shared\" si=\"0\">SUM('费用归集表'!$C$1:C9)</f>", "<f t=\"shared\" si=\"0\">SUM('Cost collection'!$C$1:C9)</f>"],
    ["<c:f>'A&amp;B (2)'!$A$1</c:f>", "<c:f>'O''Neil'!$A$1</c:f>"],
    ["<f>勾稽核对表!A1:B2*2+SUM('勾稽核对表'!A:A)+勾稽核对表!名称</f>", "<f>#REF!*2+SUM(#REF!)+#REF!</f>"],
    ["<definedName name=\"x\">费用归集表!$A$1</definedName>", "<definedName name=\"x\">'Cost collection'!$A$1</definedName>"],
    ["<f>我的费用归集表!A1+[1]费用归集表!A1</f>", "<f>我的费用归集表!A1+[1]费用归集表!A1</f>"],
    ["<f>甲!A1-'乙'!A1</f>", "<f>'乙'!A1-'甲'!A1</f>"],
    ["<v>费用归集表!A1</v><t>勾稽核对表!A1</t>", "<v>费用归集表!A1</v><t>勾稽核对表!A1</t>"],
  ])("%s becomes %s", (before, after) => expect(retarget(before, RENAMED)).toBe(after));
});
