// 质量成本: rework and trial runs go into the product or to headquarters, inspection and prevention to administration or by nature.

import { byCode } from "../code-order";
import type { QualityRecord } from "../factory-records";
import type { FactoryGround } from "../factory/factory-month";
import { type Finding, type Staged, finding } from "../finding";
import { type EntryLine, type Place, credited, debited, place } from "../journal/entry-line";
import { minorText } from "../money/minor-units";
import { cellOf } from "../records";
import { cellFigure, differenceFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import type { CollectedCost } from "./collect-factory";
import type { CostCell } from "./cost-cell";
import { type NaturePart, natureEntries, naturesOf } from "./quality-by-nature";

/** Quality cost of one kind, centre and product, and where its net goes. */
export interface QualityCost {
  readonly kind: string;
  readonly centre: string;
  readonly product: string | null;
  readonly ledger: Figure;
  readonly materialVariance: Figure;
  readonly total: Figure;
  readonly salvage: Figure;
  readonly compensation: Figure;
  readonly net: Figure;
  readonly to: Place;
  /** Nature accounts that bear it instead, at a factory of two levels. */
  readonly natures: readonly NaturePart[];
}

export interface QualityCosts {
  readonly rows: readonly QualityCost[];
  /** What products were charged: rework as scrap loss, trial runs as trial cost. */
  readonly products: readonly CostCell[];
  readonly entries: readonly EntryLine[];
}

/** Kinds that stay with the product; others are administration. */
const PRODUCT_KINDS: ReadonlySet<string> = new Set(["rework", "trial"]);

/** Distributes the quality cost that was collected; irreparable scrap is costed with the step that made it. */
export function qualityCosts(ground: FactoryGround, collected: readonly CollectedCost[], byNature: readonly CostCell[]): Staged<QualityCosts> {
  const quality = collected.filter((cost) => ground.classOf(cost.element) === "quality");
  const findings: Finding[] = [];
  const rows: QualityCost[] = [];
  for (const { kind, centre, product } of placesOf(quality, ground.input.quality)) {
    const cost = quality.find((each) => each.element === kind && each.centre === centre && each.product === product);
    const given = ground.input.quality.filter((row) => row.kind === kind && row.centre === centre && row.product === product);
    const wrong = placeFindings(kind, centre, product, cost, given[0], ground);
    findings.push(...wrong);
    if (wrong.length === 0) rows.push(qualityCost(kind, centre, product, cost, given, ground));
  }
  rows.push(...byNature.map((cell) => natureCost(cell, ground)));
  const products = rows.flatMap(({ net, to }) => (to.account === "basic" && to.product !== null ? [{ centre: to.centre!, product: to.product, element: to.element!, amount: net }] : []));
  return { value: { rows, products, entries: rows.flatMap(qualityEntries) }, findings };
}

interface QualityPlace {
  readonly kind: string;
  readonly centre: string;
  readonly product: string | null;
}

/** Cost that the quality account holds by nature: administration of the quality centre bears it as what it is. */
function natureCost({ centre, product, element, amount }: CostCell, ground: FactoryGround): QualityCost {
  const zero = zeroFigure(ground.decimals);
  const { qualityCentre } = ground.input.settings;
  const to = place(ground.roleOf(qualityCentre, null, element), qualityCentre, null, element);
  return { kind: element, centre, product, ledger: amount, materialVariance: zero, total: amount, salvage: zero, compensation: zero, net: amount, to, natures: [] };
}

/** Every place with quality cost, or with something recovered, in code order. */
function placesOf(quality: readonly CollectedCost[], given: readonly QualityRecord[]): QualityPlace[] {
  const recovered = given.filter((row) => row.kind !== "irreparable" && ((row.salvage ?? 0n) !== 0n || (row.compensation ?? 0n) !== 0n));
  const all = [...quality.map(({ element, centre, product }) => ({ kind: element, centre, product })), ...recovered.map(({ kind, centre, product }) => ({ kind, centre, product }))];
  const places = new Map(all.map((each) => [`${each.kind}\u0000${each.centre}\u0000${each.product ?? ""}`, each]));
  return [...places.values()].sort((a, b) => byCode(a.kind, b.kind) || byCode(a.centre, b.centre) || byCode(a.product ?? "", b.product ?? ""));
}

function qualityCost(kind: string, centre: string, product: string | null, cost: CollectedCost | undefined, given: readonly QualityRecord[], ground: FactoryGround): QualityCost {
  const { decimals } = ground;
  const zero = zeroFigure(decimals);
  const total = cost?.total ?? zero;
  const salvage = recovered(given, "salvage", decimals);
  const compensation = recovered(given, "compensation", decimals);
  const net = differenceFigure(total, sumFigures([salvage, compensation], decimals));
  const byNature = ground.units.size > 0 && !PRODUCT_KINDS.has(kind);
  return {
    kind,
    centre,
    product,
    ledger: cost?.sources.ledger ?? zero,
    materialVariance: cost?.sources.material_variance ?? zero,
    total,
    salvage,
    compensation,
    net,
    to: targetOf(kind, centre, product, ground),
    natures: byNature ? naturesOf(kind, centre, product, net, given, ground) : [],
  };
}

function targetOf(kind: string, centre: string, product: string | null, { units, input: { settings } }: FactoryGround): Place {
  if (!PRODUCT_KINDS.has(kind)) return place("admin", settings.qualityCentre, null, kind);
  return place(units.size > 0 ? "headquarters" : "basic", centre, product, kind === "rework" ? settings.elementScrap : settings.elementTrial);
}

function recovered(rows: readonly QualityRecord[], field: "salvage" | "compensation", decimals: number): Figure {
  const given = rows.filter((row) => row[field] !== null);
  return sumFigures(given.map((row) => cellFigure(row[field]!, decimals, [cellOf(row.at, field)])), decimals);
}

function qualityEntries({ kind, centre, product, total, salvage, compensation, net, to, natures }: QualityCost): EntryLine[] {
  const entry = natures.length > 0 ? "quality-period" : "quality";
  return [
    ...(natures.length > 0 ? natureEntries(natures) : [debited(entry, to, net)]),
    debited(entry, place("salvage"), salvage),
    debited(entry, place("compensation"), compensation),
    credited(entry, place("quality", centre, product, kind), total),
  ];
}

/** Rework and trial runs need the product that bears them, unless headquarters does. */
function placeFindings(kind: string, centre: string, product: string | null, cost: CollectedCost | undefined, given: QualityRecord | undefined, ground: FactoryGround): Finding[] {
  if (!PRODUCT_KINDS.has(kind) || product !== null || ground.units.size > 0) return [];
  const amount = minorText(cost?.total.units ?? 0n, ground.decimals);
  return [finding("quality-without-product", { kind, centre, amount }, given && cellOf(given.at, "product"))];
}
