// The sample factory month by every other method: it still closes, ties, and every cell is what the oracle says.
import { closeMonth, type MonthClose } from "../../src/application/close-month";
import { stops } from "../../src/engine";
import { FactoryOracle } from "../oracles/factory-oracle";
import { frac, toCents } from "../oracles/fractions";
import { ownCosts, reportRows } from "./closed-costs";
import { type Change, changedSample } from "./sample-factory";
import { type Tables, bookOf } from "./small-hospital";
import { rowsOf } from "./second-factory-books";

const method = (name: string): Change => ["wip_rules", "method", name];
const tail = (name: string): Change => ["settings", "value", name, (row) => row["key"] === "tail"];
const later = (row: Readonly<Record<string, string>>): boolean => row["step"] !== "1";

const VARIANTS: readonly (readonly [name: string, changes: readonly Change[]])[] = [
  ["the last one taking odd cents", [tail("last")]],
  ["the largest taking odd cents", [tail("largest")]],
  ...["none", "fixed", "materials", "standard", "standard-ratio", "equivalent-weighted", "equivalent-fifo", "as-finished"].map((name) => [name, [method(name)]] as const),
  ["itemised transfer", [["routing", "transfer", "itemised", later]]],
  ["itemised transfer at standard", [["routing", "transfer", "itemised"], method("standard"), tail("last")]],
  ["itemised transfer and first-in first-out", [["routing", "transfer", "itemised"], method("equivalent-fifo"), tail("largest")]],
  ["parallel transfer", [["routing", "transfer", "parallel"], method("equivalent-weighted")]],
  ["scrap the other way", [["quality", "basis", "standard", (row) => row["product"] === "S-11"], ["quality", "hours", "12", (row) => row["product"] === "P-101"], ["quality", "basis", "actual", (row) => row["product"] === "P-101"]]],
];

describe("the sample factory month by other methods", () => {
  it.each(VARIANTS)("with %s", async (_name, changes) => {
    const tables = changedSample(changes);
    const close = closeMonth(await bookOf(tables));
    expect(close.findings.filter(stops)).toEqual([]);
    expect(close.checks.filter((check) => !check.ok).map((check) => check.id)).toEqual([]);
    expect(sheetsOf(close)).toEqual(oracleSheets(tables, close));
  });
});

const COLUMNS = ["opening", "current", "scrap_out", "by_product_credit", "finished", "closing"];

function sheetsOf(close: MonthClose): unknown[] {
  return reportRows(close, "product-cost-sheets")
    .map((row) => [`${row["product"]} ${row["centre"]} ${row["origin"]} ${row["element"]}`, ...COLUMNS.map((column) => toCents(frac(row[column])))])
    .sort();
}

function oracleSheets(tables: Tables, close: MonthClose): unknown[] {
  const rows = Object.fromEntries(Object.keys(tables).map((name) => [name, rowsOf(tables, name)]));
  const products = new Set(rows["products"]!.map((row) => row["product"]!));
  const oracle = new FactoryOracle({ tables: rows, costs: ownCosts(close, products), tail: rows["settings"]!.find((row) => row["key"] === "tail")!["value"]! });
  const sheets = rows["routing"]!.flatMap(({ product, step, centre }) =>
    Object.entries(oracle.step(product!, Number(step) - 1)).map(([key, cell]) => [`${product} ${centre} ${key}`, cell.opening, cell.current, cell.scrap, cell.credit, cell.finished, cell.closing]),
  );
  return sheets.sort();
}
