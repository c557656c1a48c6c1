// Where a close differs from a second reading of the rule book, cell by cell.
import { join } from "node:path";
import type { MonthClose } from "../../src/application/close-month";
import { monthOracle } from "../oracles/month/month-oracle";
import { answersIn, differences } from "./expected-reports";
import { rowsOf } from "./second-factory-books";
import type { Tables } from "./small-hospital";

const { keys } = answersIn(join(__dirname, "factory-month", "expected"));

export function differencesFrom(tables: Tables, close: MonthClose): string[] {
  const expected = monthOracle(Object.fromEntries(Object.keys(tables).map((name) => [name, rowsOf(tables, name)])));
  return Object.keys(expected).flatMap((id) => {
    const report = close.reports.find((each) => each.id === id);
    return (report ? differences(report, expected[id]!, keys[id]!) : ["no report"]).map((each) => `${id}: ${each}`);
  });
}
