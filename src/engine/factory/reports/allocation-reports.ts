// Reports of allocation: every posting with its base and rate, overhead against plan and last year, quality cost, odd cents.

import { byCode } from "../../code-order";
import type { Gift } from "../../allocation/posted/giving";
import type { QualityCost } from "../../collection/quality-cost";
import type { OddCents } from "../../collection/spread";
import type { Meter } from "../../collection/utilities";
import { type AccountOf, codeOf } from "../../journal/build-journal";
import { RATE_DECIMALS, column, columns } from "../../statements/columns";
import { quantityFigure } from "../../statements/exact-figure";
import { differenceFigure, halfUpFigure, zeroFigure } from "../../statements/figure";
import type { Report, ReportCell } from "../../statements/report";
import type { FactoryGround, ScrapLoss } from "../factory-month";

/** 费用分配表: meters first, then the steps of the rules. */
export function allocationSheets(meters: readonly Meter[], gifts: readonly Gift[]): Report {
  return {
    id: "allocation-sheets",
    keys: ["step", "phase", "sender", "receiver", "element", "driver"],
    columns: [
      ...columns(["step", "phase", "sender", "receiver", "element", "method", "driver"], "code"),
      column("base", "quantity"),
      column("rate", "rate"),
      column("amount", "amount"),
    ],
    rows: [...meters.map(meterRow), ...gifts.map(giftRow)],
  };
}

function meterRow({ kind, receiver, element, meter, quantity, price, net }: Meter): ReportCell[] {
  return ["utilities", "allocate", kind, receiver, element, "direct", meter, quantityFigure(quantity), halfUpFigure(price, RATE_DECIMALS), net];
}

function giftRow({ offer, phase, to, rate, amount }: Gift): ReportCell[] {
  const { step, sender, element, rule } = offer;
  return [
    step.step,
    phase,
    sender.centre,
    to?.receiver ?? "",
    element,
    step.method,
    to ? (rule.driver ?? "") : "",
    to && quantityFigure(to.weight),
    rate && halfUpFigure(rate, RATE_DECIMALS),
    amount,
  ];
}

/** 质量成本表: what was collected, and irreparable scrap as it was costed. */
export function qualityCostReport(rows: readonly QualityCost[], scrap: readonly ScrapLoss[], ground: FactoryGround, accountOf: AccountOf): Report {
  const { elementScrap } = ground.input.settings;
  const zero = zeroFigure(ground.decimals);
  const lost = scrap.map(({ product, centre, cost, salvage, compensation, net }): ReportCell[] => [
    "irreparable", centre, product, zero, zero, cost, salvage, compensation, net, accountOf("basic", centre, elementScrap)?.account ?? "", centre, product, elementScrap,
  ]);
  const collected = rows.map(({ kind, centre, product, ledger, materialVariance, total, salvage, compensation, net, to, natures }): ReportCell[] => [
    kind,
    centre,
    product ?? "",
    ledger,
    materialVariance,
    total,
    salvage,
    compensation,
    net,
    [...new Set((natures.length > 0 ? natures.map((nature) => nature.to) : [to]).map((target) => codeOf(target, accountOf) ?? ""))].sort(byCode).join(";"),
    to.centre ?? "",
    to.product ?? "",
    to.element ?? "",
  ]);
  return {
    id: "quality-cost",
    keys: ["kind", "centre", "product"],
    columns: [
      ...columns(["kind", "centre", "product"], "code"),
      ...columns(["ledger", "material_variance", "total", "salvage", "compensation", "net"], "amount"),
      ...columns(["to_account", "to_centre", "to_product", "to_element"], "code"),
    ],
    rows: [...lost, ...collected].sort((a, b) => byCode(String(a[0]), String(b[0])) || byCode(String(a[1]), String(b[1])) || byCode(String(a[2]), String(b[2]))),
  };
}

/** 尾差明细 */
export function oddCentsReport(odd: readonly OddCents[]): Report {
  return {
    id: "odd-cents",
    keys: ["id"],
    columns: [column("id", "code"), ...columns(["total", "sum_half_up", "difference"], "amount")],
    rows: odd.map(({ id, total, sumHalfUp }) => [id, total, sumHalfUp, differenceFigure(total, sumHalfUp)]),
  };
}
