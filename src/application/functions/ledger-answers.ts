// Answers from one ledger: totals by criteria, computed once each and carried over when the ledger changes elsewhere.

import { type Ledger, type LedgerField, changedLines } from "../../engine";
import { LedgerCube } from "./ledger-cube";
import type { RangeLedger } from "./read-ledger-range";
import { unusable } from "./function-error";
import { CriteriaReader, type Selection, type TotalCriteria, criteriaKey } from "./total-criteria";
import type { FunctionWork } from "./function-work";

/** The columns a total can be asked by. */
const FIELDS: readonly LedgerField[] = ["account", "centre", "product", "element", "period"];

/** Answers kept for one ledger; a sheet with more cells than that computes some twice. */
const MOST_ANSWERS = 50_000;

/** Changed lines up to which former answers are looked through; beyond, computing anew is as fast. */
const MOST_CHANGED = 400;

/** Blocks kept for one ledger: rows and pivots are asked by a few cells each. */
const MOST_BLOCKS = 40;

interface Answer {
  readonly criteria: TotalCriteria;
  readonly total: number;
}

/** A spilled answer. */
export type Block = readonly (readonly (string | number)[])[];

export class LedgerAnswers {
  private readonly answers = new Map<string, Answer>();
  private readonly cubes = new Map<number, LedgerCube>();
  /** Blocks that depend on the columns a total can be asked by, and blocks that show other columns too. */
  private readonly pivots = new Map<string, Block>();
  private readonly lists = new Map<string, Block>();
  private readonly criteria: CriteriaReader;

  constructor(
    readonly source: RangeLedger,
    period: string | null,
    private readonly work: FunctionWork,
  ) {
    this.criteria = new CriteriaReader(source.ledger, source.columns, period);
  }

  /** The total that criteria ask for, as the number nearest to its exact decimal. */
  total(criteria: TotalCriteria): number {
    const key = criteriaKey(criteria);
    return (this.answers.get(key) ?? this.keep(key, { criteria, total: this.computed(criteria) })).total;
  }

  /** The total where it can be told without adding anything to what is kept, as for somebody who is still typing; else null. */
  previewed(criteria: TotalCriteria): number | null {
    const known = this.answers.get(criteriaKey(criteria));
    if (known) return known.total;
    const { measure, columns } = this.selection(criteria);
    return this.cubes.has(bitsOf(columns.map(({ field }) => field))) ? this.added(measure, columns) : null;
  }

  /** A block that only the ledger and the key decide, computed once. */
  block(kind: "pivots" | "lists", key: string, compute: () => Block): Block {
    const known = this[kind].get(key);
    if (known) return known;
    this.work.blocks++;
    const block = compute();
    if (this[kind].size >= MOST_BLOCKS) this[kind].clear();
    this[kind].set(key, block);
    return block;
  }

  /** Takes over the answers of a former reading that no changed line takes part in; false where too much has changed to tell. */
  takeOver(former: LedgerAnswers): boolean {
    const [before, after] = [former.source, this.source];
    if (before.ledger.decimals !== after.ledger.decimals || before.quantities?.decimals !== after.quantities?.decimals) return false;
    const quantity = ({ quantities }: RangeLedger) => (line: number): number => quantities?.units[line] ?? 0;
    const changed = changedLines(before.ledger, after.ledger, FIELDS, [quantity(before), quantity(after)], MOST_CHANGED);
    if (changed === null) return false;
    if (changed.gone.length + changed.come.length === 0) {
      former.cubes.forEach((cube, which) => this.cubes.set(which, cube));
      former.pivots.forEach((block, key) => this.pivots.set(key, block));
    }
    for (const [key, answer] of former.answers) {
      const selection = this.stillAsked(answer.criteria);
      if (!selection || takesAny(after.ledger, selection, changed.come) || takesAny(before.ledger, former.selection(answer.criteria), changed.gone)) continue;
      this.keep(key, answer);
    }
    return true;
  }

  /** Null where the criteria can no longer be answered, which is said when somebody asks. */
  private stillAsked(criteria: TotalCriteria): Selection | null {
    try {
      return this.selection(criteria);
    } catch {
      return null;
    }
  }

  /** @throws FunctionError for criteria that cannot be read or that ask for what the ledger does not have */
  selection(criteria: TotalCriteria): Selection {
    const selection = this.criteria.selection(criteria);
    if (selection.measure === "quantity" && !this.source.quantities) throw this.source.quantityProblem ?? unusable("no-column", { column: { word: "functions.columns.quantity" } });
    return selection;
  }

  private computed(criteria: TotalCriteria): number {
    const { measure, columns } = this.selection(criteria);
    this.work.totals++;
    return this.added(measure, columns);
  }

  private added(measure: Selection["measure"], columns: Selection["columns"]): number {
    const decimals = measure === "quantity" ? this.source.quantities!.decimals : this.source.ledger.decimals;
    return this.cube(columns.map(({ field }) => field)).sum(measure, columns) / 10 ** decimals;
  }

  private keep(key: string, answer: Answer): Answer {
    if (this.answers.size >= MOST_ANSWERS) this.answers.clear();
    this.answers.set(key, answer);
    return answer;
  }

  /** The cube over some columns, in their order. */
  cube(fields: readonly LedgerField[]): LedgerCube {
    const which = bitsOf(fields);
    const known = this.cubes.get(which);
    if (known) return known;
    this.work.cubes++;
    const cube = new LedgerCube(this.source.ledger, this.source.quantities, fields);
    this.cubes.set(which, cube);
    return cube;
  }
}

function bitsOf(fields: readonly LedgerField[]): number {
  return fields.reduce((bits, field) => bits | (1 << FIELDS.indexOf(field)), 0);
}

function takesAny(ledger: Ledger, { columns }: Selection, lines: readonly number[]): boolean {
  const codes = columns.map(({ field }) => ledger.column(field).codes);
  return lines.some((line) => columns.every(({ taken }, i) => taken[codes[i]![line]!] === 1));
}
