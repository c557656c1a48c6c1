// Months broken in one place: the check names what, where and how bad, and the close does not pass over it.
import { join } from "node:path";
import { checkInputs } from "../../src/application/check-inputs";
import { closeMonth } from "../../src/application/close-month";
import type { CellValue, WorkbookData } from "../../src/workbook/workbook";
import { csvFolder } from "../tables/books";

const samples = new Map(["hospital", "factory", "two-level"].map((name) => [name, csvFolder(join(__dirname, "../../assets/samples", `${name}-month`, "input"))]));

/** A sample whose cells can be changed; rows as on the sheet, 1-based. */
class Month {
  readonly sheets: Map<string, (CellValue | null)[][]>;

  constructor(readonly name: string) {
    this.sheets = new Map(samples.get(name)!.sheets.map(({ sheet, rows }) => [sheet, rows.filter((row) => row.some((cell) => cell !== null)).map((row) => [...row])]));
  }

  rows(table: string): (CellValue | null)[][] {
    return this.sheets.get(table)!;
  }

  column(table: string, heading: string): number {
    return this.rows(table)[0]!.indexOf(heading);
  }

  get(table: string, row: number, heading: string): CellValue {
    return this.rows(table)[row - 1]![this.column(table, heading)] ?? null;
  }

  set(table: string, row: number, heading: string, value: CellValue): this {
    this.rows(table)[row - 1]![this.column(table, heading)] = value;
    return this;
  }

  /** The row whose cells have these values. */
  row(table: string, values: Readonly<Record<string, string>>): number {
    return this.rows(table).findIndex((cells) => Object.entries(values).every(([heading, value]) => cells[this.column(table, heading)] === value)) + 1;
  }

  heading(table: string, from: string, to: string): this {
    return this.set(table, 1, from, to);
  }

  drop(table: string, row: number): this {
    this.rows(table).splice(row - 1, 1);
    return this;
  }

  again(table: string, ...rows: readonly number[]): this {
    for (const row of rows) this.rows(table).push([...this.rows(table)[row - 1]!]);
    return this;
  }

  title(table: string, text: string): this {
    this.rows(table).unshift([text]);
    return this;
  }

  extra(table: string, heading: string, value: CellValue): this {
    this.rows(table).forEach((row, i) => {
      while (row.length < this.rows(table)[0]!.length - (i === 0 ? 0 : 1)) row.push(null);
      row.push(i === 0 ? heading : value);
    });
    return this;
  }

  line(values: Readonly<Record<string, string>>): this {
    this.rows("ledger").push(this.rows("ledger")[0]!.map((heading) => values[String(heading)] ?? null));
    return this;
  }

  each(table: string, change: (row: (CellValue | null)[]) => void): this {
    this.rows(table).slice(1).forEach(change);
    return this;
  }

  book(): WorkbookData {
    const known = samples.get(this.name)!;
    return { ...known, sheets: known.sheets.map((sheet) => ({ ...sheet, rows: this.sheets.get(sheet.sheet)! })) };
  }
}

const hospital = (): Month => new Month("hospital");
const factory = (): Month => new Month("factory");

interface Break {
  readonly what: string;
  readonly month: Month;
  /** `severity code sheet!cell`, each of which the check has to have. */
  readonly found: readonly string[];
  readonly closes?: true;
}

const closing = (account: string): Month =>
  hospital()
    .line({ date: "2025-06-30", voucher: "记-9001", line: "1", account, summary: "结转", debit: "1000.00" })
    .line({ date: "2025-06-30", voucher: "记-9001", line: "2", account: "50010207", summary: "结转", credit: "1000.00", centre: "A01", element: "O", fund: "1" });

const BREAKS: readonly Break[] = [
  // Vouchers: by year, period, type and number
  { what: "a cent too much", month: hospital().set("ledger", 2, "debit", "3354.48"), found: ["warn voucher-unbalanced ledger!G2:H8"] },
  { what: "errors that cancel in the total", month: hospital().set("ledger", 2, "debit", "3254.47").set("ledger", 9, "debit", "9603.72"), found: ["warn voucher-unbalanced ledger!G2:H8", "warn voucher-unbalanced ledger!G9:H11"] },
  { what: "a line dropped", month: hospital().drop("ledger", 11), found: ["warn voucher-unbalanced ledger!G9:H10", "warn ledger-unlike-trial-balance trial_balance!E14"] },
  { what: "one number under two types", month: hospital().set("ledger", 2, "voucher", "付-0001").set("ledger", 3, "voucher", "付-0001"), found: ["warn voucher-unbalanced ledger!G2:H3", "warn voucher-unbalanced ledger!G4:H8"] },
  { what: "a side swapped", month: factory().set("ledger", 16, "credit", null).set("ledger", 16, "debit", "441.00"), found: ["warn voucher-unbalanced ledger!G15:H16"] },
  { what: "a line of another voucher", month: factory().set("ledger", 8, "voucher", "转-9999"), found: ["warn voucher-unbalanced ledger!G8:H8", "warn voucher-unbalanced ledger!G6:H11"] },
  // Ledger and trial balance
  { what: "a movement the ledger has not", month: hospital().set("trial_balance", 4, "debit", "1.00"), found: ["warn ledger-unlike-trial-balance trial_balance!D4", "warn trial-balance-row-broken trial_balance!F4"] },
  { what: "an account missing", month: hospital().drop("trial_balance", 76), found: ["warn account-not-in-trial-balance ledger!D718"] },
  { what: "a closing that does not follow", month: factory().set("trial_balance", 3, "closing", "5849157.21"), found: ["warn trial-balance-row-broken trial_balance!F3"] },
  { what: "openings that do not balance", month: factory().set("trial_balance", 3, "opening", "2140000.01").set("trial_balance", 3, "closing", "5849157.21"), found: ["warn openings-unbalanced trial_balance!C2:C38"] },
  { what: "a row twice", month: hospital().again("trial_balance", 6), found: ["warn lines-repeated trial_balance!A79"], closes: true },
  // Accounts and centres
  { what: "an account not mapped", month: factory().drop("accounts", 3), found: ["refuse account-unmapped ledger!D10", "refuse account-unmapped ledger!D15"] },
  { what: "an account mapped twice", month: hospital().again("accounts", 15).set("accounts", 36, "element", "P"), found: ["refuse row-doubled accounts!A36"] },
  { what: "a centre by its name", month: hospital().each("ledger", (row) => { if (row[8] === "A01") row[8] = "院长办公室"; }), found: ["refuse centre-unknown ledger!I9,I24,I101,I160,I379:I383,I724,I819"] },
  { what: "a centre left blank", month: hospital().set("ledger", 10, "centre", null), found: ["warn centre-missing ledger!I10"] },
  { what: "a centre twice", month: hospital().again("centres", 4), found: ["refuse row-doubled centres!A55"] },
  { what: "a product with an O for a 0", month: factory().set("ledger", 4, "product", "P-2O1"), found: ["refuse product-unknown ledger!J4"] },
  { what: "a setting under two names", month: hospital().again("settings", 4).set("settings", 14, "key", "期间").set("settings", 14, "value", "2025-05"), found: ["refuse row-doubled settings!A14"] },
  // Drivers
  { what: "a department left out", month: hospital().drop("drivers", 6), found: ["warn driver-incomplete drivers!C46"], closes: true },
  { what: "a workshop left out", month: factory().drop("drivers", 4), found: ["warn driver-incomplete drivers!C13"], closes: true },
  { what: "a factory of a level left out", month: new Month("two-level").drop("drivers", 2), found: ["warn driver-incomplete drivers!C7"], closes: true },
  { what: "a quantity left blank", month: hospital().set("drivers", 5, "quantity", null), found: ["refuse value-missing drivers!D5"] },
  { what: "a quantity below zero", month: factory().set("drivers", 2, "quantity", "-5"), found: ["refuse driver-negative drivers!D2"] },
  { what: "a base of nothing", month: factory().each("drivers", (row) => { if (row[0] === "STEAM") row[3] = "0"; }), found: ["refuse zero-base rules!E3"] },
  { what: "a receiver nobody knows", month: hospital().set("drivers", 5, "receiver", "A99"), found: ["refuse driver-receiver-unknown drivers!C5"] },
  { what: "a driver row twice", month: hospital().again("drivers", 6), found: ["accept_with_note driver-doubled drivers!D550"], closes: true },
  { what: "a rule twice", month: hospital().again("rules", 30), found: ["refuse rule-doubled rules!B31"] },
  { what: "goods that need each other", month: factory().again("routing", 2, 3).set("routing", 11, "step", "2").set("routing", 11, "input", "S-21").set("routing", 12, "step", "2").set("routing", 12, "input", "S-11"), found: ["refuse routing-loop routing!D11"] },
  // Duplicates
  { what: "a voucher pasted twice", month: factory().again("ledger", 2, 3, 4, 5), found: ["warn lines-repeated ledger!A1044:M1047"] },
  { what: "a stock move pasted twice", month: factory().again("stock_moves", 2), found: ["warn lines-repeated stock_moves!A383"] },
  { what: "a row of revenue pasted twice", month: hospital().again("revenue", 2), found: ["warn lines-repeated revenue!A332"] },
  { what: "a patient twice", month: hospital().again("patients", 2), found: ["refuse row-doubled patients!A102"] },
  // Periods
  { what: "a line of next month", month: hospital().set("ledger", 9, "date", "2025-07-01"), found: ["warn line-outside-period ledger!A9"] },
  { what: "another month in the settings", month: hospital().set("settings", 4, "value", "2025-05"), found: ["warn line-outside-period ledger!A2"] },
  { what: "a stock move of next month", month: factory().set("stock_moves", 3, "date", "2026-06-01"), found: ["warn table-of-other-period stock_moves!A3"] },
  { what: "drivers of last month", month: hospital().extra("drivers", "期间", "2025-05"), found: ["warn table-of-other-period drivers!E2:E549"], closes: true },
  { what: "a row of production of last month", month: factory().extra("production", "月份", "5").set("production", 2, "月份", "4月"), found: ["warn table-of-other-period production!P2"], closes: true },
  { what: "workload titled with last month", month: hospital().title("workload", "工作量表 2025年5月"), found: ["warn table-of-other-period workload!A1"], closes: true },
  { what: "earlier figures that are not earlier", month: hospital().set("prior", 2, "period", "2025-06"), found: ["warn prior-not-earlier prior!A2"], closes: true },
  // Closing entries and reversals
  { what: "profit and loss closed in the ledger", month: closing("3301"), found: ["warn closing-entry-set-aside ledger!B885"] },
  { what: "costs closed to an account nobody mapped", month: closing("3401"), found: ["refuse account-unmapped ledger!D885"] },
  { what: "red ink said in words", month: hospital().set("ledger", 2, "debit", "红字3354.47"), found: ["refuse amount-not-a-number ledger!G2"] },
  { what: "red ink in brackets", month: factory().set("ledger", 2, "debit", "（13140.00）"), found: ["warn voucher-unbalanced ledger!G2:H5"] },
  // Units and currencies
  { what: "ten-thousands in a heading", month: hospital().heading("ledger", "debit", "借方金额（万元）"), found: ["ask unit-unclear ledger!G1"] },
  { what: "ten-thousands above a table", month: hospital().title("revenue", "单位：万元"), found: ["ask unit-unclear revenue!A1"] },
  { what: "ten-thousands in a cell", month: hospital().set("ledger", 2, "debit", "0.335447万"), found: ["ask unit-in-cell ledger!G2"] },
  { what: "dollars", month: hospital().set("revenue", 2, "amount", "US$100"), found: ["refuse amount-not-a-number revenue!E2"] },
  { what: "a rate that gives another amount", month: factory().extra("ledger", "币种", null).extra("ledger", "原币金额", null).extra("ledger", "汇率", null).set("ledger", 2, "币种", "USD").set("ledger", 2, "原币金额", "1800").set("ledger", 2, "汇率", "7.1"), found: ["warn local-amount-unlike-rate ledger!G2"], closes: true },
  { what: "a foreign amount alone", month: factory().extra("ledger", "币种", null).extra("ledger", "原币金额", null).set("ledger", 2, "币种", "HKD").set("ledger", 2, "原币金额", "1800").set("ledger", 2, "debit", null), found: ["refuse local-amount-missing ledger!G2"] },
  // Codes and dates
  { what: "an account in powers of ten", month: hospital().set("trial_balance", 2, "account", "1.002E+17"), found: ["refuse code-in-powers trial_balance!A2"] },
  { what: "a patient in powers of ten", month: hospital().set("patients", 2, "patient", "1.00201E+11"), found: ["refuse code-in-powers patients!A2"] },
  { what: "an amount in powers of ten", month: hospital().set("ledger", 2, "debit", "1E+15"), found: ["refuse amount-not-a-number ledger!G2"] },
  { what: "a year of Reiwa", month: hospital().set("ledger", 2, "date", "令和7年6月3日"), found: ["ask date-era-unclear ledger!A2"] },
  { what: "years of an era without its sign", month: hospital().set("ledger", 2, "date", "07/06/03"), found: ["refuse date-invalid ledger!A2"] },
];

it.each(BREAKS)("$what", ({ month, found, closes = false }) => {
  const book = month.book();
  const { findings } = checkInputs(book);
  expect(findings.map(({ severity, code, at }) => `${severity} ${code} ${at?.sheet}!${at?.cell}`)).toEqual(expect.arrayContaining([...found]));
  expect(closeMonth(book).closed).toBe(closes);
});

it.each(["hospital", "factory", "two-level"])("nothing of it is told of the %s month as it is", (name) => {
  const told = new Set(BREAKS.flatMap(({ found }) => found.map((each) => each.split(" ")[1])));
  const { findings } = checkInputs(new Month(name).book());
  expect(findings.filter(({ code, severity }) => told.has(code) && severity !== "accept_with_note")).toEqual([]);
});
