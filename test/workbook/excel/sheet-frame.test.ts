// Footers come apart into what Excel calls left, centre and right.
import { footerParts } from "../../../src/workbook/excel/sheet-frame";

it.each([
  ["&L制表&C第 &P 页 / 共 &N 页&R成本匠", { left: "制表", center: "第 &P 页 / 共 &N 页", right: "成本匠" }],
  ["&P", { left: "", center: "&P", right: "" }],
  ["&LA && B&&C&R&D", { left: "A && B&&C", center: "", right: "&D" }],
  ["", { left: "", center: "", right: "" }],
])("takes the footer %j apart", (footer, parts) => {
  expect(footerParts(footer)).toEqual(parts);
});
