// 尾差明细: every cent by which a spread or rounded amount differs from its own half-up value, and the rule that put it there.

import { amountOf, shareOrigin, transferOrigin } from "../../allocation/posting";
import { type Exact, exact, halfUp } from "../../money/exact";
import { halfUpFigure } from "../../statements/figure";
import { type Origin, differenceOrigin, unfolded } from "../../statements/lineage";
import type { Figure, Report, ReportCell } from "../../statements/report";
import { centresOf } from "../department-month";
import type { HospitalMonth } from "../hospital-month";
import { FINAL_CLASS, STAGE_NAMES } from "../stage-values";

/** A spread figure and the exact share it was rounded from. */
interface Spread {
  /** What was spread, for example `pool:S1:1:O`, and who got this part of it. */
  readonly where: readonly [id: string, receiver: string];
  readonly posted: Figure;
  readonly share: Exact;
  readonly origin: Origin;
}

const SHARE_DECIMALS = 6;

/** Odd cents of pool postings, stage values and the outpatient/inpatient split. */
export function oddCents(month: HospitalMonth): Report {
  const spreads = [...poolSpreads(month), ...stageSpreads(month), ...splitSpreads(month)];
  const rows = spreads.flatMap(({ where, posted, share, origin }): ReportCell[][] => {
    const ownUnits = halfUp(share, posted.decimals);
    if (ownUnits === posted.units) return [];
    const exactShare = halfUpFigure({ value: share, origin }, SHARE_DECIMALS);
    const own = halfUpFigure({ value: share, origin }, posted.decimals);
    const difference: Figure = { units: posted.units - ownUnits, decimals: posted.decimals, origin: differenceOrigin(posted.origin, own.origin) };
    return [[...where, exactShare, posted, difference, "largest-remainder"]];
  });
  return {
    id: "odd-cents",
    keys: ["id", "receiver"],
    columns: [
      { id: "id", kind: "code" },
      { id: "receiver", kind: "code" },
      { id: "share", kind: "rate" },
      { id: "posted", kind: "amount" },
      { id: "difference", kind: "amount" },
      { id: "rule", kind: "code" },
    ],
    rows,
  };
}

function poolSpreads(month: HospitalMonth): Spread[] {
  const minorPerUnit = 10n ** BigInt(month.decimals);
  return month.allocation.postings.flatMap((posting) => {
    if (!posting.parts) return [];
    return posting.sending.shares.map((share, i): Spread => {
      const posted: Figure = { units: amountOf(posting, i).n, decimals: month.decimals, origin: transferOrigin(posting, i, minorPerUnit) };
      const ideal = exact(posting.balance.n * share.quantity, posting.balance.d * posting.sending.total * minorPerUnit);
      return { where: [`pool:${posting.sending.sender}:${posting.fund}:${posting.element}`, share.receiver], posted, share: ideal, origin: shareOrigin(posting, i) };
    });
  });
}

function stageSpreads(month: HospitalMonth): Spread[] {
  const { allocation, stages } = month;
  const minorPerUnit = 10n ** BigInt(month.decimals);
  const indexOf = new Map(allocation.centres.map((centre, i) => [centre.centre, i]));
  return STAGE_NAMES.flatMap((stage, i) =>
    allocation.layers.flatMap(({ fund, element, snapshots }) =>
      stages.open(stage).map(({ centre }): Spread => {
        const at = indexOf.get(centre)!;
        const { n, d, origin } = snapshots[i]!;
        const posted = stages.byFund(stage, fund, element, centre);
        return { where: [`stage:${stage}:${fund}:${element}`, centre], posted, share: exact(n[at]!, d * minorPerUnit), origin: origin(at) };
      }),
    ),
  );
}

function splitSpreads(month: HospitalMonth): Spread[] {
  return centresOf(month, FINAL_CLASS).flatMap(({ centre }) =>
    month.elements.flatMap(({ element }) =>
      (["OP", "IP"] as const).flatMap((type): Spread[] => {
        const posted = month.split(centre, element)[type];
        const step = unfolded(posted.origin);
        if (step.kind !== "rounded") return [];
        const share = exact(posted.units * step.by.d - step.by.n * 10n ** BigInt(posted.decimals), 10n ** BigInt(posted.decimals) * step.by.d);
        return [{ where: [`split:${centre}:${element}`, type], posted, share, origin: step.of }];
      }),
    ),
  );
}
