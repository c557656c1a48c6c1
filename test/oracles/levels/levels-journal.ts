// The vouchers of a month of two levels once more: every entry to account, dimensions, side and sign, and the balances they leave.
import { add, div, frac, mul, toCents } from "../fractions";
import { type Places, type Row, joined, partsOf, raise, total, yuan } from "./levels-book";
import { costOf, soldOf } from "./goods-cost";
import type { LevelsOracle } from "./levels-oracle";
import { naturesOf, qualityPlaces } from "./levels-reports";

type Line = (entry: string, side: "D" | "C", role: string, place: readonly [centre: string, product: string, element: string], amount: bigint) => void;

/** Lines by entry, account, centre, product, element and side; sums of zero are left out. */
export function journalOracle(oracle: LevelsOracle): Row[] {
  const { book } = oracle;
  const sums: Places = new Map();
  const line: Line = (entry, side, role, [centre, product, element], amount) => {
    const account = role.startsWith("=") ? role.slice(1) : book.account(role, centre, element);
    if (account === null && amount !== 0n) throw new Error(`no account for ${role} ${centre} ${element}`);
    raise(sums, joined(entry, account ?? "", centre, product, element, side), amount);
  };
  collected(oracle, line);
  recharged(oracle, line);
  allocated(oracle, line);
  quality(oracle, line);
  goods(oracle, line);
  variances(oracle, line);
  return [...sums].filter(([, amount]) => amount !== 0n).map(([key, amount]) => {
    const [entry, account, centre, product, element, side] = partsOf(key) as [string, string, string, string, string, string];
    return { entry, account, centre, product, element, side, debit: yuan(side === "D" ? amount : 0n), credit: yuan(side === "C" ? amount : 0n) };
  });
}

const NOWHERE = ["", "", ""] as const;

function collected({ book, sources }: LevelsOracle, line: Line): void {
  const debit = (entry: string, key: string, amount: bigint): void => {
    const [centre, product, element] = partsOf(key) as [string, string, string];
    line(entry, "D", book.role(centre, product, element), [centre, product, element], amount);
  };
  for (const [key, amount] of sources["material_variance"]!) debit("material-variance", key, amount);
  line("material-variance", "C", "material_variance", NOWHERE, total(sources["material_variance"]!.values()));
  for (const [key, amount] of sources["depreciation"]!) debit("depreciation", key, amount);
  line("depreciation", "C", "accumulated_depreciation", NOWHERE, total(sources["depreciation"]!.values()));
  for (const row of book.rows("accruals")) {
    const [, element] = /^element:(.*)$/.exec(row["base"] ?? "") ?? [];
    const base = element ? total([...sources["ledger"]!].filter(([key]) => partsOf(key)[0] === row["centre"] && partsOf(key)[2] === element).map(([, amount]) => amount)) : 0n;
    const amount = row["amount"] ? toCents(frac(row["amount"])) : toCents(mul(element ? [base, 100n] : frac(row["base"]), frac(row["rate"])));
    if (row["account"]) line("accruals", "D", `=${row["account"]}`, NOWHERE, amount);
    else debit("accruals", joined(row["centre"]!, "", row["element"]!), amount);
    line("accruals", "C", `=${row["credit_account"]}`, NOWHERE, amount);
  }
}

interface Recharge {
  readonly isRed: boolean;
  readonly centre: string;
  readonly ink: string;
}

function rechargeOf({ book }: LevelsOracle): Recharge {
  return { isRed: book.setting("recharge_side") === "red", centre: book.setting("recharge_centre"), ink: book.setting("red_ink") };
}

/** An outsider owes what our own centre takes back in red ink. */
function takenBack(oracle: LevelsOracle, line: Line, receiver: string, element: string, cost: bigint, owed: bigint): void {
  const { centre, ink } = rechargeOf(oracle);
  line("utilities-recharge", "D", "external", [receiver, "", element], owed);
  line("utilities-recharge", ink === "credit" ? "C" : "D", oracle.book.role(centre, "", element), [centre, "", element], ink === "credit" ? cost : -cost);
}

/** Meters and invoices (2.3, 2.1). */
function recharged(oracle: LevelsOracle, line: Line): void {
  const { book } = oracle;
  const { isRed, centre } = rechargeOf(oracle);
  for (const kind of new Set(book.rows("utilities").map((row) => row["kind"]!))) {
    const [bills, meters] = [book.rows("utilities", { kind, receiver: "" }), book.rows("utilities", { kind }).filter((row) => row["receiver"])];
    const sum = (field: string): bigint => total(bills.map((row) => toCents(frac(row[field]))));
    const all = add(...meters.map((row) => frac(row["quantity"])));
    const parts = book.spread(`utilities:${kind}`, sum("net"), new Map(meters.map((row) => [joined(row["receiver"]!, row["element"]!, row["meter"]!), frac(row["quantity"])])))!;
    line("utilities", "D", "vat_input", NOWHERE, sum("vat"));
    line("utilities", "C", "payable", NOWHERE, sum("net") + sum("vat"));
    for (const row of meters) {
      const [receiver, element] = [row["receiver"]!, row["element"]!];
      const net = parts.get(joined(receiver, element, row["meter"]!)) ?? 0n;
      const vat = toCents(div(mul([sum("vat"), 100n], frac(row["quantity"])), all));
      const outside = book.kindOf(receiver) === "external";
      const transfersOut = book.kindOf(receiver) === "welfare" || (outside && isRed && book.setting("recharge_vat") === "transfer-out");
      const cost = net + (transfersOut ? vat : 0n);
      const output = outside && !transfersOut ? vat : 0n;
      if (transfersOut) line("utilities", "C", "vat_transfer_out", NOWHERE, vat);
      if (outside && isRed) {
        line("utilities", "D", book.role(centre, "", element), [centre, "", element], cost);
        takenBack(oracle, line, receiver, element, cost, cost + output);
      } else line("utilities", "D", book.role(receiver, "", element), [receiver, "", element], cost + output);
      line(outside && isRed ? "utilities-recharge" : "utilities", "C", "vat_output", NOWHERE, output);
    }
  }
}

function allocated(oracle: LevelsOracle, line: Line): void {
  const { book, gifts, services } = oracle;
  const { isRed, centre } = rechargeOf(oracle);
  const receive = (entry: string, phase: string, receiver: string, element: string, amount: bigint): void => {
    if (phase === "exchange" || !isRed || book.kindOf(receiver) !== "external") return line(entry, "D", book.role(receiver, "", element), [receiver, "", element], amount);
    line(entry, "D", book.role(centre, "", element), [centre, "", element], amount);
    takenBack(oracle, line, receiver, element, amount, amount);
  };
  for (const { step, unit, receiver, element, driver, parts } of services) {
    const entry = `allocation-${step}`;
    const posted = book.rows("rules", { step, sender: unit, driver })[0]!["as_element"] ?? element;
    receive(entry, "allocate", receiver, posted, total(parts.values()));
    for (const [each, amount] of parts) line(entry, "C", book.role(unit, "", each), [unit, "", each], amount);
  }
  for (const [key, amount] of gifts) {
    const [step, phase, sender, receiver, element] = partsOf(key) as [string, string, string, string, string];
    receive(`allocation-${step}`, phase, receiver, element, amount);
    line(`allocation-${step}`, "C", book.kindOf(sender), [sender, "", element], amount);
  }
  for (const [key, amount] of oracle.pools) {
    const [idle, element] = partsOf(key) as [string, string];
    if (book.kindOf(idle) !== "basic" || book.isUnit(idle)) continue;
    line("idle-capacity", "D", "idle_capacity", [idle, "", element], amount);
    line("idle-capacity", "C", book.role(idle, "", element), [idle, "", element], amount);
  }
}

function quality(oracle: LevelsOracle, line: Line): void {
  const { book } = oracle;
  for (const [kind, centre, product] of qualityPlaces(oracle)) {
    const toHeadquarters = kind === "rework" || kind === "trial";
    const entry = toHeadquarters ? "quality" : "quality-period";
    const net = oracle.net(kind, centre, product);
    if (toHeadquarters) line(entry, "D", "headquarters", [centre, product, book.setting(kind === "rework" ? "element_scrap" : "element_trial")], net);
    else for (const [account, amount] of naturesOf(oracle, kind, centre, product) ?? new Map([["", net]])) line(entry, "D", account ? `=${account}` : "admin", [book.setting("quality_centre"), "", kind], amount);
    for (const field of ["salvage", "compensation"] as const) line(entry, "D", field, NOWHERE, oracle.recovered(kind, centre, product, field));
    line(entry, "C", "quality", [centre, product, kind], oracle.quality.get(joined(kind, centre, product)) ?? 0n);
  }
}

function goods(oracle: LevelsOracle, line: Line): void {
  const { book, draws } = oracle;
  const elements = book.rows("elements").map((row) => row["element"]!);
  for (const product of book.products()) {
    const [isSemi, unit] = [book.kindOfProduct(product) === "semi", book.unitOf(product)];
    for (const element of elements) {
      const [entry, amount] = [isSemi ? "semi-receipt" : "finished-receipt", oracle.output(product, element)];
      line(entry, "D", isSemi ? "semi" : "finished", ["", product, ""], amount);
      line(entry, "C", book.role(unit, product, element), [unit, product, element], amount);
    }
  }
  for (const { kind, item, centre, product, element, amount } of draws) {
    const isSemi = book.rows("stock", { item })[0]!["kind"] === "semi";
    const entry = isSemi ? "semi-issue" : "finished-issue";
    if (kind === "count") line(entry, "D", "count_difference", [centre, item, ""], amount);
    else if (book.isUnit(centre)) line(entry, "D", book.role(centre, product, element), [centre, product, element], amount);
    else line(entry, "D", "cogs", [centre, item, ""], amount);
    line(entry, "C", isSemi ? "semi" : "finished", ["", item, ""], amount);
  }
  for (const { item } of book.rows("stock", { kind: "finished" })) {
    for (const [key, amount] of soldOf(oracle, item!, total(costOf(oracle, item!).actual.values())).amounts) {
      line("cost-of-sales", "D", "cogs", [partsOf(key)[1]!, item!, ""], amount);
      line("cost-of-sales", "C", "finished", ["", item!, ""], amount);
    }
  }
}

function variances(oracle: LevelsOracle, line: Line): void {
  const { book, held } = oracle;
  const own = book.setting("element_overhead");
  for (const unit of book.units) {
    for (const [key, amount] of oracle.pools) {
      const [centre, element] = partsOf(key) as [string, string];
      if (centre !== unit || book.classOf(element) !== "overhead" || book.account(book.role(unit, "", element), unit, element) === book.account(book.role(unit, "", own), unit, own)) continue;
      const named = total([...oracle.named].filter(([each]) => partsOf(each)[0] === unit && partsOf(each)[2] === element).map(([, each]) => each));
      line("overhead", "D", book.role(unit, "", own), [unit, "", own], amount - named);
      line("overhead", "C", book.role(unit, "", element), [unit, "", element], amount - named);
    }
    for (const { element } of book.rows("elements") as readonly { element: string }[]) {
      const { variance } = oracle.unitRow(unit, element);
      line("unit-variance", "D", "headquarters", [unit, "", element], variance);
      line("unit-variance", "C", book.role(unit, "", element), [unit, "", element], variance);
    }
  }
  for (const { product: source, centre, element, parts } of held) {
    for (const [product, amount] of parts) {
      line("variance-distribution", "D", "finished", ["", product, ""], amount);
      line("variance-distribution", "C", "headquarters", [centre, source, element], amount);
    }
  }
}

/** Balances after the close of every account of the trial balance or the journal. */
export function balancesOracle({ book }: LevelsOracle, journal: readonly Row[]): Row[] {
  const accounts = new Set([...book.rows("trial_balance").map((row) => row["account"]!), ...journal.map((row) => row["account"]!)]);
  return [...accounts].map((account): Row => {
    const row = book.rows("trial_balance", { account })[0];
    const of = (field: string): bigint => toCents(frac(row?.[field]));
    const sum = (side: "debit" | "credit"): bigint => total(journal.filter((each) => each["account"] === account).map((each) => toCents(frac(each[side]))));
    const [debit, credit] = [sum("debit"), sum("credit")];
    return {
      account,
      opening: yuan(of("opening")),
      ledger_debit: yuan(of("debit")),
      ledger_credit: yuan(of("credit")),
      close_debit: yuan(debit),
      close_credit: yuan(credit),
      closing: yuan(of("closing") + debit - credit),
    };
  });
}
