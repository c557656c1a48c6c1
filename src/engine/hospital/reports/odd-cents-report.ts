// 尾差明细: every cent by which a spread or rounded amount differs from its own half-up value, and the rule that put it there.

import { amountOf, shareOrigin, transferOrigin } from "../../allocation/posting";
import { type Exact, exact, tenTo } from "../../money/exact";
import { halfUpFigure } from "../../statements/figure";
import { type Origin, differenceOrigin, unfolded } from "../../statements/lineage";
import type { Figure, Report, ReportCell } from "../../statements/report";
import { centresOf } from "../department-month";
import type { HospitalMonth } from "../hospital-month";
import { FINAL_CLASS, STAGE_NAMES } from "../stage-values";

/** A spread figure whose own half-up value is another, and the exact share it was rounded from. */
interface Spread {
  /** What was spread, for example `pool:S1:1:O`, and who got this part of it. */
  readonly where: readonly [id: string, receiver: string];
  readonly posted: Figure;
  readonly share: Exact;
  readonly origin: Origin;
}

/**
 * True where units are not the half-up value of a share. Most figures are what they would be alone, so it is asked without a
 * division: a share lies no more than half a unit from its half-up value, and a half goes away from zero.
 */
function isOdd(units: bigint, { n, d }: Exact, decimals: number): boolean {
  const scaled = decimals === 0 ? n : n * tenTo(decimals);
  const twice = 2n * (scaled - units * d);
  return n < 0n ? twice <= -d || twice > d : twice < -d || twice >= d;
}

const SHARE_DECIMALS = 6;

/** Odd cents of pool postings, stage values and the outpatient/inpatient split. */
export function oddCents(month: HospitalMonth): Report {
  const spreads = [...poolSpreads(month), ...stageSpreads(month), ...splitSpreads(month)];
  const rows = spreads.map(({ where, posted, share, origin }): ReportCell[] => {
    const exactShare = halfUpFigure({ value: share, origin }, SHARE_DECIMALS);
    const own = halfUpFigure({ value: share, origin }, posted.decimals);
    const difference: Figure = { units: posted.units - own.units, decimals: posted.decimals, origin: differenceOrigin(posted.origin, own.origin) };
    return [...where, exactShare, posted, difference, "largest-remainder"];
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
    return posting.sending.shares.flatMap((share, i): Spread[] => {
      const { n: units } = amountOf(posting, i);
      const ideal = exact(posting.balance.n * share.quantity, posting.balance.d * posting.sending.total * minorPerUnit);
      if (!isOdd(units, ideal, month.decimals)) return [];
      const posted: Figure = { units, decimals: month.decimals, origin: transferOrigin(posting, i, minorPerUnit) };
      return [{ where: [`pool:${posting.sending.sender}:${posting.fund}:${posting.element}`, share.receiver], posted, share: ideal, origin: shareOrigin(posting, i) }];
    });
  });
}

function stageSpreads(month: HospitalMonth): Spread[] {
  const { allocation, stages } = month;
  const minorPerUnit = 10n ** BigInt(month.decimals);
  const indexOf = new Map(allocation.centres.map((centre, i) => [centre.centre, i]));
  return STAGE_NAMES.flatMap((stage, i) =>
    allocation.layers.flatMap(({ fund, element, snapshots }) => {
      const { n, d, origin } = snapshots[i]!;
      return stages.open(stage).flatMap(({ centre }): Spread[] => {
        const at = indexOf.get(centre)!;
        const posted = stages.byFund(stage, fund, element, centre);
        // Balances are in minor units, as figures are.
        if (!isOdd(posted.units, exact(n[at]!, d), 0)) return [];
        return [{ where: [`stage:${stage}:${fund}:${element}`, centre], posted, share: exact(n[at]!, d * minorPerUnit), origin: origin(at) }];
      });
    }),
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
        if (!isOdd(posted.units, share, posted.decimals)) return [];
        return [{ where: [`split:${centre}:${element}`, type], posted, share, origin: step.of }];
      }),
    ),
  );
}
