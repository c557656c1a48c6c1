// Excel's objects as the library sees them: a kind with members, each declared once with the requirement set that brought it, over a thing of the model.

import type { Things } from "../model/things";

export type Kind = keyof Things;

/** A thing of the workbook with the face that Excel gives it. */
export class ExcelObject<K extends Kind = Kind> {
  constructor(
    readonly kind: K,
    readonly thing: Things[K],
  ) {}
}

/** One property or method of a kind. */
export interface Member<T> {
  /** The requirement set that brought it: `1.4` of ExcelApi, or with its name, `ExcelApiOnline 1.1`; blank for what the library uses internally. */
  readonly since: string;
  /** A plain value. */
  get?(thing: T): unknown;
  set?(thing: T, value: unknown): void;
  /** Another object; null for none. */
  part?(thing: T): ExcelObject | null;
  /** A method: a value, an object, null for a null object, or a promise of those. */
  call?(thing: T, args: readonly unknown[]): unknown;
}

export type Members<T> = Readonly<Record<string, Member<T>>>;

export interface Declaration<T = unknown> {
  readonly kind: Kind;
  readonly members: Members<T>;
  /** What the library needs to find the object again in a later request: an id or a key. */
  identify?(thing: T): Readonly<Record<string, unknown>>;
  /** Found again by a reference that the library asks to keep. */
  readonly isReferenced?: boolean;
  /** The objects of a collection. */
  items?(thing: T): readonly ExcelObject[];
  /** An object of a collection by its id or name; absent or undefined when there is none. */
  find?(thing: T, key: unknown): ExcelObject | undefined;
}

/** Declares a kind; its things are typed here and nowhere below. */
export function declareKind<K extends Kind>(kind: K, declaration: Omit<Declaration<Things[K]>, "kind">): Declaration {
  return { kind, ...declaration } as unknown as Declaration;
}

export function value<T>(since: string, get: (thing: T) => unknown, set?: (thing: T, value: never) => void): Member<T> {
  return { since, get, ...(set ? { set: set as (thing: T, value: unknown) => void } : {}) };
}

export function part<T>(since: string, open: (thing: T) => ExcelObject | null): Member<T> {
  return { since, part: open };
}

export function method<T>(since: string, call: (thing: T, ...args: never[]) => unknown): Member<T> {
  return { since, call: (thing, args) => (call as (thing: T, ...args: readonly unknown[]) => unknown)(thing, ...args) };
}
