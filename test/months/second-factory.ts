// A second factory, unlike the sample: codes that are numbers, parallel and itemised transfer, first-in first-out, an idle workshop, red ink, a January.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookData } from "../../src/workbook/workbook";
import { secondFactoryBooks } from "./second-factory-books";
import { type Tables, bookOf } from "./small-hospital";

const FOLDER = join(__dirname, "second-factory");

/** All tables as rows of texts, with the books that belong to them. */
export function secondFactory(): Tables {
  const rowsIn = (file: string): string[][] => readFileSync(join(FOLDER, file), "utf8").trimEnd().split("\n").map((line) => line.split(","));
  const tables = Object.fromEntries(readdirSync(FOLDER).map((file) => [file.replace(".csv", ""), rowsIn(file)]));
  return { ...tables, ...secondFactoryBooks(tables) };
}

export function secondFactoryBook(): Promise<WorkbookData> {
  return bookOf(secondFactory());
}
