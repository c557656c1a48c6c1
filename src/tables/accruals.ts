// The accruals table (预提): taxes, social insurance and provisions worked out from a base and a rate.

import type { AccrualBase } from "../engine/factory-records";
import type { CellValue } from "../workbook/workbook";
import { cleanCode } from "./cell-text";
import { column } from "./column";
import type { Column, ColumnCells, Read } from "./column";
import { amount, quantity } from "./number-columns";
import { defineTable } from "./table";
import { code, text } from "./text-columns";

const ELEMENT = /^element\s*:\s*(\S.*)$/iu;

export const accrualsTable = defineTable("accruals", {
  zh: "预提",
  en: "Accruals",
  columns: {
    name: text("名称", "Name").required(),
    account: code("科目编码", "Account code"),
    credit_account: code("贷方科目", "Credit account").required(),
    centre: code("成本中心", "Cost centre"),
    element: code("成本项目", "Cost element"),
    base: accrualBase("基数", "Base"),
    rate: quantity("分配率", "Rate"),
    amount: amount("金额", "Amount"),
  },
});

/** A number, or `element:CODE`: the month's ledger cost of that element. */
function accrualBase(zh: string, en: string): Column<AccrualBase | null> {
  const numbers = quantity(zh, en);
  const read = (cells: ColumnCells): Read<AccrualBase>[] => {
    const given = numbers.read({ ...cells, cell: (index) => (elementOf(cells.cell(index)) === null ? cells.cell(index) : null) });
    return given.map((number, index) => {
      const element = elementOf(cells.cell(index));
      if (element !== null) return { element };
      return number ? { number } : (number as Read<AccrualBase>);
    });
  };
  return column<AccrualBase | null>(zh, en, { holds: "quantity", read });
}

function elementOf(cell: CellValue): string | null {
  const match = typeof cell === "string" ? ELEMENT.exec(cleanCode(cell)) : null;
  return match?.[1] ?? null;
}
