// Checks of accounts: every store, register and ledger of the close against its account in the general ledger.

import type { FactoryCollection } from "../../collection/collect-factory";
import type { AccountBalance } from "../../journal/general-ledger";
import type { Role } from "../../journal/entry-line";
import type { AccountOf } from "../../journal/build-journal";
import { cellOf } from "../../records";
import { type Check, check } from "../../statements/check";
import { cellFigure, differenceFigure, sumFigures, zeroFigure } from "../../statements/figure";
import type { Figure } from "../../statements/report";
import type { FactoryGround, StoreLedger, VarianceResult } from "../factory-month";

export interface Books {
  readonly balances: readonly AccountBalance[];
  readonly accountOf: AccountOf;
}

/** All balances after the close. */
export function balancesOf({ balances }: Books): readonly AccountBalance[] {
  return balances;
}

/** The account of a role; null when the postings table names none, which only matters where something is posted. */
function balanceOf(role: Role, { balances, accountOf }: Books, centre: string | null, element: string | null): AccountBalance | null {
  const account = accountOf(role, centre, element)?.account;
  return balances.find((balance) => balance.account === account) ?? null;
}

const MUST_BE_ZERO = ["auxiliary", "overhead", "pool", "quality", "scrap"] as const;

export interface Sides {
  readonly opening: Figure;
  readonly ledgerDebit: Figure;
  readonly ledgerCredit: Figure;
  readonly closing: Figure;
}

/** An account nobody listed holds nothing. */
export function sidesOf(role: Role, books: Books, decimals: number, centre: string | null = null, element: string | null = null): Sides {
  const zero = zeroFigure(decimals);
  return balanceOf(role, books, centre, element) ?? { opening: zero, ledgerDebit: zero, ledgerCredit: zero, closing: zero };
}

/** Accounts that hold nothing after the close. */
export function zeroChecks(books: Books, decimals: number): Check[] {
  const used = MUST_BE_ZERO.filter((role) => books.accountOf(role) !== null);
  return used.map((role) => check(`${role}-zero`, sidesOf(role, books, decimals).closing, zeroFigure(decimals)));
}

/** Materials, semi-finished and finished goods, assets, and product variances. */
export function storeChecks(ground: FactoryGround, books: Books, collection: FactoryCollection, semi: readonly StoreLedger[], finished: readonly StoreLedger[], variances: VarianceResult, salvage: Figure): Check[] {
  const account = sidesOf("product_variance", books, ground.decimals);
  return [
    ...goodsStoreChecks(ground, books, collection, semi, finished, salvage),
    check("variance-opening-gl", account.opening, variances.opening),
    check("variance-gl", account.closing, variances.carried),
  ];
}

/** Materials, semi-finished and finished goods, and assets. */
export function goodsStoreChecks(ground: FactoryGround, books: Books, collection: FactoryCollection, semi: readonly StoreLedger[], finished: readonly StoreLedger[], salvage: Figure): Check[] {
  const { decimals } = ground;
  const account = (role: Role): Sides => sidesOf(role, books, decimals);
  const sum = (figures: readonly Figure[]): Figure => sumFigures(figures, decimals);
  const shares = books.accountOf("salvage")?.account === books.accountOf("material")?.account;
  const { groups } = collection.material;
  const planned = groups.map((group) => group.closingPlanned);
  return [
    check("material-gl", account("material").closing, sum(shares ? [...planned, salvage] : planned)),
    check("material-variance-gl", account("material_variance").closing, sum(groups.map((group) => group.closingVariance))),
    check("semi-opening-gl", account("semi").opening, sum(semi.map((store) => store.opening.amount))),
    check("semi-gl", account("semi").closing, sum(semi.map((store) => store.closing.amount))),
    check("finished-opening-gl", account("finished").opening, sum(finished.map((store) => store.opening.amount))),
    check("finished-gl", account("finished").closing, sum(finished.map((store) => store.closing.amount))),
    ...assetChecks(ground, account),
  ];
}

function assetChecks({ input, decimals }: FactoryGround, account: (role: Role) => Sides): Check[] {
  const register = (field: "cost" | "accumulated"): Figure =>
    sumFigures(input.assets.map((row) => cellFigure(row[field] ?? 0n, decimals, [cellOf(row.at, field)])), decimals);
  const { opening, ledgerDebit, ledgerCredit } = account("fixed_assets");
  const cost = differenceFigure(sumFigures([opening, ledgerDebit], decimals), ledgerCredit);
  const depreciated = differenceFigure(zeroFigure(decimals), account("accumulated_depreciation").opening);
  return [check("asset-cost-gl", cost, register("cost")), check("depreciation-opening-gl", depreciated, register("accumulated"))];
}
