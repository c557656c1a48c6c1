// Factor substitution (因素分析): a difference of two products split into the effect of each factor.

import { multiplyExact, subtractExact } from "../statements/exact-figure";
import type { ExactFigure } from "../statements/figure";

/** Actual and standard of a quantity and of its price: units and price, hours and hourly rate. */
export interface QuantityAndPrice {
  readonly actualQuantity: ExactFigure;
  readonly standardQuantity: ExactFigure;
  readonly actualPrice: ExactFigure;
  readonly standardPrice: ExactFigure;
}

/** 价差: actual quantity × (actual price − standard price). */
export function priceEffect({ actualQuantity, actualPrice, standardPrice }: QuantityAndPrice): ExactFigure {
  return multiplyExact(actualQuantity, subtractExact(actualPrice, standardPrice));
}

/** 量差: (actual quantity − standard quantity) × standard price. */
export function quantityEffect({ actualQuantity, standardQuantity, standardPrice }: QuantityAndPrice): ExactFigure {
  return multiplyExact(subtractExact(actualQuantity, standardQuantity), standardPrice);
}
