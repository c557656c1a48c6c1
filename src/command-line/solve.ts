// `solve`: computes worked examples, one file or all files of a folder.

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { sayCaseError } from "../application/solve/case-errors";
import { solveCase } from "../application/solve/solve-case";
import type { Translate } from "../locales";
import { type SolveArguments, WrongUsage } from "./arguments";

/** Prints one JSON document, or with `--batch` one line per case. Returns 1 when a single case could not be solved. */
export function solve(given: SolveArguments, t: Translate): number {
  if (!existsSync(given.input)) throw new WrongUsage("no-such-input", { path: given.input });
  if (!given.batch) return solveOne(given.input, t);
  for (const path of casesIn(given.input)) process.stdout.write(`${JSON.stringify(lineOf(path, t))}\n`);
  return 0;
}

function solveOne(path: string, t: Translate): number {
  try {
    process.stdout.write(`${JSON.stringify(solveCase(JSON.parse(readFileSync(path, "utf8"))), null, 1)}\n`);
    return 0;
  } catch (error) {
    console.error(sayCaseError(error, t));
    return 1;
  }
}

function lineOf(path: string, t: Translate): object {
  let id = path;
  try {
    const value = JSON.parse(readFileSync(path, "utf8")) as { id?: string };
    id = value.id ?? path;
    return { id, ...solveCase(value) };
  } catch (error) {
    return { id, error: sayCaseError(error, t) };
  }
}

/** All cases below a folder in the order of their names; the registry of methods is no case. */
function casesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return casesIn(path);
      return name.endsWith(".json") && name !== "methods.json" ? [path] : [];
    });
}
