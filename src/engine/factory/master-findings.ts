// What the masters of a factory must say before anything is computed: known codes in every table.

import { driverGaps } from "../allocation/driver-gaps";
import { type Finding, finding } from "../finding";
import { type RecordSource, cellOf } from "../records";
import type { FactoryGround } from "./factory-month";

/** Findings for codes that tables of a factory name and no master holds. */
export function masterFindings(ground: FactoryGround): Finding[] {
  const { input } = ground;
  const product = (code: string | null, table: string, at: RecordSource): Finding[] =>
    code === null || ground.products.has(code) ? [] : [finding("product-unknown", { product: code, table }, cellOf(at, "product"))];
  const centre = (code: string | null, table: string, at: RecordSource): Finding[] =>
    code === null || ground.centres.has(code) ? [] : [finding("centre-unknown", { centre: code, table }, cellOf(at, "centre"))];
  const element = (code: string | null, at: RecordSource): Finding[] =>
    code === null || ground.elements.has(code) ? [] : [finding("element-unknown", { element: code }, cellOf(at, "element"))];
  return [
    ...input.production.flatMap((row) => [...product(row.product, "production", row.at), ...centre(row.centre, "production", row.at)]),
    ...input.openingWip.flatMap((row) => [...product(row.product, "opening_wip", row.at), ...centre(row.centre, "opening_wip", row.at), ...element(row.element, row.at)]),
    ...input.wipRules.flatMap((row) => [...product(row.product, "wip_rules", row.at), ...centre(row.centre, "wip_rules", row.at)]),
    ...input.standards.flatMap((row) => [...product(row.product, "standards", row.at), ...centre(row.centre, "standards", row.at), ...element(row.element, row.at)]),
    ...input.quality.flatMap((row) => [...product(row.product, "quality", row.at), ...centre(row.centre, "quality", row.at)]),
    ...input.stockMoves.flatMap((row) => itemFindings(row, ground)),
    ...input.variances.flatMap((row) => [...product(row.product, "variances", row.at), ...centre(row.centre, "variances", row.at), ...element(row.element, row.at)]),
    ...settingFindings(ground),
    ...driverGaps(input.rules, input.drivers, input.centres),
  ];
}

/** A move of the month whose item the stock table does not hold would move nothing. */
function itemFindings({ item, date, at }: FactoryGround["input"]["stockMoves"][number], { input, stock }: FactoryGround): Finding[] {
  if (!date.startsWith(input.settings.period) || stock(item)) return [];
  return [finding("stock-item-unknown", { item }, cellOf(at, "item"))];
}

const ELEMENT_SETTINGS = {
  element_material: "elementMaterial",
  element_transferred: "elementTransferred",
  element_labour: "elementLabour",
  element_scrap: "elementScrap",
  element_trial: "elementTrial",
  element_depreciation: "elementDepreciation",
} as const;

/** Settings that name an element or a centre name one that exists. */
function settingFindings({ input: { settings }, elements, centres }: FactoryGround): Finding[] {
  const wrong = Object.entries(ELEMENT_SETTINGS).flatMap(([key, field]) => (elements.has(settings[field]) ? [] : [finding("setting-invalid", { key, value: settings[field], allowed: [...elements.keys()].join(", ") })]));
  if (centres.has(settings.qualityCentre)) return wrong;
  return [...wrong, finding("setting-invalid", { key: "quality_centre", value: settings.qualityCentre, allowed: [...centres.keys()].join(", ") })];
}
