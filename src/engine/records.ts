// The records an engine stage reads: what one row of each input table means once it has been read.

import { type Finding, type SourceCell, finding } from "./finding";
import type { Decimal } from "./money/decimal";

/** Where a record was read: sheet, 1-based row, and the 0-based worksheet column of each of its fields. */
export interface RecordSource {
  readonly sheet: string;
  readonly row: number;
  readonly columns: Readonly<Record<string, number>>;
}

interface Sourced {
  readonly at: RecordSource;
}

/** Address of one field of a record, for example `{ sheet: "分配动因", cell: "D14" }`; the row's first cell when the field has no column. */
export function cellOf(at: RecordSource, field: string): SourceCell {
  return { sheet: at.sheet, cell: `${columnLetters(at.columns[field] ?? 0)}${at.row}` };
}

/** The finding of a cell that a computation needs and that is blank. */
export function missingValue(table: string, at: RecordSource, field: string): Finding {
  const cell = cellOf(at, field);
  return finding("value-missing", { table, field, column: field, cells: cell.cell, count: "1", value: "" }, cell);
}

/** Letters of a 0-based worksheet column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of letters: A is 0, AB is 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export interface ElementRecord extends Sourced {
  readonly element: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly class: string | null;
  readonly variable_share: Decimal | null;
}

export interface CentreRecord extends Sourced {
  readonly centre: string;
  readonly name: string;
  readonly class: string;
  readonly parent: string | null;
  readonly order: Decimal | null;
  readonly attribute: string | null;
}

export type Treatment = "cost" | "period" | "quality" | "vat" | "exclude";

export interface AccountRecord extends Sourced {
  readonly account: string;
  readonly name: string | null;
  readonly element: string | null;
  readonly treatment: Treatment;
}

/** Amounts in minor units, debit-positive. */
export interface TrialBalanceRecord extends Sourced {
  readonly account: string;
  readonly name: string | null;
  readonly opening: bigint;
  readonly debit: bigint;
  readonly credit: bigint;
  readonly closing: bigint;
}

export interface DriverRecord extends Sourced {
  readonly driver: string;
  readonly provider: string | null;
  readonly receiver: string;
  readonly quantity: Decimal;
  /** One of several rows that another table gives a driver of: they add up, and may be less than nothing. */
  readonly derived?: true;
}

export interface RuleRecord extends Sourced {
  readonly step: Decimal;
  readonly sender: string;
  readonly element: string | null;
  readonly method: string;
  readonly driver: string | null;
  readonly receivers: string | null;
  readonly as_element: string | null;
  readonly rate: Decimal | null;
}

export interface FundRecord extends Sourced {
  readonly fund: string;
  readonly name: string;
  readonly in_medical_cost: boolean;
  readonly in_medical_full_cost: boolean;
  readonly in_hospital_full_cost: boolean;
}

export interface RevenueRecord extends Sourced {
  readonly ordering_centre: string;
  readonly patient_type: string;
  readonly category: string;
  readonly executing_centre: string;
  /** Minor units. */
  readonly amount: bigint;
  /** Who pays (费别); null where the book does not say. */
  readonly payer: string | null;
  /** Minor units already received; null where the book does not say. */
  readonly received: bigint | null;
  /** Of an emergency, which is part of the outpatients; left out where the book does not tell them apart. */
  readonly emergency?: boolean;
}

export interface WorkloadRecord extends Sourced {
  readonly centre: string;
  readonly headcount: Decimal | null;
  readonly visits: Decimal | null;
  readonly bed_days: Decimal | null;
  readonly discharges: Decimal | null;
  /** Part of the visits; left out where the book does not tell them apart. */
  readonly emergency_visits?: Decimal | null;
}

export interface HospitalItemRecord extends Sourced {
  readonly item: string;
  readonly name: string | null;
  /** Minor units. */
  readonly amount: bigint;
  readonly scope: string | null;
  readonly account: string | null;
}
