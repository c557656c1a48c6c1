// What a hospital month must satisfy: revenue and hospital items against the ledger, and cost the same after every stage.

import { byCode } from "../code-order";
import { hasPrefix } from "../collection/account-map";
import { type Collected, ledgerCost } from "../collection/cost-pool";
import type { Ledger } from "../ledger/ledger";
import { type LineMask, linesWhere, sideFigure } from "../reconcile/ledger-checks";
import { type HospitalItemRecord, type RevenueRecord, cellOf } from "../records";
import { type Check, check } from "../statements/check";
import { cellFigure, differenceFigure, linesFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { LineSet } from "../statements/lineage";
import type { Figure } from "../statements/report";
import type { HospitalMonth } from "./hospital-month";
import { FINAL_CLASS, type StageName } from "./stage-values";

/** Revenue and hospital items as their tables give them against the ledger; closing entries are left out. */
export function revenueChecks(
  ledger: Ledger,
  collected: Collected,
  mask: LineMask,
  tables: { readonly revenueAccounts: readonly string[]; readonly revenue: readonly RevenueRecord[]; readonly hospitalItems: readonly HospitalItemRecord[] },
): Check[] {
  const itemAccounts = tables.hospitalItems.flatMap((item) => (item.account === null ? [] : [item.account]));
  const revenue = netOf(ledger, collected, mask, tables.revenueAccounts);
  return [
    check("revenue-ledger", differenceFigure(zeroFigure(ledger.decimals), revenue), tableTotal(tables.revenue, ledger.decimals)),
    check("hospital-items-ledger", netOf(ledger, collected, mask, itemAccounts), tableTotal(tables.hospitalItems, ledger.decimals)),
  ];
}

function netOf(ledger: Ledger, collected: Collected, mask: LineMask, prefixes: readonly string[]): Figure {
  const account = ledger.column("account");
  const within = account.values.map((code) => code !== "" && hasPrefix(code, prefixes));
  const lines = linesWhere(ledger, mask, (line) => !collected.setAside[line] && within[account.codes[line]!]!);
  return sideFigure(ledger, lines, "net");
}

function tableTotal(rows: readonly (RevenueRecord | HospitalItemRecord)[], decimals: number): Figure {
  return cellFigure(rows.reduce((sum, row) => sum + row.amount, 0n), decimals, rows.map((row) => cellOf(row.at, "amount")));
}

/** Ledger cost of every fund and element met against the direct cost of all centres after pools. */
export function collectionChecks(month: HospitalMonth): Check[] {
  const { collected, stages, decimals } = month;
  const place = new Map(month.elements.map(({ element }, i) => [element, i]));
  const met = new Map<string, { fund: string; element: string }>();
  for (const { fund, element } of [...collected.pools, ...collected.unassigned]) met.set(JSON.stringify([fund, element]), { fund, element });
  const pairs = [...met.values()].sort((a, b) => byCode(a.fund, b.fund) || (place.get(a.element) ?? 0) - (place.get(b.element) ?? 0));
  return pairs.map(({ fund, element }) => {
    const of = <T extends { fund: string; element: string }>(rows: readonly T[]): T[] => rows.filter((row) => row.fund === fund && row.element === element);
    const lines = [...of(collected.pools), ...of(collected.unassigned)].map((row) => row.lines);
    const left = linesFigure(ledgerCost(collected, fund, element), decimals, together(lines));
    const right = sumFigures(stages.open("direct").map(({ centre }) => stages.byFund("direct", fund, element, centre)), decimals);
    return check(`collection:${fund}:${element}`, left, right);
  });
}

function together(lines: readonly LineSet[]): LineSet {
  return { measure: "net", indexes: () => Uint32Array.from(lines.flatMap((set) => [...set.indexes()])).sort() };
}

/** Medical cost against what the open centres hold after each stage, and against its outpatient and inpatient parts. */
export function stageChecks(month: HospitalMonth): Check[] {
  const { decimals, elements } = month;
  const medicalCost = openCost(month, "direct");
  const stageCheck = (stage: StageName): Check => check(`stage:${stage}`, medicalCost, openCost(month, stage));
  const parts = month.stages.open("medtech").flatMap(({ centre, class: kind }) =>
    elements.flatMap(({ element }) => {
      if (kind !== FINAL_CLASS) return [month.stages.inScope("medtech", "medical_cost", element, centre)];
      const { OP, IP, unsplit } = month.split(centre, element);
      return [OP, IP, unsplit];
    }),
  );
  return [stageCheck("admin"), stageCheck("medaux"), stageCheck("medtech"), check("split", medicalCost, sumFigures(parts, decimals))];
}

function openCost(month: HospitalMonth, stage: StageName): Figure {
  const { decimals, elements, stages } = month;
  return sumFigures(
    stages.open(stage).flatMap(({ centre }) => elements.map(({ element }) => stages.inScope(stage, "medical_cost", element, centre))),
    decimals,
  );
}
