// Months of the small factory by any methods, with amounts and hours of any size.
import fc from "fast-check";
import { smallFactory, trialBalanceOf } from "../months/small-factory";
import type { Tables } from "../months/small-hospital";

const WIP = ["none", "fixed", "materials", "equivalent-weighted", "equivalent-fifo", "as-finished", "standard", "standard-ratio"];
const STORE = ["month-average", "moving-average", "fifo"];

interface Change {
  readonly tail: string;
  readonly services: string;
  readonly overhead: "direct" | "planned";
  readonly transfer: "combined" | "itemised" | "parallel";
  readonly wip: readonly string[];
  readonly stores: readonly string[];
  readonly amounts: readonly number[];
  readonly hours: readonly number[];
  readonly scrap: "actual" | "standard";
  readonly redInk: string;
}

export const changes: fc.Arbitrary<Change> = fc.record({
  tail: fc.constantFrom("largest-remainder", "last", "largest"),
  services: fc.constantFrom("direct", "sequential", "interaction", "algebraic", "planned"),
  overhead: fc.constantFrom("direct", "planned"),
  transfer: fc.constantFrom("combined", "itemised", "parallel"),
  wip: fc.array(fc.constantFrom(...WIP), { minLength: 4, maxLength: 4 }),
  stores: fc.array(fc.constantFrom(...STORE), { minLength: 4, maxLength: 4 }),
  amounts: fc.array(fc.integer({ min: -20_000, max: 90_000 }), { minLength: 12, maxLength: 12 }),
  hours: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 8, maxLength: 8 }),
  scrap: fc.constantFrom("actual", "standard"),
  redInk: fc.constantFrom("same-side", "opposite-side"),
});

const set = (tables: Tables, table: string, column: string, values: readonly string[]): void => {
  const at = tables[table]![0]!.indexOf(column);
  values.forEach((value, i) => (tables[table]![i + 1]![at] = value));
};

/** The small factory with other methods and amounts, its trial balance following. */
export function changed({ tail, services, overhead, transfer, wip, stores, amounts, hours, scrap, redInk }: Change): Tables {
  const tables = smallFactory();
  tables["Settings"]!.find(([key]) => key === "tail")![1] = tail;
  tables["Settings"]!.push(["red_ink", redInk]);
  const planned = (method: string, rate: string): string => (method === "planned" ? rate : "");
  set(tables, "Rules", "Method", ["direct", services, services, "direct", "direct", "direct", overhead]);
  set(tables, "Rules", "Rate", ["", planned(services, "2.15"), planned(services, "11"), "", "", "", planned(overhead, "3")]);
  set(tables, "Routing", "Transfer", ["combined", transfer, transfer, "combined"]);
  set(tables, "WIP rules", "Method", transfer === "parallel" ? [wip[0]!, "equivalent-weighted", "equivalent-weighted", wip[3]!] : wip);
  set(tables, "Stock", "Method", ["planned", stores[0]!, stores[1]!, stores[2]!, stores[3]!]);
  set(tables, "Production", "Hours", hours.slice(0, 4).map(String));
  set(tables, "Production", "Closing quota material", ["44", "0", "12.5", "40"]);
  set(tables, "Production", "Closing quota hours", ["6", "1", "3.5", "1"]);
  set(tables, "Production", "Machine hours", hours.slice(4).map(String));
  set(tables, "Quality", "Basis", [scrap]);
  const ledger = tables["Ledger"]!;
  amounts.forEach((cents, i) => {
    const amount = (cents / 100).toFixed(2);
    const row = ledger[9 + i]!;
    if (row[2] === "221101" || row[2] === "1002") return;
    // The voucher stays balanced: a line of its own takes the difference to cash.
    ledger.push([row[0]!, `W${i}`, row[2]!, "more", amount, "", row[6]!, row[7]!, row[8]!], [row[0]!, `W${i}`, "1002", "more", "", amount, "", "", ""]);
  });
  const quality = tables["Quality"]!;
  const booked = (kind: string): string => sumOf(ledger.filter((row) => row[8] === kind).map((row) => row[4]!));
  quality[2]![6] = booked("rework");
  quality[3]![6] = booked("inspection");
  tables["Trial Balance"] = trialBalanceOf(tables);
  return tables;
}

function sumOf(amounts: readonly string[]): string {
  return (amounts.reduce((sum, each) => sum + Math.round(Number(each || "0") * 100), 0) / 100).toFixed(2);
}
