// The books and the allocation model of a real hospital brought into a costing workbook; the mapping is the list of functions below.
//
// The hospital keeps four files of another program: departments and cost types, a cost model, one month of costs, one month of
// activity. What that program does to them is done here with rules of ours:
//   its general ledger costs         -> ledger: one line each, account = cost type, centre = department
//   its run adjustments              -> ledger: one voucher, out of one department and type and into another
//   its mappings and groupings       -> ledger: centre and cost element of a line (types that nothing groups are "other")
//   its disbursement levels          -> rules: one step by one exchange (交互分配): level 1 sends a department's own cost to services
//                                       too, level 2 what they received to departments that serve nobody
//   its attributes                   -> drivers; those that are this month's cost are worked out from the ledger, as it does
//   its episodes and their locations -> workload (bed days of the admitting ward) and a driver of the same name (days per ward)
import { join } from "node:path";
import { Decimal } from "../../src/engine/money/decimal";
import { openWorkbook } from "../../src/workbook/file/open";
import type { CellValue } from "../../src/workbook/workbook";
import { SHARED } from "../tables/books";
import type { Tables } from "./small-hospital";

type Row = Readonly<Record<string, CellValue>>;
type Sheets = ReadonlyMap<string, readonly Row[]>;

/** The decimals that the month is kept in: costs have three, adjustments more. */
const DECIMALS = 4;
const OTHER = "other";
const SERVES = "admin";

export async function realHospital(): Promise<{ readonly tables: Tables; readonly negativeWeights: readonly string[] }> {
  const [config, model, costs, activity] = await Promise.all(["config-departments", "cost-model", "costs-and-adjustments-jun97", "patient-activity-jun97"].map(sheetsOf));
  const lines = ledgerLines(costs!, model!);
  const senders = new Set(rowsIn(model!, "general ledger disbursement").map((row) => text(row, "department_code")));
  const { drivers, negative } = driverRows(model!, lines);
  const [run] = rowsIn(costs!, "run");
  const day = text(run!, "end_date").slice(0, 10);
  const departments = rowsIn(config!, "departments");
  const tables: Tables = {
    Settings: [["Key", "Value"], ["entity", text(rowsIn(config!, "hospital")[0]!, "hospital_name")], ["industry", "hospital"], ["period", day.slice(0, 7)], ["language", "en"], ["currency", "AUD"], ["decimals", String(DECIMALS)], ["material_category", "material"], ["revenue_account", "revenue"]],
    "Cost Elements": [["Cost Element", "Name"], ...rowsIn(config!, "cost types").map((row) => [text(row, "cost_type_code"), text(row, "cost_type_description")])],
    Funds: [["Fund", "Name", "In Medical Cost", "In Medical Full Cost", "In Hospital Full Cost"], ["own", "Own funds", "1", "1", "1"]],
    Centres: [["Centre", "Name", "Class"], ...departments.map((row) => [text(row, "department_code"), text(row, "department_name"), senders.has(text(row, "department_code")) ? SERVES : "clinical"])],
    Accounts: [["Account", "Account Name", "Cost Element", "Treatment"], ...rowsIn(config!, "cost types").map((row) => [text(row, "cost_type_code"), text(row, "cost_type_description"), OTHER, "cost"]), ["paid", "Paid", "", "exclude"]],
    Ledger: [["Posting Date", "Voucher No", "Account Code", "Description", "Debit Amount", "Credit Amount", "Cost Centre", "Cost Element", "Fund"], ...lines.map((line) => [day, line.voucher, line.account, line.summary, line.debit.toFixed(DECIMALS), line.credit.toFixed(DECIMALS), line.centre, line.element, line.centre === "" ? "" : "own"])],
    "Trial Balance": [["Account Code", "Account Name", "Opening Balance", "Period Debit", "Period Credit", "Closing Balance"], ...balances(lines)],
    Drivers: [["Driver", "Provider", "Receiver", "Quantity"], ...drivers, ...daysByWard(model!, rowsIn(activity!, "Inpat patient location"), "ward_code", "ward_days").map(([centre, days]) => ["bed_days", "", centre!, days!])],
    Rules: [["Step", "Sender", "Cost Element", "Method", "Driver", "Receivers", "As Element"], ...ruleRows(model!)],
    Revenue: [["Ordering Centre", "Patient Type", "Category", "Executing Centre", "Amount"]],
    Workload: [["Centre", "Headcount", "Visits", "Bed Days", "Discharges"], ...daysByWard(model!, rowsIn(activity!, "Inpat episode details"), "admitting_ward_code", "bed_days").map(([centre, days]) => [centre!, "", "", days!, ""])],
  };
  return { tables, negativeWeights: negative };
}

async function sheetsOf(name: string): Promise<Sheets> {
  const { sheets } = await (await openWorkbook(join(SHARED, "real", `hospital-${name}.xlsx`))).read();
  return new Map(sheets.map(({ sheet, rows: [headings = [], ...rows] }) => [sheet, rows.map((cells) => Object.fromEntries(headings.map((heading, i) => [String(heading), cells[i] ?? null])))]));
}

function rowsIn(sheets: Sheets, sheet: string): readonly Row[] {
  return sheets.get(sheet) ?? [];
}

function text(row: Row, column: string): string {
  const cell = row[column] ?? "";
  return column.endsWith("_date") && typeof cell === "number" ? new Date(Date.UTC(1899, 11, 30) + cell * 86_400_000).toISOString() : String(cell).trim();
}

interface Line {
  readonly voucher: string;
  readonly account: string;
  readonly summary: string;
  readonly debit: Decimal;
  readonly credit: Decimal;
  readonly centre: string;
  readonly element: string;
}

function ledgerLines(costs: Sheets, model: Sheets): Line[] {
  const zero = new Decimal(0);
  const placed = (department: string, type: string): Pick<Line, "account" | "summary" | "centre" | "element"> => ({ account: type, summary: `${department} ${type}`, ...built(model, department, type) });
  const own = rowsIn(costs, "general ledger costs").map((row): Line => ({ voucher: "GL", ...placed(text(row, "department_code"), text(row, "cost_type_code")), debit: new Decimal(text(row, "cost")), credit: zero }));
  const paid: Line = { voucher: "GL", account: "paid", summary: "costs of the month", centre: "", element: "", debit: zero, credit: own.reduce((sum, line) => sum.plus(line.debit), zero) };
  const moved = rowsIn(costs, "general ledger run adjustments").flatMap((row): Line[] => {
    const amount = new Decimal(text(row, "amount")).toDecimalPlaces(DECIMALS);
    return [
      { voucher: "ADJ", ...placed(text(row, "from_department_code"), text(row, "from_cost_type_code")), debit: zero, credit: amount },
      { voucher: "ADJ", ...placed(text(row, "to_department_code"), text(row, "to_cost_type_code")), debit: amount, credit: zero },
    ];
  });
  return [...own, paid, ...moved];
}

/** Where a cost ends up by mapping, by grouping departments, then types of a department, then types; every other type is "other". */
function built(model: Sheets, department: string, type: string): Pick<Line, "centre" | "element"> {
  const mapping = rowsIn(model, "general ledger mapping").find((row) => text(row, "from_department_code") === department && text(row, "from_cost_type_code") === type);
  const from = mapping ? { department: text(mapping, "to_department_code"), type: text(mapping, "to_cost_type_code") } : { department, type };
  const group = rowsIn(model, "department grouping").find((row) => text(row, "from_department_code") === from.department);
  const centre = group ? text(group, "to_department_code") : from.department;
  const ofDepartment = rowsIn(model, "department cost type grouping").find((row) => text(row, "department_code") === centre && text(row, "from_cost_type_code") === from.type);
  const ofType = rowsIn(model, "cost type grouping").find((row) => text(row, "from_cost_type_code") === from.type);
  // Types that the model itself spreads are kept as they are.
  const isKept = mapping !== undefined || rowsIn(model, "general ledger distribution").some((row) => text(row, "department_code") === centre && text(row, "cost_type_code") === from.type);
  return { centre, element: ofDepartment ? text(ofDepartment, "to_cost_type_code") : ofType ? text(ofType, "to_cost_type_code") : isKept ? from.type : OTHER };
}

function balances(lines: readonly Line[]): string[][] {
  const accounts = new Map<string, { debit: Decimal; credit: Decimal }>();
  for (const { account, debit, credit } of lines) {
    const sum = accounts.get(account) ?? { debit: new Decimal(0), credit: new Decimal(0) };
    accounts.set(account, { debit: sum.debit.plus(debit), credit: sum.credit.plus(credit) });
  }
  return [...accounts].map(([account, { debit, credit }]) => [account, account, "0", debit.toFixed(), credit.toFixed(), debit.minus(credit).toFixed()]);
}

/** Attributes that name a cost weigh by this month's cost; one below zero cannot take a share and is told apart. */
function driverRows(model: Sheets, lines: readonly Line[]): { drivers: string[][]; negative: string[] } {
  const cost = (passes: (line: Line) => boolean): Decimal => lines.filter(passes).reduce((sum, line) => sum.plus(line.debit).minus(line.credit), new Decimal(0));
  const negative: string[] = [];
  const drivers = rowsIn(model, "general ledger attributes").flatMap((row) => {
    const [receiver, driver] = [text(row, "department_code"), text(row, "general_ledger_attribute_code")];
    const ofCost = cost((line) => line.centre === receiver && line.element === driver);
    const weight = driver.startsWith("total") ? cost((line) => line.centre === receiver) : ofCost.isZero() ? new Decimal(text(row, "general_ledger_attribute_weight")) : ofCost;
    if (!weight.isNegative()) return [[driver, "", receiver, weight.toFixed()]];
    negative.push(`${receiver} ${driver}`);
    return [];
  });
  return { drivers, negative };
}

/** Level 1 sends own cost and turns it into the type that the last level sends on; a department's other types follow its last row of level 1. */
function ruleRows(model: Sheets): string[][] {
  const rows = rowsIn(model, "general ledger disbursement");
  const level = (row: Row): number => Number(text(row, "disbursement_level"));
  const last = Math.max(...rows.map(level));
  return rows.map((row) => {
    const sentOn = rows.find((other) => text(other, "department_code") === text(row, "department_code") && level(other) === last) ?? rows.find((other) => level(other) === last)!;
    return ["1", text(row, "department_code"), text(row, "cost_type_code"), "interaction", text(row, "general_ledger_attribute_code"), "", text(sentOn, "cost_type_code")];
  });
}

/** Days by the department that a ward is, or that the model says bears a ward of that name. */
function daysByWard(model: Sheets, rows: readonly Row[], ward: string, days: string): string[][] {
  const distribution = rowsIn(model, "general ledger distribution");
  const bears = (code: string): string => text(distribution.find((row) => text(row, "department_code") === code) ?? distribution.find((row) => text(row, "distribution_code") === code)!, "department_code");
  const sums = new Map<string, Decimal>();
  for (const row of rows) {
    const centre = bears(text(row, ward));
    sums.set(centre, (sums.get(centre) ?? new Decimal(0)).plus(text(row, days)));
  }
  return [...sums].map(([centre, sum]) => [centre, sum.toFixed()]);
}
