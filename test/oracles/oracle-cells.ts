// What the oracle of production is given, and what it tells of a step.
import type { Fraction, OddCents } from "./fractions";

export type Row = Readonly<Record<string, string>>;
export type Cents = Record<string, bigint>;

export interface OracleInput {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** Own cost of the month. */
  readonly costs: readonly { readonly product: string; readonly centre: string; readonly element: string; readonly amount: bigint }[];
  readonly tail: string;
  readonly odd?: OddCents;
}

/** One cell of a sheet, in cents. */
export interface OracleCell {
  opening: bigint;
  current: bigint;
  scrap: bigint;
  credit: bigint;
  finished: bigint;
  closing: bigint;
}

/** How one cell was divided, as the report of work in process prints it; null where nothing is printed. */
export interface OracleSplit {
  readonly label: string;
  readonly finishedUnits: Fraction;
  readonly closingUnits: Fraction;
  readonly share: Fraction | null;
  readonly first: Fraction | null;
  readonly second: Fraction | null;
  readonly rate: Fraction | null;
}

/** A level of cost restoration. */
export interface OracleLevel {
  readonly source: readonly [product: string, centre: string];
  readonly before: Cents;
  readonly structure: Cents;
  readonly transferred: bigint;
  readonly restored: Cents;
  readonly after: Cents;
}

/** Scrap of one quality row. */
export interface OracleScrap {
  readonly row: Row;
  readonly cells: Cents;
  readonly cost: bigint;
  readonly net: bigint;
}
