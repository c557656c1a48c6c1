// Production costing of the sample factory month, cell by cell, from the current costs its answers give.
import { closeStore } from "../../../src/engine/inventory/close-store";
import { type Production, closeProduction } from "../../../src/engine/production/close-production";
import type { Staged } from "../../../src/engine/finding";
import { differences } from "../../months/expected-reports";
import { ANSWERS, answeredCosts, sampleGround } from "./factory-month-ground";

describe("production of the sample factory month", () => {
  let closed: Staged<Production>;
  beforeAll(async () => {
    const ground = await sampleGround();
    closed = closeProduction(ground, answeredCosts(ground), closeStore);
  });

  it("finds nothing that stops a close", () => {
    expect(closed.findings).toEqual([]);
  });

  it.each(["scrap-loss", "product-cost-sheets", "wip-split", "cost-restoration", "transfer-review"])("computes %s as expected", (id) => {
    const report = closed.value.reports.find((each) => each.id === id)!;
    expect(differences(report, ANSWERS.rows(id), ANSWERS.keys[id]!)).toEqual([]);
  });
});
