// The books of the second factory: moves of stock, their vouchers, wages, quality cost and the trial balance that follows from them.
import type { Tables } from "./small-hospital";

/** date, item, kind, quantity, amount, centre, product, element. */
const MOVES = `2027-01-04,M1,receipt,500,4950.00,,,
2027-01-05,M2,receipt,400,3280.40,,,
2027-01-05,001,receipt,50,,,,
2027-01-06,M1,issue,410,,11,,DM
2027-01-06,M1,issue,-12,,11,,DM
2027-01-07,M2,issue,40,,11,101,DM
2027-01-07,M1,issue,62,,11,105,DM
2027-01-08,M2,issue,19,,12,101,DM
2027-01-08,M1,issue,48,,12,104,DM
2027-01-09,M2,issue,56,,13,101,DM
2027-01-09,M2,issue,98,,13,102,DM
2027-01-09,M2,issue,151.5,,13,103,DM
2027-01-09,M9,issue,20,,12,,SUP
2027-01-09,M9,issue,11,,14,,SUP
2027-01-09,M9,issue,4,,02,,SUP
2027-01-10,001,issue,40,,12,002,
2027-01-12,002,receipt,36,,,,
2027-01-15,002,issue,40,,11,101,
2027-01-20,001,receipt,35,,,,
2027-01-25,001,issue,45,,11,105,
2027-01-28,001,count,-1,,11,,
2027-01-30,101,receipt,17,,,,
2027-01-30,102,receipt,30,,,,
2027-01-30,102,receipt,17,,,,
2027-01-30,103,receipt,30,,,,
2027-01-30,105,receipt,26,,,,
2027-01-30,900,receipt,120,,,,
2027-01-30,101,issue,6,,31,,
2027-01-30,102,issue,40,,31,,
2027-01-30,103,issue,12,,31,,
2027-01-31,105,count,-1,,31,,
2027-02-01,102,issue,5,,31,,`;

/** Cost that is no material: account, centre, product, element, amount; red ink is negative. */
const COSTS = `500101,11,,DL,9200.00
500101,12,,DL,8100.40
500101,13,,DL,4077.77
500101,13,103,DL,-20.00
500102,02,,WAG,1500.00
500102,03,,WAG,1100.00
500102,03,,SUP,75.25
510101,11,,WAG,900.00
510101,12,,WAG,720.00
510101,12,,OTH,-15.50
510101,13,,WAG,640.00
510101,14,,WAG,310.00
510102,01,,WAG,440.10
5103,13,105,rework,71.00
5103,13,103,trial,133.20
5103,21,,inspection,250.00
6602,21,,WAG,2000.00
6601,31,,WAG,700.00
221102,41,,OTH,260.00`;

/** Openings that are not the sum of another table. */
const OPENINGS: Readonly<Record<string, bigint>> = { "1002": 500_000_00n };

const COST_ACCOUNTS: Readonly<Record<string, string>> = { "01": "510102", "02": "500102", "03": "500102" };

type Cents = Map<string, bigint>;

interface Line {
  readonly account: string;
  readonly amount: bigint;
  readonly side: "debit" | "credit";
  readonly centre?: string;
  readonly product?: string;
  readonly element?: string;
}

export function secondFactoryBooks(tables: Tables): Tables {
  const moves = MOVES.split("\n").map((line) => line.split(","));
  const prices = new Map(rowsOf(tables, "stock").map((row) => [row["item"]!, row["planned_price"]!]));
  const vouchers = [...materialVouchers(moves, prices), costVoucher()];
  const ledger = vouchers.flatMap((lines, i) => lines.map((line, k) => ledgerRow(`V-${i + 1}`, k + 1, line)));
  return {
    stock_moves: [["date", "item", "kind", "quantity", "amount", "centre", "product", "element"], ...moves],
    ledger: [["date", "voucher", "line", "account", "debit", "credit", "centre", "product", "element"], ...ledger],
    trial_balance: trialBalance(tables, vouchers.flat()),
  };
}

function materialVouchers(moves: readonly string[][], prices: ReadonlyMap<string, string>): Line[][] {
  return moves.flatMap(([, item, kind, quantity, amount, centre, product, element]): Line[][] => {
    if (!/^M/.test(item!)) return [];
    const planned = centsOf(Number(quantity) * Number(prices.get(item!)));
    if (kind === "receipt") {
      const paid = centsOf(Number(amount));
      return [[{ account: "1403", amount: planned, side: "debit" }, { account: "1404", amount: paid - planned, side: "debit" }, { account: "2202", amount: paid, side: "credit" }]];
    }
    const isOverhead = element === "SUP";
    const account = COST_ACCOUNTS[centre!] ?? (isOverhead ? "510101" : "500101");
    return [[{ account, amount: planned, side: "debit", centre: centre!, product: product!, element: element! }, { account: "1403", amount: planned, side: "credit" }]];
  });
}

function costVoucher(): Line[] {
  const debits = COSTS.split("\n").map((line): Line => {
    const [account, centre, product, element, amount] = line.split(",") as [string, string, string, string, string];
    return { account, centre, product, element, amount: centsOf(Number(amount)), side: "debit" };
  });
  return [...debits, { account: "221101", amount: debits.reduce((sum, line) => sum + line.amount, 0n), side: "credit" }];
}

function ledgerRow(voucher: string, number: number, { account, amount, side, centre = "", product = "", element = "" }: Line): string[] {
  return ["2027-01-31", voucher, String(number), account, side === "debit" ? text(amount) : "", side === "credit" ? text(amount) : "", centre, product, element];
}

/** Openings that agree with stock, work in process, assets and variances; equity takes the rest. */
function trialBalance(tables: Tables, lines: readonly Line[]): string[][] {
  const sum = (table: string, field: string, sign = 1n, kind: string | null = null): bigint =>
    sign * rowsOf(tables, table).filter((row) => kind === null || row["kind"] === kind).reduce((total, row) => total + centsOf(Number(row[field] || "0")), 0n);
  const opening: Cents = new Map(Object.entries(OPENINGS));
  opening.set("1403", sum("stock", "opening_amount", 1n, "material"));
  opening.set("1404", sum("stock", "opening_variance"));
  opening.set("1405", sum("stock", "opening_amount", 1n, "finished"));
  opening.set("1407", sum("stock", "opening_amount", 1n, "semi"));
  opening.set("1406", sum("variances", "opening") + sum("variances", "incurred"));
  opening.set("500101", sum("opening_wip", "amount"));
  opening.set("1601", sum("assets", "cost"));
  opening.set("1602", sum("assets", "accumulated", -1n));
  opening.set("4001", -[...opening.values()].reduce((total, amount) => total + amount, 0n));
  const posted = new Set(rowsOf(tables, "postings").map((row) => row["account"]!));
  const accounts = [...new Set([...opening.keys(), ...lines.map((line) => line.account), ...posted, "221103", "222109", "6403"])].sort();
  const of = (account: string, side: Line["side"]): bigint => lines.filter((line) => line.account === account && line.side === side).reduce((total, line) => total + line.amount, 0n);
  return [
    ["account", "name", "opening", "debit", "credit", "closing"],
    ...accounts.map((account) => {
      const [before, debit, credit] = [opening.get(account) ?? 0n, of(account, "debit"), of(account, "credit")];
      return [account, account, text(before), text(debit), text(credit), text(before + debit - credit)];
    }),
  ];
}

/** Rows of a table by column. */
export function rowsOf(tables: Tables, name: string): Record<string, string>[] {
  const [columns = [], ...rows] = tables[name] ?? [];
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ""])));
}

/** The figures above have two decimals at most, so their doubles round to the right cent. */
function centsOf(amount: number): bigint {
  return BigInt(Math.round(amount * 100));
}

function text(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0");
  return `${cents < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
