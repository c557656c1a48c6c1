// The records of a hospital beyond its ledger and drivers: service items, patients, plans and bonus, one interface per table.

import type { PriorRecord } from "./factory-records";
import type { Decimal } from "./money/decimal";
import type { RecordSource } from "./records";
import type { SettingNumber } from "./statements/exact-figure";

interface Sourced {
  readonly at: RecordSource;
}

/** Figures of one test that may drive an activity. */
export const ITEM_MEASURES = ["specimens_per_test", "machine_min", "manual_min", "equivalent"] as const;
export type ItemMeasure = (typeof ITEM_MEASURES)[number];

export interface ServiceItemRecord extends Sourced, Readonly<Record<ItemMeasure, Decimal | null>> {
  readonly centre: string;
  readonly item: string;
  readonly name: string | null;
  readonly price: Decimal | null;
  readonly volume: Decimal;
  /** Minor units. */
  readonly revenue: bigint | null;
  /** Minor units. */
  readonly direct_reagent: bigint | null;
}

export interface ActivityRecord extends Sourced {
  readonly centre: string;
  readonly activity: string;
  readonly name: string | null;
  /** `volume` or a measure of the items. */
  readonly driver: string;
}

export interface ResourceDriverRecord extends Sourced {
  readonly centre: string;
  readonly element: string;
  readonly activity: string;
  readonly weight: Decimal;
}

export interface ItemExclusionRecord extends Sourced {
  readonly centre: string;
  readonly element: string;
  /** Minor units. */
  readonly amount: bigint;
}

export interface OtherItemRecord extends Sourced {
  readonly item: string;
  readonly unit_cost: Decimal;
}

export interface DiseaseRecord extends Sourced {
  readonly disease: string;
  readonly name: string | null;
  readonly ward: string;
}

export interface PatientRecord extends Sourced {
  readonly patient: string;
  readonly disease: string;
  readonly ward: string;
  readonly ward_days: Decimal | null;
  readonly icu: string | null;
  readonly icu_days: Decimal | null;
  /** Minor units. */
  readonly drug_cost: bigint | null;
  /** Minor units. */
  readonly material_cost: bigint | null;
}

export interface PatientItemRecord extends Sourced {
  readonly patient: string;
  readonly item: string;
  readonly quantity: Decimal;
}

export interface PatientRevenueRecord extends Sourced {
  readonly patient: string;
  /** `WARD`, a centre, or a revenue category. */
  readonly unit: string;
  /** Minor units. */
  readonly revenue: bigint;
}

export interface DrgRecord extends Sourced {
  readonly drg: string;
  readonly disease: string;
  readonly weight: Decimal;
  readonly rate: Decimal;
}

export interface PlanRecord extends Sourced {
  readonly centre: string;
  readonly plan_visits: Decimal | null;
  readonly plan_bed_days: Decimal | null;
  readonly plan_cost_per_visit: Decimal | null;
  readonly plan_cost_per_bed_day: Decimal | null;
}

/** A hospital-wide figure about fixed assets, by its item. */
export interface AssetFigureRecord extends Sourced {
  readonly item: string | null;
  /** Minor units. */
  readonly amount: bigint | null;
}

export interface BonusRecord extends Sourced {
  readonly kind: "param" | "centre";
  readonly centre: string | null;
  readonly points: Decimal | null;
  readonly quality_share: Decimal | null;
  readonly key: string | null;
  readonly value: Decimal | null;
}

/** The tables a hospital may have beside those that department cost needs; one that is not in the book is empty. */
export interface HospitalTables {
  readonly serviceItems: readonly ServiceItemRecord[];
  readonly activities: readonly ActivityRecord[];
  readonly resourceDrivers: readonly ResourceDriverRecord[];
  readonly itemExclusions: readonly ItemExclusionRecord[];
  readonly otherItems: readonly OtherItemRecord[];
  readonly diseases: readonly DiseaseRecord[];
  readonly patients: readonly PatientRecord[];
  readonly patientItems: readonly PatientItemRecord[];
  readonly patientRevenue: readonly PatientRevenueRecord[];
  readonly drg: readonly DrgRecord[];
  readonly plan: readonly PlanRecord[];
  readonly assets: readonly AssetFigureRecord[];
  readonly bonus: readonly BonusRecord[];
  readonly prior: readonly PriorRecord[];
  /** Values of `revenue.category` and a centre that the rules of items and patients name; null where the settings do not. */
  readonly drugCategory: string | null;
  readonly drugCentre: string | null;
  /** The volume to be expected of the next month, in percent of this one; null where the settings state none. */
  readonly forecastVolume: SettingNumber | null;
  /** Standard points of a plan line; null where cost is not assessed. */
  readonly assessmentPoints: SettingNumber | null;
}
