// A hospital month of as many ledger lines as wanted: the sample's vouchers over and over, and every table that states their sums in proportion.
import { type PlainSheets, samplePlain } from "./sample-sheets";

const [LEDGER, BALANCES, REVENUE, ITEMS] = ["Ledger", "Trial Balance", "Revenue", "Hospital Items"] as const;

/** Columns that state sums of the ledger. */
const SUMS: Readonly<Record<string, readonly string[]>> = { [BALANCES]: ["Opening Balance", "Period Debit", "Period Credit", "Closing Balance"], [REVENUE]: ["Amount"], [ITEMS]: ["Amount"] };

export function largeMonth(lines: number): PlainSheets {
  const sheets = samplePlain("hospital", "en");
  const [headings = [], ...rows] = sheets[LEDGER]!;
  const voucher = headings.indexOf("Voucher");
  const times = Math.ceil(lines / rows.length);
  const ledger = Array.from({ length: times }, (_, round) => rows.map((row) => row.map((cell, column) => (column === voucher ? `${cell}-${round}` : cell)))).flat();
  const scaled = Object.entries(SUMS).map(([name, columns]) => {
    const [titles = [], ...body] = sheets[name]!;
    const at = columns.map((column) => titles.indexOf(column));
    return [name, [titles, ...body.map((row) => row.map((cell, column) => (at.includes(column) && typeof cell === "number" ? Math.round(cell * times * 100) / 100 : cell)))]] as const;
  });
  return { ...sheets, ...Object.fromEntries(scaled), [LEDGER]: [headings, ...ledger] };
}
