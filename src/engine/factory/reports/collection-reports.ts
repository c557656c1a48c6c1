// Reports of what was collected: material variance, utilities, depreciation, accruals, cost by source.

import type { Accrual } from "../../collection/accruals";
import { type CollectedCost, SOURCES } from "../../collection/collect-factory";
import type { DepreciatedAsset } from "../../collection/depreciation/depreciate";
import type { MaterialGroup, MaterialIssue } from "../../collection/material-variance";
import type { Meter } from "../../collection/utilities";
import type { AccountOf } from "../../journal/build-journal";
import { cellOf } from "../../records";
import { RATE_DECIMALS, column, columns } from "../../statements/columns";
import { quantityFigure } from "../../statements/exact-figure";
import { halfUpFigure, sumFigures } from "../../statements/figure";
import type { Figure, Report } from "../../statements/report";
import type { FactoryGround } from "../factory-month";

/** 材料成本差异计算表 */
export function materialVarianceReport(groups: readonly MaterialGroup[]): Report {
  return {
    id: "material-variance",
    keys: ["group"],
    columns: [
      column("group", "code"),
      ...columns(["opening_planned", "opening_variance", "receipt_planned", "receipt_variance"], "amount"),
      column("rate", "rate"),
      ...columns(["issued_planned", "issued_variance", "closing_planned", "closing_variance"], "amount"),
    ],
    rows: groups.map((row) => [
      row.group,
      row.openingPlanned,
      row.openingVariance,
      row.receiptPlanned,
      row.receiptVariance,
      halfUpFigure(row.rate, RATE_DECIMALS),
      row.issuedPlanned,
      row.issuedVariance,
      row.closingPlanned,
      row.closingVariance,
    ]),
  };
}

/** 材料成本差异分配表 */
export function materialVarianceAllocation(issues: readonly MaterialIssue[], decimals: number): Report {
  return {
    id: "material-variance-allocation",
    keys: ["group", "centre", "product", "element"],
    columns: [...columns(["group", "centre", "product", "element"], "code"), ...columns(["planned", "variance", "actual"], "amount")],
    rows: issues.map(({ group, centre, product, element, planned, variance }) => [group, centre, product ?? "", element, planned, variance, sumFigures([planned, variance], decimals)]),
  };
}

/** 水电费分配表 */
export function utilitiesReport(meters: readonly Meter[]): Report {
  return {
    id: "utilities",
    keys: ["kind", "receiver", "element", "meter"],
    columns: [
      ...columns(["kind", "receiver", "element", "meter"], "code"),
      column("quantity", "quantity"),
      column("price", "rate"),
      ...columns(["net", "vat_transfer_out", "vat_output", "total"], "amount"),
    ],
    rows: meters.map(({ kind, receiver, element, meter, quantity, price, net, vatTransferOut, vatOutput, total }) => [
      kind,
      receiver,
      element,
      meter,
      quantityFigure(quantity),
      halfUpFigure(price, RATE_DECIMALS),
      net,
      vatTransferOut,
      vatOutput,
      total,
    ]),
  };
}

/** 固定资产折旧计算表 */
export function depreciationSchedule(assets: readonly DepreciatedAsset[]): Report {
  return {
    id: "depreciation-schedule",
    keys: ["asset"],
    columns: [
      ...columns(["asset", "centre", "element", "method"], "code"),
      column("cost", "amount"),
      ...columns(["month_index", "year_index"], "count"),
      ...columns(["amount", "accumulated_closing", "net_closing"], "amount"),
    ],
    rows: assets.map(({ asset, element, cost, life, amount, accumulatedClosing, netClosing }) => [
      asset.asset,
      asset.centre,
      element,
      asset.method,
      cost,
      monthCount(life.monthIndex, asset),
      monthCount(life.yearIndex, asset),
      amount,
      accumulatedClosing,
      netClosing,
    ]),
  };
}

/** A count of months or years since an asset's start. */
function monthCount(count: number, { at }: DepreciatedAsset["asset"]): Figure {
  const units = BigInt(count);
  return { units, decimals: 0, origin: { kind: "cells", value: { n: units, d: 1n }, cells: [cellOf(at, "start")] } };
}

/** 税费及预提计算表 */
export function accrualsReport(rows: readonly Accrual[], ground: FactoryGround, accountOf: AccountOf): Report {
  const debited = ({ record: { account, centre, element } }: Accrual): string => {
    if (account !== null) return account;
    return centre === null || element === null ? "" : (accountOf(ground.roleOf(centre, null, element), centre, element)?.account ?? "");
  };
  return {
    id: "accruals",
    keys: ["name", "centre", "element"],
    columns: [column("name", "text"), ...columns(["centre", "element", "account", "credit_account"], "code"), column("base", "amount"), column("rate", "rate"), column("amount", "amount")],
    rows: rows.map((row) => {
      const { name, centre, element, credit_account } = row.record;
      return [name, centre ?? "", element ?? "", debited(row), credit_account, halfUpFigure(row.base, ground.decimals), rateAsEntered(row), row.amount];
    }),
  };
}

/** The rate with the decimals it was typed with; blank when there is none. */
function rateAsEntered({ record: { rate, at } }: Accrual): Figure | null {
  if (rate === null) return null;
  const decimals = rate.decimalPlaces();
  const units = BigInt(rate.toFixed(decimals).replace(".", ""));
  return { units, decimals, origin: { kind: "cells", value: { n: units, d: 10n ** BigInt(decimals) }, cells: [cellOf(at, "rate")] } };
}

/** 费用归集表 */
export function costCollection(costs: readonly CollectedCost[]): Report {
  return {
    id: "cost-collection",
    keys: ["centre", "product", "element"],
    columns: [...columns(["centre", "product", "element"], "code"), ...columns([...SOURCES, "total"], "amount")],
    rows: costs.map(({ centre, product, element, sources, total }) => [centre, product ?? "", element, ...SOURCES.map((source) => sources[source]), total]),
  };
}
