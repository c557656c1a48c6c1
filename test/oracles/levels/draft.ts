// A random factory of two levels while it is being made up.
import type { Row } from "./levels-book";

/** A number below a bound, from the seed of one factory. */
export type Next = (below: number) => number;

export interface Draft {
  readonly next: Next;
  readonly tables: Record<string, Row[]>;
  readonly units: readonly string[];
  /** Auxiliary centres that are no units. */
  readonly services: readonly string[];
  put(table: string, row: Row): void;
}
