// `inventory.*` at actual cost (发出存货计价): first-in first-out, moving average, specific identification and the month's average.

import {
  type ActualMethod,
  type Exact,
  type PerpetualOptions,
  type StockBalance,
  type StockOpening,
  type StockRow,
  balanceOf,
  balanceOfCard,
  isZero,
  issuedAmount,
  minus,
  monthAverage,
  over,
  perpetual,
  plus,
  reduced,
  sentBackAmount,
} from "../../engine";
import { checkOf } from "./case-checks";
import { type Fields, UnusableField, roundingOf } from "./case-fields";
import { numberText, numbersText } from "./result-texts";
import type { Solved, Solver } from "./solved";

export const INVENTORY: Readonly<Record<string, Solver>> = {
  "inventory.fifo": (inputs) => solvePerpetual(inputs, "fifo"),
  "inventory.moving-average": (inputs) => solvePerpetual(inputs, "moving-average"),
  "inventory.specific": (inputs) => solvePerpetual(inputs, "specific"),
  "inventory.month-average": solveMonthAverage,
};

function solvePerpetual(inputs: Fields, method: ActualMethod): Solved {
  const options: PerpetualOptions = {
    method,
    rounding: roundingOf(inputs),
    opening: openingOf(inputs),
    rows: inputs.list("moves").map(rowOf),
    negativeStock: choiceOf(inputs, "negative_stock", ["refuse", "allow"]),
    lateRows: choiceOf(inputs, "late_rows", ["replay", "adjust"]),
    byLocation: choiceOf(inputs, "scope", ["all", "location"]) === "location",
  };
  const card = perpetual(options);
  const closing = balanceOfCard(card);
  const issued = issuedAmount(card);
  const layers = [...card.pools.values()].flatMap((pool) => pool.layers).map((layer) => ({ id: layer.id, ...balanceTexts(layer) }));
  const draws = card.draws.map(({ from, to, quantity, amount }) => ({ from, to, quantity: numberText(quantity), amount: numberText(amount) }));
  return {
    results: {
      issues: numbersText(card.issues),
      returns: numbersText(card.returns),
      issued_amount: numberText(issued),
      closing: balanceTexts(closing),
      balances: card.balances.map((balance) => ({ id: balance.id, ...balanceTexts(balance) })),
      ...(options.byLocation ? { locations: Object.fromEntries([...card.pools].map(([location, pool]) => [location, balanceTexts(balanceOf(pool))])) } : {}),
      ...(method === "moving-average" ? {} : { layers, draws }),
      true_ups: numbersText(card.trueUps),
      sweeps: numbersText(card.sweeps),
      expensed: numbersText(card.expensed),
      revaluations: numbersText(card.revaluations),
      refused: card.refused,
    },
    checks: [checkOf("stock", reduced(minus(card.cameIn, plus(issued, sentBackAmount(card)))), closing.amount)],
  };
}

function solveMonthAverage(inputs: Fields): Solved {
  const rows = inputs.list("moves").map(rowOf);
  const solved = monthAverage({ opening: openingOf(inputs), rows, rounding: roundingOf(inputs), period: choiceOf(inputs, "period", ["month", "day", "all"]) });
  const unitCosts = [...solved.unitCosts].map(([period, unit]) => [period, unit && numberText(unit)] as const);
  return {
    results: {
      unit_costs: Object.fromEntries(unitCosts),
      unit_cost: unitCosts.at(-1)?.[1] ?? null,
      issues: numbersText(solved.issues),
      returns: numbersText(solved.returns),
      issued_amount: numberText(solved.issuedAmount),
      closing: balanceTexts(solved.closing),
      refused: solved.refused,
    },
    checks: [checkOf("stock", reduced(minus(solved.cameIn, solved.issuedAmount)), solved.closing.amount)],
  };
}

function balanceTexts({ quantity, amount }: StockBalance): Record<string, string | null> {
  return { quantity: numberText(quantity), amount: numberText(amount), unit_cost: isZero(quantity) ? null : numberText(over(amount, quantity)) };
}

function choiceOf<T extends string>(inputs: Fields, name: string, choices: readonly T[]): T {
  const given = inputs.optionalText(name) ?? choices[0]!;
  const choice = choices.find((each) => each === given);
  if (choice === undefined) throw new UnusableField(name, given);
  return choice;
}

function openingOf(inputs: Fields): StockOpening | null {
  if (!inputs.has("opening")) return null;
  const opening = inputs.object("opening");
  return { quantity: opening.number("quantity"), ...priceOf(opening), lot: opening.optionalText("lot"), location: opening.optionalText("location") };
}

const KINDS = ["receipt", "issue", "return", "revalue", "count"] as const;

function rowOf(row: Fields): StockRow {
  return {
    id: row.text("id"),
    kind: choiceOf(row, "kind", KINDS),
    quantity: row.text("kind") === "revalue" ? null : quantityOf(row),
    ...priceOf(row),
    date: row.optionalText("date"),
    of: row.optionalText("of"),
    lot: row.optionalText("lot"),
    location: row.optionalText("location"),
  };
}

function quantityOf(row: Fields): Exact {
  const quantity = row.number("quantity");
  if (quantity.n < 0n) throw new UnusableField("quantity", numberText(quantity));
  return quantity;
}

function priceOf(row: Fields): Pick<StockRow, "unitCost" | "amount"> {
  return { unitCost: row.optionalNumber("unit_cost"), amount: row.optionalNumber("amount") };
}
