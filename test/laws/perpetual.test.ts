// Laws of stock at actual cost: what came in is what left and what is left, and issues cost what the layers of a store say.
import fc from "fast-check";
import { type Exact, compare, exact, minus, plus } from "../../src/engine/money/exact";
import { monthAverage } from "../../src/engine/inventory/month-average";
import { type PerpetualOptions, perpetual } from "../../src/engine/inventory/perpetual";
import { replayLayers } from "../../src/engine/inventory/replay-layers";
import { balanceOfCard, issuedAmount, sentBackAmount } from "../../src/engine/inventory/stock-card";
import type { StockRow, StockRowKind } from "../../src/engine/inventory/stock-rows";

const ROUNDING = { amountDecimals: 2, rateDecimals: null, tail: "largest-remainder" } as const;

/** Rows in list order; returns and corrections name an earlier row, lots are receipts. */
function rowsOf(kinds: readonly StockRowKind[]): fc.Arbitrary<StockRow[]> {
  const draft = fc.record({ kind: fc.constantFrom(...kinds), quantity: fc.nat(20), cents: fc.integer({ min: 0, max: 5_000 }), of: fc.nat(30), day: fc.integer({ min: 10, max: 28 }), place: fc.constantFrom("A", "B") });
  return fc.array(draft, { maxLength: 30 }).map((drafts) =>
    drafts.map(({ kind, quantity, cents, of, day, place }, i): StockRow => {
      const earlier = i === 0 ? null : `r${of % i}`;
      return {
        id: `r${i}`,
        kind,
        quantity: kind === "revalue" ? null : exact(BigInt(quantity)),
        unitCost: null,
        amount: kind === "receipt" || kind === "revalue" ? exact(BigInt(cents), 100n) : null,
        date: `2026-05-${day}`,
        of: kind === "return" || (kind === "revalue" && of > 15) ? earlier : null,
        lot: kind === "issue" ? earlier : null,
        location: place,
      };
    }),
  );
}

const EVERYTHING: readonly StockRowKind[] = ["receipt", "receipt", "issue", "issue", "return", "revalue", "count"];

const options = fc.record({
  method: fc.constantFrom("fifo" as const, "moving-average" as const, "specific" as const),
  negativeStock: fc.constantFrom("refuse" as const, "allow" as const),
  lateRows: fc.constantFrom("replay" as const, "adjust" as const),
  byLocation: fc.boolean(),
});

function expectSame(found: Exact, expected: Exact): void {
  expect(compare(found, expected)).toBe(0);
}

describe("perpetual inventory", () => {
  it("neither makes nor loses a cent, whatever the rows, the method and the rounding", () => {
    fc.assert(
      fc.property(rowsOf(EVERYTHING), options, fc.constantFrom(0, 2, null), (rows, chosen, amountDecimals) => {
        const given: PerpetualOptions = { ...chosen, rows, opening: null, rounding: { ...ROUNDING, amountDecimals } };
        const card = perpetual(given);
        expectSame(minus(card.cameIn, plus(issuedAmount(card), sentBackAmount(card))), balanceOfCard(card).amount);
      }),
      { numRuns: 400 },
    );
  });

  it("leaves no value where no goods are, unless it was put there", () => {
    fc.assert(
      fc.property(rowsOf(["receipt", "issue"]), options, (rows, chosen) => {
        const whole = rows.filter((row) => row.kind === "issue" || row.quantity!.n > 0n);
        const { quantity, amount } = balanceOfCard(perpetual({ ...chosen, rows: whole, opening: null, rounding: ROUNDING }));
        if (quantity.n === 0n && chosen.negativeStock === "refuse") expectSame(amount, exact(0n));
      }),
    );
  });

  it("costs first-in first-out issues like the layers that stores of own products use", () => {
    fc.assert(
      fc.property(rowsOf(["receipt", "issue"]), (all) => {
        const rows = all.filter((row) => row.quantity!.n > 0n);
        const card = perpetual({ method: "fifo", rows, opening: null, rounding: ROUNDING, negativeStock: "refuse", lateRows: "adjust", byLocation: false });
        const cents = (amount: Exact): bigint => (amount.n * 100n) / amount.d;
        const layers = replayLayers(rows.map((row) => ({ quantity: row.kind === "receipt" ? row.quantity!.n : -row.quantity!.n, amount: row.amount && cents(row.amount) })), false);
        const issues = rows.map((row, i) => ({ row, booked: layers.moves[i] })).filter(({ row }) => row.kind === "issue");
        for (const { row, booked } of issues) expect(booked ? booked.cost : null).toBe(card.issues.has(row.id) ? cents(card.issues.get(row.id)!) : null);
      }),
    );
  });
});

describe("the month's average", () => {
  it("neither makes nor loses a cent", () => {
    fc.assert(
      fc.property(rowsOf(EVERYTHING), fc.constantFrom("month" as const, "day" as const, "all" as const), (rows, period) => {
        const { cameIn, issuedAmount: issued, closing } = monthAverage({ rows, opening: null, rounding: ROUNDING, period });
        expectSame(minus(cameIn, issued), closing.amount);
      }),
      { numRuns: 300 },
    );
  });

  it("gives every issue of a period one unit cost, and does not mind the order of rows", () => {
    fc.assert(
      fc.property(rowsOf(["receipt", "issue"]), (rows) => {
        const exactly = { ...ROUNDING, amountDecimals: null };
        const issued = rows.filter((row) => row.kind === "issue").reduce((sum, row) => sum + row.quantity!.n, 0n);
        const got = rows.filter((row) => row.kind === "receipt").reduce((sum, row) => sum + row.quantity!.n, 0n);
        if (issued >= got) return;
        const found = monthAverage({ rows, opening: null, rounding: exactly, period: "all" });
        const turned = monthAverage({ rows: [...rows].reverse(), opening: null, rounding: exactly, period: "all" });
        for (const [id, cost] of found.issues) expectSame(turned.issues.get(id)!, cost);
        expectSame(turned.closing.amount, found.closing.amount);
      }),
    );
  });
});
