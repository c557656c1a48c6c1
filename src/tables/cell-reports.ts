// Problems of cells gathered by column and kind, so that a column with a thousand bad cells makes a short list.

import { finding } from "../engine/finding";
import type { Finding, FindingCode } from "../engine/finding";
import { cellList } from "../engine/cell-list";

const SHOWN = 20;
/** Notes are said once for a column, whatever they say of each cell. */
const ONCE_PER_COLUMN: ReadonlySet<FindingCode> = new Set<FindingCode>(["date-year-unknown", "amount-not-given", "dates-written-differently", "date-era-unclear", "dimension-split", "number-as-text", "text-cleaned", "amount-rounded", "value-missing"]);

type Args = Readonly<Record<string, string>>;

interface CellReport {
  readonly code: FindingCode;
  /** 0-based. */
  readonly column: number;
  /** 1-based. */
  readonly row: number;
  readonly args: Args;
}

export interface CellReports {
  add(code: FindingCode, column: number, row: number, args: Args): void;
  findings(): Finding[];
}

/** Gathers the reports of one sheet. */
export function cellReports(sheet: string): CellReports {
  const groups = new Map<string, CellReport[]>();
  return {
    add(code, column, row, args) {
      const key = `${code} ${column}`;
      const group = groups.get(key);
      if (group) group.push({ code, column, row, args });
      else groups.set(key, [{ code, column, row, args }]);
    },
    findings: () => [...groups.values()].flatMap((group) => findingsOf(sheet, group)),
  };
}

function findingsOf(sheet: string, group: readonly CellReport[]): Finding[] {
  const first = group[0];
  if (!first) return [];
  if (ONCE_PER_COLUMN.has(first.code)) return [together(sheet, group)];
  const single = group.slice(0, group.length > SHOWN ? SHOWN - 1 : SHOWN).map((report) => together(sheet, [report]));
  return group.length > SHOWN ? [...single, together(sheet, group.slice(SHOWN - 1))] : single;
}

function together(sheet: string, group: readonly CellReport[]): Finding {
  const { code, column, args } = group[0] as CellReport;
  const cell = cellList(column, group.map((report) => report.row));
  return finding(code, { ...args, cells: cell, count: String(group.length) }, { sheet, cell });
}
