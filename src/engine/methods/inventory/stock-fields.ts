// Fields of stock cards: the opening stock and its rows, read and held against each other.

import { posted } from "../../allocation/methods/split";
import type { StockBalance } from "../../inventory/stock-card";
import type { StockOpening, StockRow } from "../../inventory/stock-rows";
import { type Exact, compare, isZero, over, reduced, times } from "../../money/exact";
import type { CaseRounding } from "../case-rounding";
import { type ValuesOf, amount, choice, date, list, notNegative, object, optional, quantity, rate, text } from "../field";
import type { Result } from "../method";
import { UnusableField } from "../unusable-field";

const PRICE = { unit_cost: optional(rate()), amount: optional(amount()) };
const OPENING = { quantity: quantity(), ...PRICE, lot: optional(text()), location: optional(text()) };
const MOVE = {
  id: text(),
  kind: choice("receipt", "issue", "return", "revalue", "count"),
  quantity: optional(notNegative(quantity())),
  ...PRICE,
  date: optional(date()),
  of: optional(text()),
  lot: optional(text()),
  location: optional(text()),
};
type Move = ValuesOf<typeof MOVE>;

export const STOCK = { opening: optional(object(OPENING)), moves: list(MOVE) };

export function openingOf(opening: ValuesOf<typeof OPENING> | null, by: CaseRounding): StockOpening | null {
  if (!opening) return null;
  if (!opening.unit_cost && !opening.amount && !isZero(opening.quantity)) throw new UnusableField("opening", "unit_cost, amount", "needs-one-of");
  requireAgreement("opening", opening, by);
  return { quantity: opening.quantity, unitCost: opening.unit_cost, amount: opening.amount, lot: opening.lot, location: opening.location };
}

/** @param needsPrice  false where receipts may come without one, at standard */
export function rowsOf(moves: readonly Move[], by: CaseRounding, needsPrice: boolean): StockRow[] {
  const dated = moves.filter((move) => move.date !== null).length;
  if (dated > 0 && dated < moves.length) throw new UnusableField(`moves.${moves.find((move) => move.date === null)!.id}.date`, "", "missing");
  const kinds = new Map(moves.map((move) => [move.id, move.kind]));
  return moves.map((move) => {
    requireSense(move, kinds, by, needsPrice);
    return { id: move.id, kind: move.kind, quantity: move.kind === "revalue" ? null : move.quantity, unitCost: move.unit_cost, amount: move.amount, date: move.date, of: move.of, lot: move.lot, location: move.location };
  });
}

function requireSense(move: Move, kinds: ReadonlyMap<string, Move["kind"]>, by: CaseRounding, needsPrice: boolean): void {
  const at = (name: string): string => `moves.${move.id}.${name}`;
  if (move.kind !== "revalue" && move.quantity === null) throw new UnusableField(at("quantity"), "", "missing");
  if (move.kind === "receipt" && needsPrice && !move.unit_cost && !move.amount) throw new UnusableField(at("unit_cost"), "unit_cost, amount", "needs-one-of");
  if (move.kind === "revalue" && (move.unit_cost === null) === (move.amount === null)) throw new UnusableField(at("amount"), "unit_cost, amount", move.unit_cost ? "contradicts" : "needs-one-of");
  if (move.kind === "return" && move.of === null) throw new UnusableField(at("of"), "", "missing");
  if (move.of === null) return requireAgreement(`moves.${move.id}`, move, by);
  const named = kinds.get(move.of);
  const isGood = move.kind === "return" ? named === "receipt" || named === "issue" : named === "receipt";
  if (!isGood) throw new UnusableField(at("of"), move.of, "not-found");
}

/** Two inputs that say the same thing must agree. */
function requireAgreement(field: string, { quantity: units, unit_cost, amount: whole }: { readonly quantity: Exact | null; readonly unit_cost: Exact | null; readonly amount: Exact | null }, by: CaseRounding): void {
  if (units && unit_cost && whole && compare(posted(times(units, unit_cost), by), posted(whole, by)) !== 0) throw new UnusableField(`${field}.amount`, "quantity x unit_cost", "contradicts");
}

/** A unit cost of no quantity is none. */
export function balanceResult({ quantity: units, amount: value }: StockBalance): Record<string, Result> {
  return { quantity: units, amount: value, unit_cost: isZero(units) ? null : reduced(over(value, units)) };
}

export function locationResults(pools: Iterable<readonly [string, StockBalance]>): Map<string, Result> {
  return new Map([...pools].map(([location, balance]) => [location, balanceResult(balance)]));
}

export const NONE: ReadonlyMap<string, Exact> = new Map();
