// The gallery of what production costing finds: the smallest change to a sound factory for each, the cell it names, and whether it stops the close.
import { analyseMonth } from "../../src/engine/analysis/analyse-month";
import { type Finding, stops } from "../../src/engine/finding";
import { closeStore } from "../../src/engine/inventory/close-store";
import { closeProduction } from "../../src/engine/production/close-production";
import { distributeVariances } from "../../src/engine/standard/distribute-variances";
import { NOTHING } from "../../src/engine/statements/lineage";
import { LANGUAGES, translator } from "../../src/locales";
import { costsOf } from "../engine/production/factory-month-ground";
import { type FactoryTables, makeFactory } from "../engine/production/make-factory";

const SOUND: FactoryTables = {
  products: `product,kind,group,price
S,semi,,
P,finished,,
B,by-product,S,1`,
  centres: `centre,name,class
W1,W1,basic
W2,W2,basic`,
  routing: `product,step,centre,input,input_quantity,transfer
S,1,W1,,,combined
P,1,W1,S,1,combined
P,2,W2,,,combined`,
  production: `product,centre,opening,started,finished,closing,material_share,conversion_share,opening_material_share,opening_conversion_share,closing_quota_material,closing_quota_hours,scrapped,hours
S,W1,0,10,8,2,100,50,100,50,,,0,40
P,W1,0,8,8,0,100,50,100,50,,,0,16
P,W2,0,8,6,2,100,50,100,50,,,0,12`,
  wip_rules: `product,centre,method
S,W1,equivalent-weighted
P,W1,equivalent-weighted
P,W2,equivalent-weighted`,
  standards: `product,centre,element,item,quantity,price,amount
S,W1,DM,,1,10,10
P,W1,DL,,2,5,10
P,W2,DL,,2,5,10`,
  stock: `item,kind,opening_quantity,opening_amount,method
S,semi,10,100,month-average`,
  stock_moves: `date,item,kind,quantity,centre,product
2026-05-01,S,receipt,8,,
2026-05-02,S,issue,8,W1,P`,
  quality: `product,centre,kind,basis,quantity,hours,salvage,compensation
P,QA,inspection,,,,,`,
  variances: `product,centre,element,opening,incurred,method,share
P,W1,DM,0,0,distribute,50`,
  opening_wip: `product,centre,origin,element,amount
S,W1,own,DM,0`,
};

const COSTS = [
  ["S", "W1", "DM", 10000n],
  ["P", "W1", "DL", 8000n],
  ["P", "W2", "DL", 6000n],
] as const;

type Costs = readonly (readonly [product: string, centre: string, element: string, cents: bigint])[];

async function findingsOf(changes: FactoryTables = {}, costs: Costs = COSTS): Promise<readonly Finding[]> {
  const ground = await makeFactory({ ...SOUND, ...changes });
  const current = costsOf(costs.map(([product, centre, element, units]) => [product, centre, element, { units, decimals: 2, origin: NOTHING }] as const));
  const production = closeProduction(ground, current, closeStore);
  const variances = distributeVariances(ground, production.value, []);
  return [...production.findings, ...variances.findings, ...analyseMonth(ground, production.value, variances.value, new Map()).findings];
}

interface Case {
  readonly code: string;
  readonly at: string;
  readonly says: string;
  readonly stops: boolean;
  /** Table, text to replace, text instead. */
  readonly change?: readonly [table: string, from: string, to: string];
  readonly costs?: Costs;
}

const CASES: readonly Case[] = [
  { code: "product-unknown", at: "routing!A2", says: "X", stops: true, change: ["routing", "S,1,W1,,", "X,1,W1,,"] },
  { code: "value-missing", at: "routing!E3", says: "", stops: true, change: ["routing", "W1,S,1", "W1,S,"] },
  { code: "input-after-first-step", at: "routing!D4", says: "S", stops: true, change: ["routing", "P,2,W2,,", "P,2,W2,S,1"] },
  { code: "input-not-semi-finished", at: "routing!D3", says: "B", stops: true, change: ["routing", "P,1,W1,S", "P,1,W1,B"] },
  { code: "routing-centre-repeated", at: "routing!C4", says: "W1", stops: true, change: ["routing", "P,2,W2", "P,2,W1"] },
  { code: "routing-loop", at: "routing!D2", says: "S → P → S", stops: true, change: ["routing", "S,1,W1,,", "S,1,W1,P,1"] },
  { code: "wip-rule-missing", at: "routing!C4", says: "W2", stops: true, change: ["wip_rules", "\nP,W2,equivalent-weighted", ""] },
  { code: "parallel-method", at: "wip_rules!C4", says: "fixed", stops: true, change: ["wip_rules", "P,W2,equivalent-weighted", "P,W2,fixed"] },
  { code: "cost-outside-routing", at: "products!A2", says: "60.00", stops: true, costs: [...COSTS, ["S", "W2", "DL", 6000n]] },
  { code: "cost-outside-routing", at: "opening_wip!A2", says: "7.00", stops: true, change: ["opening_wip", "S,W1,own,DM,0", "S,W2,own,DM,7"] },
  { code: "issue-outside-routing", at: "stock_moves!F3", says: "S", stops: true, change: ["stock_moves", "W1,P", "W2,P"] },
  { code: "scrap-outside-routing", at: "quality!A2", says: "W2", stops: true, change: ["quality", "P,QA,inspection", "S,W2,irreparable"] },
  { code: "output-outside-routing", at: "production!A5", says: "W2", stops: false, change: ["production", ",0,12", ",0,12\nS,W2,0,1,1,0,,,,,,,0,0"] },
  { code: "centre-unknown", at: "routing!C4", says: "W9", stops: true, change: ["routing", "P,2,W2", "P,2,W9"] },
  { code: "row-doubled", at: "quality!A3", says: "irreparable", stops: true, change: ["quality", "P,QA,inspection,,,,,", "P,W1,irreparable,actual,1,1,,\nP,W1,irreparable,actual,1,1,,"] },
  { code: "quota-missing", at: "production!A4", says: "OH", stops: true, change: ["wip_rules", "P,W2,equivalent-weighted", "P,W2,standard"], costs: [...COSTS, ["P", "W2", "OH", 100n]] },
  { code: "quota-missing", at: "production!A2", says: "DL", stops: true, change: ["wip_rules", "S,W1,equivalent-weighted", "S,W1,standard-ratio"], costs: [...COSTS, ["S", "W1", "DL", 100n]] },
  { code: "value-missing", at: "production!K2", says: "", stops: true, change: ["wip_rules", "S,W1,equivalent-weighted", "S,W1,standard-ratio"] },
  { code: "value-missing", at: "production!G2", says: "", stops: true, change: ["production", "8,2,100,50,100,50,,,0,40", "8,2,,50,100,50,,,0,40"] },
  { code: "value-missing", at: "quality!F2", says: "", stops: true, change: ["quality", "P,QA,inspection,,,,,", "P,W1,irreparable,actual,1,,,"] },
  { code: "value-missing", at: "variances!G2", says: "", stops: true, change: ["variances", "distribute,50", "distribute,"] },
  { code: "scrap-base-zero", at: "production!N4", says: "hours", stops: false, change: ["production", ",0,12", ",0,0"] },
  { code: "wip-base-zero", at: "production!F3", says: "DL", stops: false, change: ["wip_rules", "P,W1,equivalent-weighted", "P,W1,equivalent-fifo"] },
  { code: "cost-without-output", at: "production!E4", says: "220.00", stops: false, change: ["production", "P,W2,0,8,6,2", "P,W2,0,8,0,8"] },
  { code: "output-without-cost", at: "production!E2", says: "8", stops: false, costs: COSTS.slice(1) },
  { code: "wip-negative", at: "production!F2", says: "-20.00", stops: false, costs: [["S", "W1", "DM", -10000n], ...COSTS.slice(1)] },
  { code: "finished-negative", at: "production!F2", says: "-19.99", stops: false, change: ["wip_rules", "S,W1,equivalent-weighted", "S,W1,standard"], costs: [["S", "W1", "DM", 1n], ...COSTS.slice(1)] },
  { code: "wip-without-units", at: "production!F3", says: "5.00", stops: false, change: ["opening_wip", "S,W1,own,DM,0", "P,W1,own,DL,5"] },
  { code: "units-mismatch", at: "production!E2", says: "11", stops: false, change: ["production", "S,W1,0,10", "S,W1,0,11"] },
  { code: "by-product-without-main", at: "products!C4", says: "P2", stops: false, change: ["products", "B,by-product,S", "B,by-product,P2"] },
  { code: "restoration-stopped", at: "routing!A3", says: "S W1", stops: false, costs: COSTS.slice(1) },
  { code: "variance-without-base", at: "variances!B2", says: "5.00", stops: false, change: ["variances", "P,W1,DM,0", "X,W1,DM,10"] },
  { code: "row-doubled", at: "variances!C3", says: "P W1 DM", stops: true, change: ["variances", "P,W1,DM,0,0,distribute,50", "P,W1,DM,0,0,carry,\nP,W1,DM,0,0,carry,"] },
  { code: "share-blank", at: "production!J4", says: "opening_conversion_share", stops: false, change: ["production", "P,W2,0,8,6,2,100,50,100,50", "P,W2,1,7,6,2,100,50,100,"] },
  { code: "labour-standard-without-hours", at: "standards!E4", says: "DL", stops: false, change: ["standards", "P,W2,DL,,2", "P,W2,DL,,"] },
];

/** What else a case needs to be seen. */
const ALSO: Readonly<Record<string, FactoryTables>> = {
  "parallel-method": { routing: SOUND["routing"]!.replace("P,1,W1,S,1,combined\nP,2,W2,,,combined", "P,1,W1,S,1,parallel\nP,2,W2,,,parallel") },
  "scrap-base-zero": { quality: SOUND["quality"]!.replace("P,QA,inspection,,,,,", "P,W2,irreparable,actual,1,1,,") },
  "wip-base-zero": { production: SOUND["production"]!.replace("P,W1,0,8,8,0,100,50,100,50", "P,W1,8,0,8,0,100,50,100,100") },
  "by-product-without-main": { production: `${SOUND["production"]!}\nB,W1,0,5,5,0,,,,,,,0,0` },
  "wip-without-units": { wip_rules: SOUND["wip_rules"]!.replace("P,W1,equivalent-weighted", "P,W1,fixed") },
};

describe("what production costing finds", () => {
  it("finds nothing in a sound factory", async () => {
    expect(await findingsOf()).toEqual([]);
  });

  it.each(CASES)("$code at $at", async ({ code, at, says, stops: stopping, change, costs }) => {
    const tables = { ...SOUND, ...ALSO[code] };
    const [table, from, to] = change ?? ["", "", ""];
    if (change) expect(tables[table]).toContain(from);
    const findings = await findingsOf({ ...ALSO[code], ...(change ? { [table]: tables[table]!.replace(from, to) } : {}) }, costs);
    const found = findings.filter((each) => each.code === code && `${each.at?.sheet}!${each.at?.cell}` === at && translator("en")(`findings.${code}`, each.args).includes(says));
    expect({ found: found.length, all: findings.map((each) => `${each.code} ${each.at?.sheet}!${each.at?.cell}`) }).toEqual({ found: 1, all: expect.anything() });
    for (const language of LANGUAGES) expect(translator(language)(`findings.${code}`, found[0]!.args)).toContain(says);
    expect(stops(found[0]!)).toBe(stopping);
  });
});
