// Variances and analysis of the sample factory month, cell by cell, from the current costs its answers give.
import { analyseMonth } from "../../../src/engine/analysis/analyse-month";
import type { FactoryGround, VarianceRates } from "../../../src/engine/factory/factory-month";
import type { Finding } from "../../../src/engine/finding";
import { closeStore } from "../../../src/engine/inventory/close-store";
import { exact } from "../../../src/engine/money/exact";
import { closeProduction } from "../../../src/engine/production/close-production";
import { distributeVariances } from "../../../src/engine/standard/distribute-variances";
import { type Report, cellText } from "../../../src/engine/statements/report";
import { NOTHING } from "../../../src/engine/statements/lineage";
import { differences } from "../../months/expected-reports";
import { ANSWERS, answeredCosts, minorOf, sampleGround } from "../production/factory-month-ground";

/** Issued variance rates from the answers' own amounts: (opening + receipt variance) / (opening + receipt planned). */
function answeredRates(): VarianceRates {
  const sum = (...texts: readonly (string | undefined)[]): bigint => texts.reduce((total, text) => total + minorOf(text!), 0n);
  const rows = ANSWERS.rows("material-variance");
  return new Map(rows.map((row) => [row["group"]!, { value: exact(sum(row["opening_variance"], row["receipt_variance"]), sum(row["opening_planned"], row["receipt_planned"])), origin: NOTHING }]));
}

function plannedDifferences(): Parameters<typeof distributeVariances>[2] {
  const rows = ANSWERS.rows("allocation-sheets").filter((row) => row["phase"] === "difference");
  return rows.map((row) => ({ centre: row["sender"]!, element: row["element"]!, amount: { units: minorOf(row["amount"]!), decimals: 2, origin: NOTHING } }));
}

describe("variances and analysis of the sample factory month", () => {
  let ground: FactoryGround;
  let reports: readonly Report[];
  let findings: readonly Finding[];
  beforeAll(async () => {
    ground = await sampleGround();
    const production = closeProduction(ground, answeredCosts(ground), closeStore).value;
    const variances = distributeVariances(ground, production, plannedDifferences());
    const analysis = analyseMonth(ground, production, variances.value, answeredRates());
    reports = [...variances.value.reports, ...analysis.value];
    findings = [...variances.findings, ...analysis.findings];
  });

  it("finds nothing wrong", () => {
    expect(findings).toEqual([]);
  });

  it.each([
    "variance-distribution",
    "variance-allocation",
    "finished-product-costs",
    "unit-cost-composition",
    "cumulative-ledger",
    "cost-analysis",
    "comparable-reduction",
    "factor-analysis",
  ])("computes %s as expected", (id) => {
    const report = reports.find((each) => each.id === id)!;
    expect(differences(report, ANSWERS.rows(id), ANSWERS.keys[id]!)).toEqual([]);
  });

  it("logs the odd cents of restoration and variances", () => {
    const wanted = ANSWERS.rows("odd-cents").filter((row) => /^(restoration|variance):/.test(row["id"]!));
    const found = ground.spread.odd().filter(({ id }) => /^(restoration|variance):/.test(id));
    expect(found.map(({ id, total, sumHalfUp }) => [id, cellText(total), cellText(sumHalfUp)])).toEqual(wanted.map((row) => [row["id"], row["total"], row["sum_half_up"]]));
  });
});
