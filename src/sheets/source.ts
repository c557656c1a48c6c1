// What a close hands over to be laid out: its reports and the names their codes stand for.

import type { Report } from "../engine";

/** Says the words of a key in the workbook's language. */
export type Translate = (key: string, args?: Readonly<Record<string, string | number>>) => string;

export interface NamedElement {
  readonly element: string;
  readonly name: string;
  readonly name_en?: string | null;
  /** Element class of a factory; says which elements are items of product cost. */
  readonly class?: string | null;
}

export interface NamedCentre {
  readonly centre: string;
  readonly name: string;
  /** Centre class; its word is `sheets.class.CLASS`. */
  readonly class: string;
  readonly order?: number | null;
}

export interface NamedFund {
  readonly fund: string;
  readonly name: string;
  readonly in_medical_cost: boolean;
  readonly in_medical_full_cost: boolean;
  readonly in_hospital_full_cost: boolean;
}

export interface NamedProduct {
  readonly product: string;
  readonly name: string | null;
  readonly unit: string | null;
}

/** Names that only a factory has. */
export interface FactoryNames {
  readonly products: readonly NamedProduct[];
  /** Stock items. */
  readonly items: readonly { readonly item: string; readonly name: string | null; readonly unit: string | null }[];
  readonly assets: readonly { readonly asset: string; readonly name: string | null }[];
  /** Accounts of the trial balance and of the postings. */
  readonly accounts: readonly { readonly account: string; readonly name: string | null }[];
  /** Accounts that hold work in process. */
  readonly wipAccounts: readonly string[];
  /** Why a unit's variance of this month is large, where somebody said it. */
  readonly reasons: readonly { readonly centre: string; readonly element: string; readonly reason: string }[];
}

/** Numbers and titles by report or part of a report, and headings by report and by the heading they stand in place of. */
export interface OwnForms {
  readonly numbers: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
  readonly headings: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Names that only a hospital has. */
export interface HospitalNames {
  readonly diseases: readonly { readonly disease: string; readonly name: string | null }[];
  readonly activities: readonly { readonly centre: string; readonly activity: string; readonly name: string | null }[];
}

export interface SheetSource {
  readonly entity: string;
  /** YYYY-MM */
  readonly period: string;
  readonly currency: string;
  readonly language: "zh-CN" | "zh-TW" | "en";
  readonly closed: boolean;
  readonly engineVersion: string;
  readonly checksPassed: number;
  readonly checksTotal: number;
  readonly seal: string | null;
  /** Who signed and when, blank for who has not; absent where nobody ever did. */
  readonly signatures?: Readonly<Record<"prepared" | "reviewed" | "approved", string>>;
  /** In file order, which is the order of columns. */
  readonly elements: readonly NamedElement[];
  /** In file order; `order` is not needed where file order is the order of the hospital. */
  readonly centres: readonly NamedCentre[];
  readonly funds: readonly NamedFund[];
  /** Absent for a hospital. */
  readonly factory?: FactoryNames;
  /** Absent for a factory. */
  readonly hospital?: HospitalNames;
  /** What the book's own settings call its forms. */
  readonly ownForms?: OwnForms;
  readonly reports: readonly Report[];
}
