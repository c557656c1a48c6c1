// Examples of functions on the ledger of a sample month, and on the sheets of its close.

import { type Example, type ExampleFormula, type ExampleRows, type Said, argument, heading, single } from "./example";

/** Where the ledger of the sample stands. */
export interface SampleLedger {
  /** `序时账!A1:M886` */
  readonly range: string;
  /** The worksheet row of the first line. */
  readonly firstRow: number;
  /** What COST.LEDGER gives for it; empty where whoever opens the sheet computes it. */
  readonly handle: string;
}

export type SampleMonth = "hospital" | "manufacturing";

interface Asked {
  readonly total: readonly [criteria: string, answer: number];
  /** One line by its place in the ledger, 0-based. */
  readonly line: readonly [criteria: string, place: number, cells: readonly (string | number)[]];
  readonly pivot: readonly [criteria: string, answer: ExampleRows];
  readonly check: { readonly month: string; readonly lines: number; readonly sum: number; readonly vouchers: number };
  readonly closed: string;
}

const ASKED: Readonly<Record<SampleMonth, Asked>> = {
  hospital: {
    total: ['"5101*","A04"', 142_863.99],
    line: ['"51010205","A04"', 0, ["2025-06-03", "人事处电费", "记-0001", "51010205", "A04", "", "", "1", 3354.47, "", ""]],
    pivot: ['"centre","period","5101*","A04;A05"', [[heading("headings.centre"), "2025-06"], ["A04", 142_863.99], ["A05", 202_197.58]]],
    check: { month: "2025-06", lines: 883, sum: 232_976_182.25, vouchers: 138 },
    closed: '"allocation-summary","D01"',
  },
  manufacturing: {
    total: ['"5*","ASSY"', 837_447.28],
    line: ['"1406","CAST"', 924, ["2026-05-20", "总厂价格调整差异", "转-0294", "1406", "CAST", "", "DM", "", 12_480, "", ""]],
    pivot: ['"centre","period","5101*","ASSY;CAST;MACH"', [[heading("headings.centre"), "2026-05"], ["ASSY", 79_204.21], ["CAST", 77_719.21], ["MACH", 84_900.09]]],
    check: { month: "2026-05", lines: 1042, sum: 12_744_896.57, vouchers: 335 },
    closed: '"finished-product-costs","P-101"',
  },
};

const COLUMNS = ["row", "date", "summary", "voucher", "account", "centre", "product", "element", "fund", "debit", "credit", "quantity"];

/** Cells that the other formulas of the block refer to by the name `handle`. */
export function ledgerExample(month: SampleMonth, { range, firstRow, handle }: SampleLedger): Example {
  const { total, line, pivot, check } = ASKED[month];
  const ask = (id: string, criteria: string, gives: ExampleRows): ExampleFormula => ({ formula: `=COST.${id}({handle}${criteria === "" ? "" : `,${criteria}`})`, gives });
  const what = (key: string): ReturnType<typeof heading> => heading(`check.${key}`);
  return {
    id: "ledger",
    source: { say: `examples.sample.${month}` },
    inputs: {},
    formulas: [
      { formula: `=COST.LEDGER(${range})`, gives: [[handle]], name: "handle" },
      ask("TOTAL", total[0], [[total[1]]]),
      ask("ROWS", line[0], [COLUMNS.map((key) => heading(`headings.${key}`)), [firstRow + line[1], ...line[2]]]),
      ask("PIVOT", pivot[0], pivot[1]),
      ask("CHECK", "", [
        [what("what"), what("figure"), what("result")],
        [what("lines"), check.lines, check.month],
        [what("debit"), check.sum, ""],
        [what("credit"), check.sum, ""],
        [what("difference"), 0, what("ok")],
        [what("vouchers"), check.vouchers, ""],
        [what("unbalanced"), 0, what("ok")],
      ]),
    ],
  };
}

const LATER: Said = { say: "examples.not-closed" };
const CLOSED_COLUMN = { hospital: "sheets.column.full_cost", manufacturing: "sheets.factory.column.actual_cost" } as const;

/** A figure of the close; before it, the sentence that says so. */
export function closedExample(month: SampleMonth): Example {
  return {
    id: "closed",
    source: { say: "examples.after-close" },
    inputs: { heading: single(argument("column"), { say: CLOSED_COLUMN[month] }), later: single("examples.words.before-close", LATER) },
    formulas: [{ formula: `=IFERROR(COST.CLOSED(${ASKED[month].closed},{heading}),{later})`, gives: [[LATER]] }],
  };
}
