// The journal of the rule book (section 3) and the trial balance after it, from the facts of the month.
import { frac, money, toCents } from "../fractions";
import { type StepPlace, steps } from "./cost-reports";
import { type MonthFacts, type OracleRow, byProductValue, sumOf } from "./month-facts";

type Side = "D" | "C";

interface Line {
  readonly entry: string;
  readonly account: string;
  readonly place: readonly [centre: string, product: string, element: string];
  readonly side: Side;
  readonly amount: bigint;
}

type Place = readonly [centre: string, product: string, element: string];

const NOWHERE: Place = ["", "", ""];

/** Lines under construction: `post(entry, side, role or account, place, amount)`. */
class Book {
  readonly lines: Line[] = [];

  constructor(private readonly facts: MonthFacts) {}

  debit(entry: string, role: string, place: Place, amount: bigint): void {
    this.add(entry, this.account(role), place, "D", amount);
  }

  credit(entry: string, role: string, place: Place, amount: bigint): void {
    this.add(entry, this.account(role), place, "C", amount);
  }

  add(entry: string, account: string, place: Place, side: Side, amount: bigint): void {
    this.lines.push({ entry, account, place, side, amount });
  }

  /** The role of a place, or of a pool. */
  role([centre, product, element]: Place): string {
    return this.facts.roleOf(centre, product, element);
  }

  private account(role: string): string {
    return this.facts.tables["postings"]!.find((row) => row["role"] === role)?.["account"] ?? `no account of ${role}`;
  }
}

export function journalReports(facts: MonthFacts): Record<string, OracleRow[]> {
  const book = new Book(facts);
  documents(facts, book);
  allocation(facts, book);
  quality(facts, book);
  for (const step of steps(facts)) production(facts, step, book);
  stores(facts, book);
  variances(facts, book);
  const summed = addedUp(book.lines);
  return { "journal-entries": printed(facts, summed), "trial-balance-after": balances(facts, summed) };
}

function documents({ groups, meters, assets, accruals }: MonthFacts, book: Book): void {
  for (const { parts } of groups) {
    for (const [key, amount] of parts) {
      const place = key.split("\t") as unknown as Place;
      book.debit("material-variance", book.role(place), place, amount);
      book.credit("material-variance", "material_variance", NOWHERE, amount);
    }
  }
  for (const { receiver, element, net, transferOut, output } of meters) {
    const place: Place = [receiver, "", element];
    book.debit("utilities", book.role(place), place, net + transferOut + output);
    book.credit("utilities", "payable", NOWHERE, net);
    book.credit("utilities", "vat_transfer_out", NOWHERE, transferOut);
    book.credit("utilities", "vat_output", NOWHERE, output);
  }
  for (const { row, element, amount } of assets) {
    const place: Place = [row["centre"]!, "", element];
    book.debit("depreciation", book.role(place), place, amount);
    book.credit("depreciation", "accumulated_depreciation", NOWHERE, amount);
  }
  for (const { row, amount } of accruals) {
    const place: Place = [row["centre"]!, "", row["element"]!];
    if (row["account"]) book.add("accruals", row["account"], NOWHERE, "D", amount);
    else book.debit("accruals", book.role(place), place, amount);
    book.add("accruals", row["credit_account"]!, NOWHERE, "C", amount);
  }
}

function allocation({ tables, allocated, kindOf, variances: rows }: MonthFacts, book: Book): void {
  for (const row of tables["utilities"]!.filter((each) => !each["receiver"])) {
    book.debit("utilities", "vat_input", NOWHERE, toCents(frac(row["vat"])));
    book.credit("utilities", "payable", NOWHERE, toCents(frac(row["vat"])));
  }
  const order = (element: string): number => tables["elements"]!.findIndex((row) => row["element"] === element);
  for (const { step, phase, sender, receiver, element, amount, pools } of allocated.postings) {
    const first = [...pools].sort((a, b) => order(a) - order(b))[0] ?? element;
    const from = book.role([sender, "", first]);
    const entry = `allocation-${step}`;
    const joins = phase === "difference" && rows.some(({ row }) => !row["product"] && row["centre"] === sender && row["element"] === element);
    if (joins) {
      book.debit("variance-incurred", "product_variance", [sender, "", element], amount);
      book.credit("variance-incurred", from, [sender, "", element], amount);
      continue;
    }
    const isCentre = kindOf(receiver) !== "";
    if (phase === "difference") book.debit(entry, "planned_difference", [sender, "", element], amount);
    else book.debit(entry, isCentre ? book.role([receiver, "", element]) : "basic", isCentre ? [receiver, "", element] : [sender, receiver, element], amount);
    book.credit(entry, from, [sender, "", element], amount);
  }
  for (const [key, amount] of allocated.pools) {
    const [centre, element] = key.split("\t") as [string, string];
    const works = tables["production"]!.some((row) => row["centre"] === centre && ["started", "finished", "hours", "machine_hours"].some((field) => frac(row[field])[0] !== 0n));
    if (kindOf(centre) !== "basic" || works) continue;
    book.debit("idle-capacity", "idle_capacity", [centre, "", element], amount);
    book.credit("idle-capacity", book.role([centre, "", element]), [centre, "", element], amount);
  }
}

function quality({ quality: facts, setting, tables, factory, routed }: MonthFacts, book: Book): void {
  const element: Readonly<Record<string, string>> = { rework: setting["element_scrap"]!, trial: setting["element_trial"]! };
  for (const { kind, centre, product, ledger, variance, salvage, compensation, net } of facts) {
    if (element[kind]) book.debit("quality", "basic", [centre, product, element[kind]], net);
    else book.debit("quality", "admin", [setting["quality_centre"]!, "", kind], net);
    book.debit("quality", "salvage", NOWHERE, salvage);
    book.debit("quality", "compensation", NOWHERE, compensation);
    book.credit("quality", "quality", [centre, product, kind], ledger + variance);
  }
  for (const by of tables["products"]!.filter((row) => row["kind"] === "by-product")) {
    const main = by["group"]!;
    const amount = byProductValue(tables, by["product"]!);
    const centre = routed.includes(main) ? factory.route(main).map((step) => step["centre"]!).find((each) => tables["production"]!.some((row) => row["product"] === by["product"] && row["centre"] === each)) : undefined;
    book.debit("by-product", "finished", ["", by["product"]!, ""], amount);
    book.credit("by-product", "basic", [centre ?? "", main, setting["element_material"]!], amount);
  }
}

function production({ factory, setting, finished }: MonthFacts, { product, centre, i }: StepPlace, book: Book): void {
  for (const { row, cells, cost, net } of factory.scrap(product, i)) {
    for (const [key, amount] of Object.entries(cells)) {
      const place: Place = [centre, product, key.split(" ")[1]!];
      book.debit("scrap", "scrap", place, amount);
      book.credit("scrap", "basic", place, amount);
    }
    const loss: Place = [centre, product, setting["element_scrap"]!];
    book.debit("scrap", "basic", loss, net);
    book.debit("scrap", "salvage", NOWHERE, toCents(frac(row["salvage"])));
    book.debit("scrap", "compensation", NOWHERE, toCents(frac(row["compensation"])));
    book.credit("scrap", "scrap", loss, cost);
  }
  const steps = factory.route(product);
  const next = steps[i + 1];
  const entry = finished.includes(product) ? "finished-receipt" : "semi-receipt";
  const store = finished.includes(product) ? "finished" : "semi";
  for (const [element, amount] of Object.entries(factory.finishedOf(product, i))) {
    const from: Place = [centre, product, element];
    if (next && next["transfer"] !== "parallel") {
      if (next["input"]) continue;
      book.debit("transfer", "basic", [next["centre"]!, product, next["transfer"] === "combined" ? setting["element_transferred"]! : element], amount);
      book.credit("transfer", "basic", from, amount);
    } else {
      book.debit(entry, store, ["", product, ""], amount);
      book.credit(entry, "basic", from, amount);
    }
  }
}

function stores({ stores: { semi, finished }, setting }: MonthFacts, book: Book): void {
  for (const { item, out } of semi) {
    for (const [key, { amount }] of out) {
      const [kind, centre, product] = key.split("\t") as [string, string, string];
      if (kind === "count") book.debit("semi-issue", "count_difference", [centre, item, ""], amount);
      else book.debit("semi-issue", "basic", [centre, product, setting["element_transferred"]!], amount);
      book.credit("semi-issue", "semi", ["", item, ""], amount);
    }
  }
  for (const { item, out } of finished) {
    for (const [key, { amount }] of out) {
      book.debit("cost-of-sales", "cogs", [key.split("\t")[1]!, item, ""], amount);
      book.credit("cost-of-sales", "finished", ["", item, ""], amount);
    }
  }
}

function variances({ variances: rows }: MonthFacts, book: Book): void {
  for (const { row, parts } of rows) {
    for (const [product, amount] of parts) {
      book.debit("variance-distribution", "finished", ["", product, ""], amount);
      book.credit("variance-distribution", "product_variance", [row["centre"]!, row["product"] ?? "", row["element"]!], amount);
    }
  }
}

function addedUp(lines: readonly Line[]): Line[] {
  const sums = new Map<string, Line>();
  for (const line of lines) {
    const key = [line.entry, line.side, line.account, ...line.place].join("\t");
    sums.set(key, { ...line, amount: (sums.get(key)?.amount ?? 0n) + line.amount });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line).filter((line) => line.amount !== 0n);
}

function printed({ tables, setting }: MonthFacts, lines: readonly Line[]): OracleRow[] {
  const names = namesOf(tables);
  const inEntry = new Map<string, number>();
  const ordered = [...lines].sort((a, b) => (a.side === b.side ? 0 : a.side === "D" ? -1 : 1));
  return ordered.map(({ entry, account, place: [centre, product, element], side, amount }) => {
    const line = (inEntry.get(entry) ?? 0) + 1;
    inEntry.set(entry, line);
    const [debit, credit] = side === "D" ? [money(amount), "0.00"] : ["0.00", money(amount)];
    return { entry, line: String(line), account, account_name: names(account), centre, product, element, side, debit, credit, summary: summary(entry, setting["language"] === "en" ? 1 : 0) };
  });
}

/** Trial balance name, else postings name. */
function namesOf(tables: MonthFacts["tables"]): (account: string) => string {
  return (account) => tables["trial_balance"]!.find((row) => row["account"] === account)?.["name"] || (tables["postings"]!.find((row) => row["account"] === account)?.["name"] ?? "");
}

const SUMMARIES: Readonly<Record<string, readonly [string, string]>> = {
  "material-variance": ["分摊材料成本差异", "Material cost variance"],
  utilities: ["入账并分配水电费", "Water and electricity"],
  depreciation: ["计提折旧", "Depreciation"],
  accruals: ["计提税费及薪酬附加", "Accruals"],
  "variance-incurred": ["结转产品成本差异", "Product cost variance"],
  "idle-capacity": ["结转停工费用", "Idle capacity"],
  quality: ["结转质量成本", "Quality cost"],
  scrap: ["结转废品损失", "Scrap loss"],
  "by-product": ["副产品入库", "By-product receipt"],
  "semi-receipt": ["自制半成品入库", "Semi-finished receipt"],
  "semi-issue": ["领用自制半成品", "Semi-finished issue"],
  transfer: ["车间之间半成品转移", "Transfer between workshops"],
  "finished-receipt": ["产成品入库", "Finished goods receipt"],
  "variance-distribution": ["分配产品成本差异", "Variance distribution"],
  "cost-of-sales": ["结转销售成本", "Cost of sales"],
};

function summary(entry: string, language: 0 | 1): string {
  const step = /^allocation-(.*)$/.exec(entry)?.[1];
  return step === undefined ? SUMMARIES[entry]![language] : [`分配费用 第${step}步`, `Allocation step ${step}`][language]!;
}

function balances({ tables }: MonthFacts, lines: readonly Line[]): OracleRow[] {
  const names = namesOf(tables);
  const accounts = new Set([...tables["trial_balance"]!.map((row) => row["account"]!), ...lines.map((line) => line.account)]);
  return [...accounts].map((account) => {
    const row = tables["trial_balance"]!.find((each) => each["account"] === account);
    const [opening, debit, credit, before] = ["opening", "debit", "credit", "closing"].map((field) => toCents(frac(row?.[field]))) as [bigint, bigint, bigint, bigint];
    const moved = (side: Side): bigint => sumOf(lines.filter((line) => line.account === account && line.side === side).map((line) => line.amount));
    return { account, name: names(account), opening: money(opening), ledger_debit: money(debit), ledger_credit: money(credit), close_debit: money(moved("D")), close_credit: money(moved("C")), closing: money(before + moved("D") - moved("C")) };
  });
}
