// Codes as they stand in ledger cells: beside a name, among other dimensions, as numbers that have passed through a worksheet.

import type { LedgerField } from "../engine/ledger/ledger";

/** A cell with several dimensions, each after its name. */
export const DIMENSIONS = /[:：]/u;
const CODE_AND_NAME = /^(\d[\d.\-]*)(?:\s+|[\s]*[/|:_]\s*)\D/u;
/** `部门:01;项目:P01`, `【部门：一车间】`: the part that is the centre. */
const DIMENSION = /(?:部门|部門|科室|成本中心|department|cost cent(?:re|er))\s*[:：]\s*([^】\]；;，,|]+)/iu;

function centreOf(text: string): string {
  const named = DIMENSION.exec(text)?.[1]?.trim();
  if (named === undefined && DIMENSIONS.test(text)) return "";
  const own = named ?? text;
  return CODE_AND_NAME.exec(own)?.[1] ?? withoutPointZero(own);
}

/** A code that was a number on its way has gained a point and a nought. */
function withoutPointZero(text: string): string {
  return text.replace(/^(\d+)\.0$/u, "$1");
}

/** What a cell of a coded column means, whatever was written around it. */
export function keyOf(field: LedgerField, text: string): string {
  // 記-1 and 记-1, 记 - 1 and 记-1 are one voucher.
  if (field === "voucher") return withoutPointZero(text.replace(/記/gu, "记").replace(/\s+/gu, ""));
  if (field === "product") return withoutPointZero(text);
  if (field === "account") return CODE_AND_NAME.exec(text)?.[1] ?? withoutPointZero(text);
  if (field === "centre") return /^(?:-+|\/|无|無)$/u.test(text) ? "" : centreOf(text);
  return text;
}
