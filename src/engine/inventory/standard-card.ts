// A stock card at standard cost (标准成本): goods move at quantity x standard, and what receipts cost beyond it is variance.

import { type Rounding, posted } from "../allocation/methods/split";
import { type Exact, ZERO, minus, plus, reduced, times } from "../money/exact";
import type { StockBalance } from "./stock-card";
import { type StockOpening, type StockRow, replayed, worthOf } from "./stock-rows";

export interface StandardOptions {
  readonly standardCost: Exact;
  readonly rounding: Rounding;
  readonly opening: StockOpening | null;
  readonly rows: readonly StockRow[];
  readonly lateRows: "replay" | "adjust";
  readonly byLocation: boolean;
}

/** Maps are by row unless said otherwise; amounts in currency units. */
export interface StandardCard {
  readonly quantities: Map<string, Exact>;
  readonly issues: Map<string, Exact>;
  readonly returns: Map<string, Exact>;
  /** Returns that brought goods back. */
  readonly broughtBack: Set<string>;
  /** Of receipts with a price: actual minus standard, positive = dearer. */
  readonly variances: Map<string, Exact>;
  readonly revaluations: Map<string, Exact>;
  readonly balances: ({ readonly id: string } & StockBalance)[];
  readonly refused: string[];
  /** In force at the end. */
  standard: Exact;
}

/**
 * Books rows at standard. Nothing is refused for want of stock, since a standard needs none.
 *
 * @source  标准成本法; methods-inventory, section 1
 */
export function standardCard(options: StandardOptions): StandardCard {
  const card: StandardCard = {
    quantities: new Map(),
    issues: new Map(),
    returns: new Map(),
    broughtBack: new Set(),
    variances: new Map(),
    revaluations: new Map(),
    balances: [],
    refused: [],
    standard: options.standardCost,
  };
  const { opening, rounding } = options;
  if (opening) {
    move(card, locationOf(options, opening.location), opening.quantity ?? ZERO);
    const change = minus(balanceOfStandard(card, rounding).amount, worthOf(opening, rounding));
    if (change.n !== 0n) card.revaluations.set("opening", reduced(change));
  }
  const kinds = new Map(options.rows.map((row) => [row.id, row.kind]));
  for (const row of options.lateRows === "replay" ? replayed(options.rows, rounding) : options.rows) {
    if (!book(card, row, options, kinds)) card.refused.push(row.id);
    card.balances.push({ id: row.id, ...balanceOfStandard(card, rounding) });
  }
  return card;
}

/** Quantity x standard of all locations, each rounded on its own. */
export function balanceOfStandard({ quantities, standard }: StandardCard, rounding: Rounding): StockBalance {
  let [quantity, amount] = [ZERO, ZERO];
  for (const held of quantities.values()) [quantity, amount] = [plus(quantity, held), plus(amount, posted(times(held, standard), rounding))];
  return { quantity: reduced(quantity), amount: reduced(amount) };
}

function book(card: StandardCard, row: StockRow, options: StandardOptions, kinds: ReadonlyMap<string, string>): boolean {
  const { rounding } = options;
  const location = locationOf(options, row.location);
  const quantity = row.quantity ?? ZERO;
  const atStandard = (units: Exact): Exact => posted(times(units, card.standard), rounding);
  if (row.kind === "receipt") {
    move(card, location, quantity);
    if (row.unitCost || row.amount) card.variances.set(row.id, reduced(minus(worthOf(row, rounding), atStandard(quantity))));
    return true;
  }
  if (row.kind === "issue") return take(card, row.id, location, quantity, atStandard);
  if (row.kind === "count") {
    const difference = reduced(minus(card.quantities.get(location) ?? ZERO, quantity));
    if (difference.n > 0n) return take(card, row.id, location, difference, atStandard);
    move(card, location, negative(difference));
    return true;
  }
  if (row.kind === "return") return giveBack(card, row, location, kinds, atStandard);
  return row.of === null ? newStandard(card, row, rounding) : laterPrice(card, row, rounding);
}

function take(card: StandardCard, id: string, location: string, quantity: Exact, atStandard: (units: Exact) => Exact): true {
  card.issues.set(id, atStandard(quantity));
  move(card, location, negative(quantity));
  return true;
}

function giveBack(card: StandardCard, row: StockRow, location: string, kinds: ReadonlyMap<string, string>, atStandard: (units: Exact) => Exact): boolean {
  const kind = kinds.get(row.of ?? "");
  if (kind !== "issue" && kind !== "receipt") return false;
  const quantity = row.quantity ?? ZERO;
  card.returns.set(row.id, atStandard(quantity));
  if (kind === "issue") card.broughtBack.add(row.id);
  move(card, location, kind === "issue" ? quantity : negative(quantity));
  return true;
}

/** From here on goods move at the new standard; stock of nothing or less has no value to change. */
function newStandard(card: StandardCard, row: StockRow, rounding: Rounding): boolean {
  if (row.unitCost === null) return false;
  const before = balanceOfStandard(card, rounding);
  card.standard = row.unitCost;
  const change = minus(balanceOfStandard(card, rounding).amount, before.amount);
  card.revaluations.set(row.id, before.quantity.n > 0n ? reduced(change) : ZERO);
  return true;
}

/** A later invoice of a receipt changes what it cost, not what stock is worth. */
function laterPrice(card: StandardCard, row: StockRow, rounding: Rounding): boolean {
  if (row.amount === null || row.of === null) return false;
  card.variances.set(row.of, reduced(plus(card.variances.get(row.of) ?? ZERO, posted(row.amount, rounding))));
  return true;
}

function move(card: StandardCard, location: string, quantity: Exact): void {
  card.quantities.set(location, reduced(plus(card.quantities.get(location) ?? ZERO, quantity)));
}

function locationOf({ byLocation }: StandardOptions, location: string | null): string {
  return byLocation ? (location ?? "") : "";
}

function negative({ n, d }: Exact): Exact {
  return { n: -n, d };
}
