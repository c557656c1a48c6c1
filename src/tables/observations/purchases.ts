// Quantities with prices and amounts: units of one item, figures that are missing, and products that do not agree.

import { type Finding, finding } from "../../engine/finding";
import { Decimal } from "../../engine/money/decimal";
import { isBlank } from "../cell-text";
import type { PlainSheet } from "./plain-sheet";

/** Half a cent and what rounding a price may do to a whole quantity. */
const ROUNDING = new Decimal("0.005");

export function purchaseFindings(plain: PlainSheet): Finding[] {
  return [...mixedUnits(plain), ...plain.rows.flatMap((row) => rowFindings(plain, row))];
}

/** Tonnes and kilograms of one item cannot be added. */
function mixedUnits(plain: PlainSheet): Finding[] {
  if (!plain.has("unit")) return [];
  const units = new Map<string, Map<string, number>>();
  for (const row of plain.rows) {
    const [item, unit] = [plain.text(row, "item"), plain.text(row, "unit")];
    if (item === "" || unit === "") continue;
    const known = units.get(item) ?? new Map<string, number>();
    if (!known.has(unit)) known.set(unit, row);
    units.set(item, known);
  }
  return [...units].filter(([, of]) => of.size > 1).map(([item, of]) => {
    const quantities = plain.at("quantity", [...of.values()]);
    return finding("units-of-item-mixed", { item, units: [...of.keys()].join(", ") }, quantities);
  });
}

function rowFindings(plain: PlainSheet, row: number): Finding[] {
  const item = plain.text(row, "item");
  const [quantity, price, amount] = [plain.figure(row, "quantity"), plain.figure(row, "price"), plain.figure(row, "amount")];
  const isBad = (["quantity", "price", "amount"] as const).filter((name) => !isBlank(plain.cell(row, name)) && plain.figure(row, name) === null);
  if (isBad.length > 0) return isBad.map((name) => finding("amount-not-a-number", { table: plain.sheet.sheet, field: name, column: plain.mapping[name] ?? name, value: plain.text(row, name) }, plain.at(name, [row])));
  if (quantity && !quantity.isZero() && !amount) return [finding("quantity-without-amount", { item, quantity: quantity.toFixed() }, plain.at("amount", [row]))];
  if (amount && !amount.isZero() && !quantity) return [finding("amount-without-quantity", { item, amount: amount.toFixed() }, plain.at("quantity", [row]))];
  if (!quantity || !amount) return [];
  if (quantity.isZero() && !amount.isZero()) return [finding("amount-of-no-quantity", { item, amount: amount.toFixed() }, plain.at("quantity", [row]))];
  const product = price ? quantity.times(price) : null;
  const allowed = price ? quantity.abs().times(new Decimal(10).pow(-price.decimalPlaces()).div(2)).plus(ROUNDING) : null;
  if (!product || product.minus(amount).abs().lessThanOrEqualTo(allowed!)) return [];
  return [finding("amount-unlike-price", { item, product: product.toFixed(), amount: amount.toFixed() }, plain.at("amount", [row]))];
}
