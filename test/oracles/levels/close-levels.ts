// A factory of two levels given as text tables, closed by the engine.
import { factoryInput } from "../../../src/application/factory-input";
import { type FactoryClose, closeFactory } from "../../../src/engine/factory/close-factory";
import type { FactoryInput } from "../../../src/engine/factory/factory-input";
import { readTables } from "../../../src/tables/read-tables";
import { bookOf } from "../../months/small-hospital";
import type { Tables } from "./levels-book";

export async function levelsInput(tables: Tables): Promise<FactoryInput> {
  const sheets = Object.entries(tables).map(([name, rows]): [string, string[][]] => {
    const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return [name, [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ""))]];
  });
  const read = readTables(await bookOf(Object.fromEntries(sheets.filter(([, rows]) => rows.length > 1))));
  expect(read.findings.filter((found) => found.severity === "refuse")).toEqual([]);
  return factoryInput(read.tables, read.tables.ledger!, null);
}

export async function closedLevels(tables: Tables): Promise<FactoryClose> {
  return closeFactory(await levelsInput(tables));
}
