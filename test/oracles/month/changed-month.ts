// A factory month changed at random: other methods, transfers and stores, and other figures in many cells, blanks, zeros and red ink among them.

type Table = string[][];
type Tables = Readonly<Record<string, Table>>;

/** A number below a bound, from a seed. */
export type Next = (below: number) => number;

export function nextFrom(seed: number): Next {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const WIP = ["none", "fixed", "materials", "standard", "standard-ratio", "equivalent-weighted", "equivalent-fifo", "as-finished"];
const STORES = ["month-average", "moving-average", "fifo"];

/** Columns whose figures may be changed, and whether they may fall below zero. */
const FIGURES: Readonly<Record<string, Readonly<Record<string, "any" | "positive" | "share">>>> = {
  ledger: { debit: "any" },
  production: { hours: "positive", machine_hours: "positive", finished: "positive", closing: "positive", opening: "positive", material_share: "share", conversion_share: "share", opening_conversion_share: "share", opening_material_share: "share", closing_quota_material: "positive", closing_quota_hours: "positive" },
  standards: { amount: "positive", quantity: "positive", price: "positive" },
  drivers: { quantity: "positive" },
  opening_wip: { amount: "any" },
  utilities: { quantity: "positive", net: "any", vat: "any" },
  stock: { opening_amount: "positive", opening_variance: "any" },
  quality: { quantity: "positive", salvage: "any", compensation: "any", hours: "positive" },
  assets: { cost: "positive", salvage_share: "share", accumulated: "positive", units_month: "positive" },
  accruals: { base: "any", rate: "positive", amount: "any" },
  variances: { opening: "any", incurred: "any", share: "share" },
  budget: { amount: "any", quantity: "positive" },
  prior: { amount: "any" },
};

export function changedMonth(book: Tables, seed: number): Tables {
  const next = nextFrom(seed);
  const tables: Record<string, Table> = Object.fromEntries(Object.entries(book).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  set(tables, "settings", (row) => row["key"] === "tail", "value", () => ["largest-remainder", "last", "largest"][next(3)]!);
  changeMethods(tables, next);
  changeRules(tables, next);
  for (const name of LOSABLE) if (next(3) === 0) tables[name]!.splice(1 + next(tables[name]!.length - 1), 1);
  for (const [name, columns] of Object.entries(FIGURES)) for (const [column, kind] of Object.entries(columns)) changeFigures(tables[name]!, column, kind, next);
  return tables;
}

/** Tables of which a row may be missing. */
const LOSABLE = ["drivers", "standards", "opening_wip", "budget", "prior", "stock_moves", "quality", "variances", "utilities", "assets", "accruals", "ledger"];

type RowTest = (row: Readonly<Record<string, string>>) => boolean;

function set(tables: Readonly<Record<string, Table>>, name: string, where: RowTest, column: string, value: (row: Readonly<Record<string, string>>) => string): void {
  const [columns = [], ...rows] = tables[name]!;
  const at = columns.indexOf(column);
  for (const row of rows) {
    const named = Object.fromEntries(columns.map((each, i) => [each, row[i]!]));
    if (at >= 0 && where(named)) row[at] = value(named);
  }
}

function changeMethods(tables: Readonly<Record<string, Table>>, next: Next): void {
  const routed = [...new Set(tables["routing"]!.slice(1).map((row) => row[0]!))];
  const transfers = new Map(routed.map((product) => [product, ["combined", "itemised", "parallel", "combined"][next(4)]!]));
  set(tables, "routing", () => true, "transfer", (row) => transfers.get(row["product"]!)!);
  set(tables, "wip_rules", () => true, "method", (row) => (transfers.get(row["product"]!) === "parallel" ? "equivalent-weighted" : WIP[next(WIP.length)]!));
  // What other methods ask for and the book leaves blank.
  for (const column of ["closing_quota_material", "closing_quota_hours"]) set(tables, "production", (row) => row[column] === "", column, () => `${next(900)}.${next(10)}`);
  for (const column of ["material_share", "conversion_share", "opening_material_share", "opening_conversion_share"]) set(tables, "production", (row) => row[column] === "", column, () => `${next(101)}`);
  for (const column of ["quantity", "hours"]) set(tables, "quality", (row) => row["kind"] === "irreparable" && row[column] === "", column, () => `${next(9)}`);
  set(tables, "variances", (row) => row["share"] === "", "share", () => `${next(101)}`);
  if (next(2) === 0) set(tables, "stock", (row) => row["kind"] !== "material", "method", () => STORES[next(3)]!);
  // An opening stock from which everything could be issued before anything is received.
  if (next(4) > 0) set(tables, "stock", (row) => row["kind"] !== "material", "opening_quantity", () => `${9000 + next(90_000)}.5`);
  set(tables, "variances", () => true, "method", () => (next(4) === 0 ? "carry" : "distribute"));
  set(tables, "quality", (row) => row["kind"] === "irreparable", "basis", () => ["actual", "standard"][next(2)]!);
  const mutual = ["algebraic", "interaction", "planned", "direct", "sequential"][next(5)]!;
  const senders = new Set(tables["drivers"]!.slice(1).map((row) => row[1]!));
  const isMutual: RowTest = (row) => senders.has(row["sender"]!) && row["sender"] !== "";
  set(tables, "rules", isMutual, "method", () => mutual);
  set(tables, "rules", (row) => isMutual(row) && mutual === "planned", "rate", () => `${next(40)}.${next(100)}`);
}

/** Rules of basic workshops by another driver or at a planned rate; shared cost under one name or under its own. */
function changeRules(tables: Readonly<Record<string, Table>>, next: Next): void {
  const isOverhead: RowTest = (row) => row["element"] === "class:overhead";
  const isProducts: RowTest = (row) => row["receivers"] === "products" && !isOverhead(row);
  set(tables, "rules", isProducts, "driver", (row) => (next(2) === 0 ? row["driver"]! : ["HOURS", "MACHINE_HOURS", "QUOTA_HOURS", "QUOTA_MATERIAL"][next(4)]!));
  set(tables, "rules", isOverhead, "driver", (row) => (next(2) === 0 ? row["driver"]! : ["HOURS", "MACHINE_HOURS", "QUOTA_HOURS", "QUOTA_MATERIAL"][next(4)]!));
  set(tables, "rules", (row) => isOverhead(row) && row["method"] === "planned", "rate", () => `${next(30)}.${next(1000)}`);
  set(tables, "rules", (row) => row["driver"] === "AREA", "receivers", () => ["", "class:basic;class:auxiliary", "class:admin;class:basic"][next(3)]!);
}

function changeFigures([columns = [], ...rows]: Table, column: string, kind: "any" | "positive" | "share", next: Next): void {
  const at = columns.indexOf(column);
  if (at < 0) return;
  for (const row of rows) {
    if (!/^-?[\d.]+$/.test(row[at]!) || next(4) > 0) continue;
    row[at] = kind === "share" ? `${next(101)}` : changed(row[at]!, kind, next);
  }
}

/** Another figure of about the same size. */
function changed(text: string, kind: "any" | "positive", next: Next): string {
  if (next(12) === 0) return "0";
  const decimals = text.split(".")[1]?.length ?? 0;
  const size = Number(text.replace(/[-.]/g, ""));
  const other = String(Math.floor((size * (40 + next(120))) / 100) + next(7)).padStart(decimals + 1, "0");
  const digits = decimals > 0 ? `${other.slice(0, -decimals)}.${other.slice(-decimals)}` : other;
  return kind === "any" && next(7) === 0 ? `-${digits}` : digits;
}
