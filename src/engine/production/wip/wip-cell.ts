// A WIP cell: what one origin and element of a product's step has to be divided between finished output and work in process.

import type { CostOrigin, ElementClass, WipMethodName } from "../../factory-records";
import { isZero } from "../../money/exact";
import { NO_FIGURE, addExact, constantFigure, divideExact, exactFigure, multiplyExact, percentOf } from "../../statements/exact-figure";
import { type ExactFigure, differenceFigure, halfUpFigure, zeroFigure } from "../../statements/figure";
import type { Figure } from "../../statements/report";

/** What the quantities of a step say; null where the cell is blank. Shares are percent of completion. */
export interface StepQuantities {
  readonly opening: ExactFigure;
  /** Output the cost is divided by: of this step, or of the product's last step under parallel transfer. */
  readonly finished: ExactFigure;
  readonly closing: ExactFigure;
  /** Parallel transfer: units beyond this step that are not finished goods yet; they count in full. */
  readonly beyond: ExactFigure;
  readonly materialShare: ExactFigure | null;
  readonly conversionShare: ExactFigure | null;
  readonly openingMaterialShare: ExactFigure | null;
  readonly openingConversionShare: ExactFigure | null;
  readonly closingQuotaMaterial: ExactFigure | null;
  readonly closingQuotaHours: ExactFigure | null;
}

/** Standards of one unit, looked up by the methods that use them; null where no row gives them. */
interface UnitStandards {
  amount(): ExactFigure | null;
  /** Labour hours of one unit at this step. */
  hours(): ExactFigure | null;
}

export interface WipCell {
  readonly origin: CostOrigin;
  readonly elementClass: ElementClass | null;
  readonly opening: Figure;
  /** Cost of the month less scrap and by-products. */
  readonly current: Figure;
  /** Opening and current. */
  readonly total: Figure;
  readonly quantities: StepQuantities;
  readonly standards: UnitStandards;
}

/** Columns of the production table that a method may need. */
export type WipColumn =
  | "material_share"
  | "conversion_share"
  | "opening_material_share"
  | "opening_conversion_share"
  | "closing_quota_material"
  | "closing_quota_hours";

/** What a method needed and was not given: a column, a standard amount, standard hours, or anything other than zero to divide by. */
export type WipLack = WipColumn | "standard" | "hours" | "base";

/** A cell divided; finished and closing always add up to its total. */
export interface WipDivision {
  readonly label: WipMethodName | "no-output" | "loss";
  /** Percent of completion shown beside the bases; null where the method has none. */
  readonly share: ExactFigure | null;
  readonly finishedBase: ExactFigure | null;
  readonly closingBase: ExactFigure | null;
  readonly rate: ExactFigure | null;
  readonly finished: Figure;
  readonly closing: Figure;
  readonly lacks: readonly WipLack[];
}

const NO_BASES = { share: null, finishedBase: null, closingBase: null, rate: null, lacks: [] } as const;

/** Everything is finished. */
export function allFinished(cell: WipCell, label: WipDivision["label"]): WipDivision {
  return { ...NO_BASES, label, finished: cell.total, closing: zeroFigure(cell.total.decimals) };
}

/** Everything stays in process. */
export function allClosing(cell: WipCell, label: WipDivision["label"]): WipDivision {
  return { ...NO_BASES, label, finished: zeroFigure(cell.total.decimals), closing: cell.total };
}

/** `finished` is given, the rest stays in process. */
export function finishedGiven(cell: WipCell, finished: Figure): Pick<WipDivision, "finished" | "closing"> {
  return { finished, closing: differenceFigure(cell.total, finished) };
}

/** Closing work in process is given, the rest is finished. */
export function closingGiven(cell: WipCell, closing: Figure): Pick<WipDivision, "finished" | "closing"> {
  return { finished: differenceFigure(cell.total, closing), closing };
}

interface Bases {
  readonly label: WipMethodName;
  readonly share: ExactFigure | null;
  readonly finishedBase: ExactFigure;
  readonly closingBase: ExactFigure;
  readonly lacks: readonly WipLack[];
}

/** total × finished base / both bases is finished; two bases of zero leave everything in process. */
export function dividedByBases(cell: WipCell, bases: Bases): WipDivision {
  const both = addExact([bases.finishedBase, bases.closingBase]);
  if (isZero(both.value)) return { ...allClosing(cell, bases.label), ...bases, lacks: [...bases.lacks, "base"] };
  const total = exactFigure(cell.total);
  const finished = halfUpFigure(multiplyExact(total, divideExact(bases.finishedBase, both)), cell.total.decimals);
  return { ...bases, rate: divideExact(total, both), ...finishedGiven(cell, finished) };
}

const FULL = constantFigure(100n);

/** Percent of completion of the closing units; transferred cost is in them in full. Null when the cell is blank. */
export function closingShare({ origin, elementClass, quantities }: WipCell): ExactFigure | null {
  if (origin === "transferred") return FULL;
  return isMaterial(elementClass) ? quantities.materialShare : quantities.conversionShare;
}

/** The same of the opening units. */
function openingShare({ origin, elementClass, quantities }: WipCell): ExactFigure | null {
  if (origin === "transferred") return FULL;
  return isMaterial(elementClass) ? quantities.openingMaterialShare : quantities.openingConversionShare;
}

function isMaterial(elementClass: ElementClass | null): boolean {
  return elementClass === "material" || elementClass === "transferred";
}

interface EquivalentUnits {
  readonly units: ExactFigure;
  readonly lacks: readonly WipLack[];
}

/** Closing units times their share; a blank share of something is a lack, a share of nothing is nothing. */
export function closingUnits(cell: WipCell, share = closingShare(cell)): EquivalentUnits {
  return equivalentUnits(cell.quantities.closing, share, isMaterial(cell.elementClass) ? "material_share" : "conversion_share");
}

/** Opening units times their share. */
export function openingUnits(cell: WipCell): EquivalentUnits {
  const column = isMaterial(cell.elementClass) ? "opening_material_share" : "opening_conversion_share";
  return equivalentUnits(cell.quantities.opening, openingShare(cell), column);
}

function equivalentUnits(quantity: ExactFigure, share: ExactFigure | null, column: WipColumn): EquivalentUnits {
  if (share === null) return { units: NO_FIGURE, lacks: isZero(quantity.value) ? [] : [column] };
  return { units: percentOf(quantity, share), lacks: [] };
}
