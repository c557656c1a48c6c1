// Rolling forward (结转下月): what a closed month leaves behind, as the opening tables of the next.

import { monthAfter } from "../analysis/periods";
import type { AssetRecord, CostOrigin, OpeningWipRecord, PriorRecord, ProductionRecord, StockRecord, VarianceRecord } from "../factory-records";
import { type Finding, type Staged, finding } from "../finding";
import { groupKey } from "../group-by";
import { minorText } from "../money/minor-units";
import { ownBalances } from "../reconcile/leaf-accounts";
import type { TrialBalanceRecord } from "../records";
import type { Report } from "../statements/report";
import { type ReportRow, reportRows } from "../statements/report-rows";
import { Decimal } from "../money/decimal";
import { type ClosedMonth, placeIn } from "./closed-month";
import { closingStock } from "./closing-stock";
import { isTwoLevel } from "./factory-ground";
import type { FactoryInput } from "./factory-input";
import { priorOfNextMonth } from "./prior-of-next-month";

const WHOLE = new Decimal(100);

/** The tables of the next month that this month's close fills; what happens in that month is still blank in them. */
export interface OpeningTables {
  /** YYYY-MM. */
  readonly period: string;
  readonly openingWip: readonly OpeningWipRecord[];
  /** Opening units and their completion. */
  readonly production: readonly ProductionRecord[];
  readonly stock: readonly StockRecord[];
  /** What was not distributed. */
  readonly variances: readonly VarianceRecord[];
  readonly assets: readonly AssetRecord[];
  /** Closing balances after the close; nothing has moved yet. */
  readonly trialBalance: readonly TrialBalanceRecord[];
  /** Earlier rows, and what later months compare with this one. */
  readonly prior: readonly PriorRecord[];
}

/**
 * Opens the next month with what this one closed with: work in process by origin and element, stores and materials, variances
 * carried, accumulated depreciation, account balances and the year so far.
 *
 * @param closed  a month without refusals; half a month has nothing to hand on
 * @returns openings that equal the closings of the reports; findings for stock that the close does not value or does not know
 */
export function rollForward(closed: ClosedMonth): Staged<OpeningTables> {
  const findings: Finding[] = [];
  const stock = closingStock(closed, findings);
  const { input } = closed;
  const value: OpeningTables = {
    period: monthAfter(input.settings.period),
    openingWip: openingWip(closed.reports),
    production: input.production.map(openingUnits),
    stock,
    variances: isTwoLevel(input.routing) ? keptVariances(closed) : carriedVariances(closed),
    assets: depreciatedAssets(closed),
    trialBalance: openingBalances(closed),
    prior: priorOfNextMonth(closed),
  };
  return { value, findings: [...findings, ...materialWithoutStock(value, input)] };
}

/** What the material account holds beyond the materials in stock: salvage of this month that no stock row has taken up yet. */
function materialWithoutStock({ trialBalance, stock }: OpeningTables, { postings, settings }: FactoryInput): Finding[] {
  const account = postings.find((row) => row.role === "material")?.account;
  const balance = trialBalance.find((row) => row.account === account);
  if (!balance) return [];
  const inStock = stock.filter((row) => row.kind === "material").reduce((sum, row) => sum + (row.opening_amount ?? 0n), 0n);
  if (balance.opening === inStock) return [];
  const text = (units: bigint): string => minorText(units, settings.decimals);
  const args = { account: balance.account, balance: text(balance.opening), stock: text(inStock), difference: text(balance.opening - inStock) };
  return [finding("material-without-stock", args)];
}

function openingWip(reports: readonly Report[]): OpeningWipRecord[] {
  const left = reportRows(reports, "wip-split").filter((row) => row.figure("closing")!.units !== 0n);
  return left.map((row, i) => ({
    product: row.text("product"),
    centre: row.text("centre"),
    origin: row.text("origin") as CostOrigin,
    element: row.text("element"),
    amount: row.figure("closing")!.units,
    at: placeIn("opening_wip", i),
  }));
}

/** Closing units open the next month, as complete as they were counted. */
function openingUnits({ product, centre, closing, material_share, conversion_share, at }: ProductionRecord): ProductionRecord {
  return {
    product,
    centre,
    opening: closing,
    started: null,
    finished: null,
    closing: null,
    material_share: null,
    conversion_share: null,
    opening_material_share: material_share,
    opening_conversion_share: conversion_share,
    closing_quota_material: null,
    closing_quota_hours: null,
    scrapped: null,
    hours: null,
    machine_hours: null,
    at,
  };
}

function carriedVariances({ input, reports }: ClosedMonth): VarianceRecord[] {
  const carried = new Map(reportRows(reports, "variance-distribution").map((row) => [keyOf(row), row.figure("carried")!.units]));
  return input.variances.map((row) => ({ ...row, opening: carried.get(groupKey(row.product, row.centre, row.element)) ?? row.opening, incurred: null }));
}

/** Variances that headquarters keeps, each with the month it arose; a reason belongs to the month it explains. */
function keptVariances({ input, reports }: ClosedMonth): VarianceRecord[] {
  const { period } = input.settings;
  const given = new Map(input.variances.map((row) => [groupKey(row.product, row.centre, row.element, row.origin ?? period), row]));
  const kept = reportRows(reports, "kept-variance").filter((row) => row.figure("carried")!.units !== 0n);
  const rows = kept.map((row): Omit<VarianceRecord, "at"> => {
    const [product, centre, element, origin] = [row.text("product") || null, row.text("centre"), row.text("element"), row.text("origin")];
    const record = given.get(groupKey(product, centre, element, origin));
    return { product, centre, element, origin, opening: row.figure("carried")!.units, incurred: null, method: record?.method ?? "distribute", share: record?.share ?? WHOLE, reason: null };
  });
  const standing = input.variances.filter(isStanding).map((row) => ({ ...row, opening: null, incurred: null, reason: null }));
  return [...rows, ...standing].map((row, i) => ({ ...row, at: placeIn("variances", i) }));
}

/** A row without a month of origin says how this month's variance is treated in every month; one that says what is usual says nothing. */
function isStanding({ origin, method, share }: VarianceRecord): boolean {
  return origin === null && (method !== "distribute" || !(share ?? WHOLE).equals(WHOLE));
}

function keyOf(row: ReportRow): string {
  return groupKey(row.text("product"), row.text("centre"), row.text("element"));
}

function depreciatedAssets({ input, reports }: ClosedMonth): AssetRecord[] {
  const accumulated = new Map(reportRows(reports, "depreciation-schedule").map((row) => [row.text("asset"), row.figure("accumulated_closing")!.units]));
  return input.assets.map((row) => ({ ...row, accumulated: accumulated.get(row.asset) ?? row.accumulated, units_month: null }));
}

/** Balances after the close. A row that repeats the accounts below it repeats them again. */
function openingBalances({ input, reports }: ClosedMonth): TrialBalanceRecord[] {
  const own = new Set(ownBalances(input.trialBalance));
  const parents = new Set(input.trialBalance.filter((row) => !own.has(row)).map((row) => row.account));
  const rows = reportRows(reports, "trial-balance-after").map((row) => ({ account: row.text("account"), name: row.text("name"), closing: row.figure("closing")!.units }));
  const below = (parent: string): bigint => rows.filter(({ account }) => account.startsWith(parent) && !parents.has(account)).reduce((sum, { closing }) => sum + closing, 0n);
  return rows.map(({ account, name, closing }, i) => {
    const opening = parents.has(account) ? below(account) : closing;
    return { account, name, opening, debit: 0n, credit: 0n, closing: opening, at: placeIn("trial_balance", i) };
  });
}
