// 费用分配表 and 分摊阶段余额表: every posting with its base and rate, and what is left open after every stage.

import { type Posting, amountOf, transferOrigin } from "../../allocation/posting";
import { byCode } from "../../code-order";
import { type Exact, exact, over } from "../../money/exact";
import { cellFigure, halfUpFigure, halfUpOnDemand, remadeFigure } from "../../statements/figure";
import type { Figure, Report, ReportCell } from "../../statements/report";
import type { Origin } from "../../statements/lineage";
import type { HospitalMonth } from "../hospital-month";
import { STAGE_NAMES } from "../stage-values";
import { column } from "./columns";

/** Rates and exact balances are shown to this many decimals of a currency unit. */
const SHOWN_DECIMALS = 12;

/** Every posting with a non-zero sender balance, one row per receiver, all funds. */
export function allocationSheets(month: HospitalMonth): Report {
  const minorPerUnit = 10n ** BigInt(month.decimals);
  const rows = month.allocation.postings.flatMap((posting) => postingRows(posting, minorPerUnit));
  return {
    id: "allocation-sheets",
    keys: ["step", "fund", "sender", "receiver", "element"],
    columns: [
      column("step", "code"),
      column("fund", "code"),
      column("sender", "code"),
      column("receiver", "code"),
      column("element", "code"),
      column("driver", "code"),
      column("base", "quantity"),
      column("rate", "rate"),
      column("amount", "rate"),
    ],
    rows,
  };
}

function postingRows(posting: Posting, minorPerUnit: bigint): ReportCell[][] {
  const { sending, step, fund, element } = posting;
  const rate = rateOf(posting, minorPerUnit);
  const bases = basesOf(sending);
  return sending.shares.map((share, i) => {
    const amount = halfUpOnDemand(inCurrency(amountOf(posting, i), minorPerUnit), SHOWN_DECIMALS, () => transferOrigin(posting, i, minorPerUnit));
    return [step, fund, sending.sender, share.receiver, element, sending.driver, bases[i]!, rate, amount];
  });
}

function rateOf({ balance, sending, origin }: Posting, minorPerUnit: bigint): Figure {
  const whole = exact(sending.total, 10n ** BigInt(sending.decimals));
  return remadeFigure(() => {
    const base: Origin = { kind: "cells", value: whole, cells: sending.shares.flatMap((share) => share.cells) };
    return halfUpFigure({ value: over(inCurrency(balance, minorPerUnit), whole), origin: { kind: "quotient", left: origin, right: base } }, SHOWN_DECIMALS);
  });
}

const BASES = new WeakMap<Posting["sending"], readonly Figure[]>();

/** The quantities of a sending as figures, which all its funds and elements share. */
function basesOf(sending: Posting["sending"]): readonly Figure[] {
  const bases = BASES.get(sending) ?? sending.shares.map((share) => cellFigure(share.quantity, sending.decimals, share.cells));
  BASES.set(sending, bases);
  return bases;
}

function inCurrency({ n, d }: Exact, minorPerUnit: bigint): Exact {
  return exact(n, d * minorPerUnit);
}

/** Exact balances of the open centres after each stage; only those that are not exactly zero. */
export function stageBalances(month: HospitalMonth): Report {
  const { allocation, stages } = month;
  const minorPerUnit = 10n ** BigInt(month.decimals);
  const indexOf = new Map(allocation.centres.map((centre, i) => [centre.centre, i]));
  const place = new Map(month.elements.map(({ element }, i) => [element, i]));
  const layers = [...allocation.layers].sort((a, b) => byCode(a.fund, b.fund) || place.get(a.element)! - place.get(b.element)!);
  const rows = STAGE_NAMES.flatMap((stage, i) =>
    layers.flatMap(({ fund, element, snapshots }) => {
      const { n, d, origin } = snapshots[i]!;
      const perUnit = d * minorPerUnit;
      return stages.open(stage).flatMap((centre): ReportCell[][] => {
        const at = indexOf.get(centre.centre)!;
        if (n[at] === 0n) return [];
        return [[fund, stage, centre.centre, element, halfUpOnDemand(exact(n[at]!, perUnit), SHOWN_DECIMALS, () => origin(at))]];
      });
    }),
  );
  return {
    id: "stage-balances",
    keys: ["fund", "stage", "centre", "element"],
    columns: [column("fund", "code"), column("stage", "code"), column("centre", "code"), column("element", "code"), column("amount", "rate")],
    rows,
  };
}
