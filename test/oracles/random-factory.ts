// Random factories: any mix of transfers, WIP methods, scrap, by-products and tails that the rule book allows, as tables of text.
import fc from "fast-check";
import type { OracleInput, Row } from "./oracle-cells";

export const WIP_METHODS = ["none", "fixed", "materials", "standard", "standard-ratio", "equivalent-weighted", "equivalent-fifo", "as-finished"];
const TRANSFERS = ["combined", "itemised", "parallel"];
const TAILS = ["largest-remainder", "last", "largest"];
const ELEMENTS = ["DM", "DL", "OH"];

/** A number below a bound, from the seed of one factory. */
type Next = (below: number) => number;

export const randomFactories: fc.Arbitrary<OracleInput> = fc.integer({ min: 0, max: 2 ** 30 }).map((seed) => makeOne(seed));

function makeOne(seed: number): OracleInput {
  let state = seed;
  const next: Next = (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const semis = ["S-1", "S-2", "03"].slice(0, next(4));
  const finished = ["P-1", "P-2", "007"].slice(0, 1 + next(3));
  const tables: Record<string, Row[]> = { products: [], routing: [], production: [], standards: [], wip_rules: [], opening_wip: [], quality: [], stock: [], stock_moves: [] };
  const costs: OracleInput["costs"][number][] = [];
  [...semis, ...finished].forEach((product, place) => {
    const isSemi = place < semis.length;
    tables["products"]!.push({ product, kind: isSemi ? "semi" : "finished" });
    const transfer = TRANSFERS[next(3)]!;
    const inputs = semis.slice(0, Math.min(place, semis.length));
    const input = inputs.length > 0 && next(3) > 0 ? inputs[next(inputs.length)]! : "";
    const steps = 1 + next(3);
    for (let i = 0; i < steps; i++) addStep(tables, costs, next, { product, centre: `W${i + 1}`, step: String(i + 1), input: i === 0 ? input : "", transfer });
    if (isSemi) addStore(tables, next, product);
  });
  if (next(2) === 0) addByProduct(tables, next, finished[0]!);
  return { tables, costs, tail: TAILS[next(3)]! };
}

interface Step extends Row {
  readonly product: string;
  readonly centre: string;
  readonly input: string;
  readonly transfer: string;
}

function addStep(tables: Record<string, Row[]>, costs: OracleInput["costs"][number][], next: Next, step: Step): void {
  const { product, centre, input } = step;
  const quantity = (below: number): string => (next(6) === 0 ? "0" : `${next(below)}.${next(10)}`);
  const money = (below: number): string => `${next(7) === 0 ? "-" : ""}${next(below)}.${10 + next(90)}`;
  tables["routing"]!.push({ ...step, input_quantity: input === "" ? "" : `${1 + next(3)}` });
  tables["production"]!.push({
    product,
    centre,
    opening: quantity(9),
    started: quantity(40),
    finished: quantity(40),
    closing: quantity(12),
    material_share: `${10 * next(11)}`,
    conversion_share: `${5 * next(21)}`,
    opening_material_share: `${10 * next(11)}`,
    opening_conversion_share: `${5 * next(21)}`,
    closing_quota_material: quantity(900),
    closing_quota_hours: quantity(90),
    hours: quantity(300),
  });
  tables["wip_rules"]!.push({ product, centre, method: step.transfer === "parallel" ? "equivalent-weighted" : WIP_METHODS[next(8)]! });
  for (const element of [...ELEMENTS, "SF"]) tables["standards"]!.push({ product, centre, element, quantity: quantity(9), amount: money(60) });
  for (const [origin, element] of [["own", "DM"], ["own", "DL"], ["own", "SL"], ["transferred", "SF"], ["transferred", "DM"], ["", "OH"]] as const) {
    if (next(3) === 0) tables["opening_wip"]!.push({ product, centre, origin, element, amount: money(3000) });
  }
  for (const element of [...ELEMENTS, "TC"]) if (next(4) > 0) costs.push({ product, centre, element, amount: BigInt(next(900_000)) - BigInt(next(5) === 0 ? 900_000 : 0) });
  if (next(3) === 0) {
    const basis = next(2) === 0 ? "actual" : "standard";
    tables["quality"]!.push({ product, centre, kind: "irreparable", basis, quantity: quantity(4), hours: quantity(20), salvage: money(20), compensation: "" });
  }
  if (input !== "") tables["stock_moves"]!.push(...[1, 2].map((day) => ({ date: `2026-05-0${day}`, item: input, kind: "issue", quantity: `${next(30)}.${next(100)}`, centre, product })));
}

function addStore(tables: Record<string, Row[]>, next: Next, item: string): void {
  tables["stock"]!.push({ item, kind: "semi", opening_quantity: "1000", opening_amount: `${next(90_000)}.${10 + next(90)}`, method: "month-average" });
  tables["stock_moves"]!.push({ date: "2026-05-01", item, kind: "receipt", quantity: `${1 + next(40)}`, centre: "", product: "" });
}

function addByProduct(tables: Record<string, Row[]>, next: Next, main: string): void {
  tables["products"]!.push({ product: "BY", kind: "by-product", group: main, price: `0.${10 + next(90)}` });
  tables["production"]!.push({ product: "BY", centre: "W1", finished: `${next(300)}` });
}

/** Tables as the lines of text that `makeFactory` reads. */
export function textOf(tables: OracleInput["tables"], tail: string): Record<string, string> {
  const text = (rows: readonly Row[]): string => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))].map((cells) => cells.join(",")).join("\n");
  };
  const centres = "centre,name,class\nW1,W1,basic\nW2,W2,basic\nW3,W3,basic";
  return { centres, tail, ...Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0).map(([name, rows]) => [name, text(rows)])) };
}
