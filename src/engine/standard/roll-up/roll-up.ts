// Standard cost roll-up (标准成本卷积): the unit cost of every item by cost class, through all levels of the bill of materials.

import { halfUpDiv } from "../../money/exact";
import { LARGEST_DIVIDEND, halfUpQuotient } from "../../money/half-up-quotient";
import { safeNumber } from "../../money/half-up-share";
import { type BillOfMaterials, costingOrder } from "./bill-of-materials";

/** Unit costs by item, then class, in whole units: `costs[item * stride + class]`. */
export interface UnitCosts {
  readonly costs: Float64Array;
  /** Classes, rounded up to whole blocks of four. */
  readonly stride: number;
}

/** A loop of items that need each other cannot be costed; it is named by the numbers of its items, each followed by its component. */
export type RolledUp = { readonly value: UnitCosts; readonly loop: null } | { readonly value: null; readonly loop: readonly number[] };

/** Sums of four classes at a time stay in registers. */
const BLOCK = 4;

/**
 * unit cost = own + half-up(sum over components of quantity x unit cost of the component), class by class, each item rounded
 * once to whole units.
 *
 * @throws RangeError where a unit cost is no safe integer of units
 * @source  BOM cost roll-up of standard costing; a component's cost keeps its classes on every level
 */
export function rollUp(bill: BillOfMaterials): RolledUp {
  const { order, loop } = costingOrder(bill);
  if (order === null) return { value: null, loop };
  const rolling = startOf(bill);
  for (let k = 0; k < order.length; k++) rollItem(rolling, order[k]!);
  return { value: { costs: rolling.costs, stride: rolling.stride }, loop: null };
}

interface Rolling extends UnitCosts {
  readonly bill: BillOfMaterials;
  /** Size of the largest unit cost so far, of any item and class. */
  largest: number;
}

function startOf(bill: BillOfMaterials): Rolling {
  const { classes, own } = bill;
  const count = bill.starts.length - 1;
  const stride = Math.ceil(classes / BLOCK) * BLOCK;
  const costs = new Float64Array(count * stride);
  for (let item = 0; item < count; item++) for (let j = 0; j < classes; j++) costs[item * stride + j] = own[item * classes + j]!;
  return { bill, costs, stride, largest: 0 };
}

function rollItem(rolling: Rolling, item: number): void {
  const { bill, costs, stride } = rolling;
  const [from, to] = [bill.starts[item]!, bill.starts[item + 1]!];
  if (from < to && !sumsAreExact(rolling, from, to)) rollCarefully(rolling, item, from, to);
  else if (from < to) for (let at = 0; at < stride; at += BLOCK) rollBlock(rolling, item, at);
  for (let at = item * stride; at < (item + 1) * stride; at++) {
    const size = Math.abs(costs[at]!);
    if (size > Number.MAX_SAFE_INTEGER) throw new RangeError(`a unit cost of item ${item} is beyond 2^53`);
    if (size > rolling.largest) rolling.largest = size;
  }
}

/** No sum over these components exceeds what float64 adds and divides exactly: not even if each cost as much as the dearest item so far. */
function sumsAreExact({ bill, costs, stride, largest }: Rolling, from: number, to: number): boolean {
  const { quantities, components } = bill;
  let quantity = 0;
  for (let k = from; k < to; k++) quantity += Math.abs(quantities[k]!);
  if (quantity * largest <= LARGEST_DIVIDEND) return true;
  let bound = 0;
  for (let k = from; k < to; k++) {
    let dearest = 0;
    for (let at = components[k]! * stride; at < (components[k]! + 1) * stride; at++) dearest = Math.max(dearest, Math.abs(costs[at]!));
    bound += Math.abs(quantities[k]!) * dearest;
  }
  return bound <= LARGEST_DIVIDEND;
}

function rollBlock({ bill, costs, stride }: Rolling, item: number, block: number): void {
  const { components, quantities, quantityScale } = bill;
  const to = bill.starts[item + 1]!;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let k = bill.starts[item]!; k < to; k++) {
    const from = components[k]! * stride + block;
    const quantity = quantities[k]!;
    a += quantity * costs[from]!;
    b += quantity * costs[from + 1]!;
    c += quantity * costs[from + 2]!;
    d += quantity * costs[from + 3]!;
  }
  const at = item * stride + block;
  costs[at]! += halfUpQuotient(a, quantityScale);
  costs[at + 1]! += halfUpQuotient(b, quantityScale);
  costs[at + 2]! += halfUpQuotient(c, quantityScale);
  costs[at + 3]! += halfUpQuotient(d, quantityScale);
}

function rollCarefully({ bill, costs, stride }: Rolling, item: number, from: number, to: number): void {
  const { components, quantities, quantityScale, classes } = bill;
  for (let j = 0; j < classes; j++) {
    let sum = 0n;
    for (let k = from; k < to; k++) sum += BigInt(quantities[k]!) * BigInt(costs[components[k]! * stride + j]!);
    const at = item * stride + j;
    costs[at] = safeNumber(BigInt(costs[at]!) + halfUpDiv(sum, BigInt(quantityScale)));
  }
}
