// The pool book: what every centre's pools hold while a factory's steps run, posted to the cent.

import { byCode } from "../../code-order";
import { sumFigures } from "../../statements/figure";
import type { Figure } from "../../statements/report";

/** One pool: cost of a centre under an element, charged to no product yet. */
export interface Pool {
  readonly centre: string;
  readonly element: string;
  readonly amount: Figure;
}

export interface PoolBook {
  /** Pools of a centre that hold something, in code order of elements. */
  at(centre: string): readonly Pool[];
  receive(centre: string, element: string, amount: Figure): void;
  /** Empties pools that are given away. */
  empty(pools: readonly Pool[]): void;
  /** Every pool that holds something, in code order. */
  held(): readonly Pool[];
}

export function poolBook(opening: readonly Pool[], decimals: number): PoolBook {
  const centres = new Map<string, Map<string, Figure[]>>();
  const amountsOf = (centre: string, element: string): Figure[] => {
    const pools = centres.get(centre) ?? new Map<string, Figure[]>();
    centres.set(centre, pools);
    const amounts = pools.get(element) ?? [];
    pools.set(element, amounts);
    return amounts;
  };
  const book: PoolBook = {
    at: (centre) => {
      const pools = [...(centres.get(centre) ?? [])].map(([element, amounts]) => ({ centre, element, amount: sumFigures(amounts, decimals) }));
      return pools.filter((pool) => pool.amount.units !== 0n).sort((a, b) => byCode(a.element, b.element));
    },
    receive: (centre, element, amount) => {
      if (amount.units !== 0n) amountsOf(centre, element).push(amount);
    },
    empty: (pools) => {
      for (const { centre, element } of pools) centres.get(centre)?.delete(element);
    },
    held: () => [...centres.keys()].sort(byCode).flatMap((centre) => book.at(centre)),
  };
  for (const { centre, element, amount } of opening) book.receive(centre, element, amount);
  return book;
}
