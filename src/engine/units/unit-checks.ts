// Checks of a factory of two levels: every unit and headquarters against its account, standards against relations, giver against receiver.

import type { FactoryCollection } from "../collection/collect-factory";
import type { QualityCosts } from "../collection/quality-cost";
import { type Books, balancesOf, goodsStoreChecks, sidesOf } from "../factory/checks/balance-checks";
import { collectionChecks, journalChecks } from "../factory/checks/cost-checks";
import { receiptChecks, unitsCheck } from "../factory/checks/quantity-checks";
import type { FactoryGround, StoreLedger } from "../factory/factory-month";
import type { Pool } from "../allocation/posted/pool-book";
import type { JournalLine } from "../journal/build-journal";
import { cellOf } from "../records";
import { type Check, check } from "../statements/check";
import { addExact, constantFigure, multiplyExact } from "../statements/exact-figure";
import { cellFigure, differenceFigure, halfUpFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import { type Confirmation, confirmedPairs } from "./confirmation";
import type { Headquarters } from "./headquarters";
import type { UnitBook } from "./unit-book";
import type { OutputCell } from "./unit-output";
import type { UnitVariances } from "./unit-variance";

export interface ClosedUnits {
  readonly ground: FactoryGround;
  readonly book: UnitBook;
  readonly collection: FactoryCollection;
  readonly quality: QualityCosts;
  readonly idle: readonly Pool[];
  readonly output: readonly OutputCell[];
  readonly variances: UnitVariances;
  readonly headquarters: Headquarters;
  readonly semi: readonly StoreLedger[];
  readonly finished: readonly StoreLedger[];
  readonly confirmed: readonly Confirmation[];
  /** Cost of finished products before variances, and with them. */
  readonly restored: readonly Figure[];
  readonly actual: readonly Figure[];
  readonly journal: readonly JournalLine[];
  readonly books: Books;
}

export function unitChecks(closed: ClosedUnits): Check[] {
  const { ground, collection, books, idle, semi, finished, journal, quality } = closed;
  const salvage = sumFigures(quality.rows.map((row) => row.salvage), ground.decimals);
  return [
    ...collectionChecks(ground, collection, books, idle),
    ...closed.book.products.map(({ code, unit }) => unitsCheck(code, unit, ground)),
    ...receiptChecks("semi-receipt", semi, ground),
    ...receiptChecks("finished-receipt", finished, ground),
    ...journalChecks(journal, ground.decimals),
    ...standardChecks(closed),
    ...accountChecks(closed),
    ...varianceChecks(closed),
    ...confirmationChecks(closed),
    ...headquartersChecks(closed),
    ...goodsStoreChecks(ground, books, collection, semi, finished, salvage),
    ...conservation(closed),
  ];
}

/** What a product takes in at standard, and what the stores hold at standard. */
function standardChecks({ ground, book, semi }: ClosedUnits): Check[] {
  const { decimals } = ground;
  const inputs = book.products.flatMap(({ code, standards, relations }) => {
    const transferred = [...standards].filter(([element]) => ground.classOf(element) === "transferred").map(([, amount]) => amount);
    if (transferred.length === 0) return [];
    const items = relations.map(({ item, quantity }) => multiplyExact(quantity, book.product(item)?.standardUnit ?? constantFigure(0n)));
    return [check(`standard-input:${code}`, halfUpFigure(addExact(transferred), decimals), halfUpFigure(addExact(items), decimals), "warning")];
  });
  const stores = semi.map(({ item, closing }) => {
    const atStandard = multiplyExact(closing.quantity, book.product(item)?.standardUnit ?? constantFigure(0n));
    return check(`semi-standard:${item}`, closing.amount, halfUpFigure(atStandard, decimals), "warning");
  });
  return [...inputs, ...stores];
}

/** A unit's account holds its work in process and nothing else; auxiliary centres that are no units hold nothing. */
function accountChecks({ ground, book, books, output }: ClosedUnits): Check[] {
  const { decimals, input } = ground;
  const zero = zeroFigure(decimals);
  const labour = input.settings.elementLabour;
  const units = book.units.flatMap((unit) => {
    const account = sidesOf(ground.roleOf(unit, null, labour), books, decimals, unit);
    const opening = input.openingWip.filter((row) => row.centre === unit).map((row) => cellFigure(row.amount, decimals, [cellOf(row.at, "amount")]));
    const closing = output.filter((cell) => cell.product.unit === unit).map((cell) => cell.closing);
    return [check(`wip-opening-gl:${unit}`, account.opening, sumFigures(opening, decimals)), check(`wip-closing-gl:${unit}`, account.closing, sumFigures(closing, decimals))];
  });
  const auxiliary = input.centres.filter(({ centre, class: name }) => name === "auxiliary" && !ground.units.has(centre) && books.accountOf("auxiliary", centre) !== null);
  const kinds = input.elements.map((row) => row.element).filter((element) => ground.classOf(element) === "quality" && books.accountOf("quality", null, element) !== null);
  return [
    ...units,
    ...auxiliary.map(({ centre }) => check(`auxiliary-zero:${centre}`, sidesOf("auxiliary", books, decimals, centre).closing, zero)),
    ...(books.accountOf("pool") === null ? [] : [check("pool-zero", sidesOf("pool", books, decimals).closing, zero)]),
    ...kinds.map((kind) => check(`quality-zero:${kind}`, sidesOf("quality", books, decimals, null, kind).closing, zero)),
  ];
}

function varianceChecks({ ground, variances }: ClosedUnits): Check[] {
  const { decimals } = ground;
  const conserved = [...variances.totals].map(([unit, { opening, current, closing, outStandard, variance }]) =>
    check(`unit-conservation:${unit}`, sumFigures([opening, current], decimals), sumFigures([closing, outStandard, variance], decimals)),
  );
  const [one, none] = [1n, 0n].map((units): Figure => ({ units, decimals: 0, origin: constantFigure(units).origin }));
  const unexplained = variances.rows.filter((row) => row.flag === "explain");
  return [...conserved, ...unexplained.map(({ unit, element }) => check(`variance-reason:${unit}:${element}`, one!, none!, "warning"))];
}

function confirmationChecks({ ground, confirmed }: ClosedUnits): Check[] {
  return confirmedPairs(confirmed, ground.decimals).map(({ giver, receiver, issued, received }) => check(`unit-confirmation:${giver}:${receiver}`, issued, received));
}

/** The account of headquarters opens with the variances kept before and closes with those kept now. */
function headquartersChecks({ ground, books, headquarters }: ClosedUnits): Check[] {
  const { opening, incurred, spent, carried } = headquarters;
  const account = sidesOf("headquarters", books, ground.decimals, headquartersCentre(ground));
  return [
    check("headquarters-opening-gl", account.opening, opening),
    check("headquarters-gl", account.closing, carried),
    check("headquarters-conservation", sumFigures([opening, incurred], ground.decimals), sumFigures([spent, carried], ground.decimals)),
  ];
}

/** Code of the centre of class headquarters. */
export function headquartersCentre(ground: FactoryGround): string | null {
  return ground.input.centres.find((row) => row.class === "headquarters")?.centre ?? null;
}

function conservation({ ground, restored, headquarters, actual, books }: ClosedUnits): Check[] {
  const { decimals } = ground;
  const distributed = [...headquarters.distributed.values()].flatMap((each) => [...each.values()]);
  const after = balancesOf(books).map((row) => (row.isParent ? differenceFigure(row.closeDebit, row.closeCredit) : row.closing));
  return [
    check("finished-actual", sumFigures([...restored, ...distributed], decimals), sumFigures(actual, decimals)),
    check("trial-balance-after", sumFigures(after, decimals), zeroFigure(decimals)),
  ];
}
