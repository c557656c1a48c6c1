// Everything a factory month has to satisfy, in the order in which an accountant works it off.

import type { Pool } from "../allocation/posted/pool-book";
import type { FactoryCollection } from "../collection/collect-factory";
import type { JournalLine } from "../journal/build-journal";
import type { Check } from "../statements/check";
import type { Figure } from "../statements/report";
import { type Books, storeChecks, zeroChecks } from "./checks/balance-checks";
import { collectionChecks, conservationChecks, journalChecks, wipChecks } from "./checks/cost-checks";
import { quantityChecks } from "./checks/quantity-checks";
import type { FactoryGround, FinishedGoodsResult, ProductionResult, VarianceResult } from "./factory-month";

export interface ClosedFactory {
  readonly ground: FactoryGround;
  readonly collection: FactoryCollection;
  readonly idle: readonly Pool[];
  readonly production: ProductionResult;
  readonly variances: VarianceResult;
  readonly finished: FinishedGoodsResult;
  readonly journal: readonly JournalLine[];
  readonly books: Books;
  /** What was recovered from scrap and other quality cost and lies in store. */
  readonly salvage: Figure;
}

/** Checks of what was computed; those of the ledger and the trial balance are made before. */
export function factoryChecks(closed: ClosedFactory): Check[] {
  const { ground, collection, idle, production, variances, finished, journal, books, salvage } = closed;
  return [
    ...collectionChecks(ground, collection, books, idle),
    ...quantityChecks(ground, production.stores, finished.stores),
    ...journalChecks(journal, ground.decimals),
    ...wipChecks(ground, production, journal, books, collection.ledger.within),
    ...zeroChecks(books, ground.decimals),
    ...storeChecks(ground, books, collection, production.stores, finished.stores, variances, salvage),
    ...conservationChecks(ground, production, variances, books),
  ];
}
