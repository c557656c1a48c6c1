// Documents of a random factory of two levels: stores and moves, quality, assets, kept variances, and a ledger and trial balance that tie to them.
import { type Fraction, add, frac, mul, sub, toCents } from "../fractions";
import type { Draft, Next } from "./draft";
import { LevelsBook, type Row, fixed, joined, raise, total, yuan } from "./levels-book";

const DAY = "2026-04-1";

const one = <T>(next: Next, of: readonly T[]): T => of[next(of.length)]!;
const quantity = (next: Next, below: number): string => (next(6) === 0 ? "0" : `${next(below)}.${next(100)}`);
const money = (next: Next, below: number): string => `${next(7) === 0 ? "-" : ""}${next(below)}.${10 + next(90)}`;

/** Adds what the month of a draft consists of besides its masters. */
export function randomBooks(draft: Draft): void {
  const { next, put } = draft;
  const book = new LevelsBook(draft.tables);
  const post = poster(draft, book);
  materials(draft, book, post);
  stores(draft, book);
  costs(draft, book, post);
  quality(draft, book, post);
  variances(draft, book);
  for (const product of book.products()) {
    for (const element of book.elements(product, book.unitOf(product))) if (next(3) > 0) put("opening_wip", { product, centre: book.unitOf(product), origin: one(next, ["", element === "SF" ? "transferred" : "own"]), element, amount: money(next, 4000) });
  }
  meters(draft);
  assets(draft);
  analysis(draft, book);
  balances(draft, book);
}

type Post = (account: string, place: readonly [centre: string, product: string, element: string], cents: bigint, against?: string) => void;

/** A voucher of two lines; a negative amount is red ink on the debit side, or sometimes a credit. */
function poster({ next, put }: Draft, book: LevelsBook): Post {
  let voucher = 0;
  return (account, [centre, product, element], cents, against = "1002") => {
    voucher += 1;
    const line = { date: `${book.period}-${10 + next(18)}`, voucher: `V${voucher}` };
    const isCredit = cents < 0n && next(2) === 0;
    put("ledger", { ...line, account, centre, product, element, debit: isCredit ? "" : yuan(cents), credit: isCredit ? yuan(-cents) : "" });
    put("ledger", { ...line, account: against, centre: "", product: "", element: "", debit: isCredit ? yuan(-cents) : "", credit: isCredit ? "" : yuan(cents) });
  };
}

function accountAt(book: LevelsBook, centre: string, product: string, element: string): string {
  return book.account(book.role(centre, product, element), centre, element)!;
}

function costs({ next, units, services, tables, put }: Draft, book: LevelsBook, post: Post): void {
  const everywhere = tables["centres"]!.map((row) => row["centre"]!).filter((centre) => !["LIF", "HOS", "TEN"].includes(centre));
  for (let i = 0; i < 30; i++) {
    const centre = next(2) === 0 ? one(next, units) : one(next, everywhere);
    const isUnit = units.includes(centre);
    const own = book.products().filter((product) => book.unitOf(product) === centre);
    const product = isUnit && own.length > 0 && next(2) === 0 ? one(next, own) : centre === "HQ" && next(2) === 0 ? one(next, book.products()) : "";
    const element = isUnit ? one(next, ["DM", "DL", "PW", "SUP", "WAG", "OH"]) : centre === "HQ" ? one(next, ["DM", "DL", "WAG"]) : one(next, ["SUP", "WAG"]);
    post(accountAt(book, centre, product, element), [centre, product, element], toCents(frac(money(next, 9000))));
  }
  if (services.length > 0 && next(3) === 0) put("ledger", { date: "2026-03-31", voucher: "OLD", account: "500170", centre: services[0]!, product: "", element: "SUP", debit: "77.00", credit: "" });
  for (const unit of units) {
    if (next(2) === 0) put("accruals", { name: `Levy ${unit}`, account: "", credit_account: "221103", centre: unit, element: one(next, ["DL", "WAG"]), base: one(next, ["element:DL", "element:WAG", "1234.5"]), rate: "0.265", amount: "" });
  }
}

/** Scrap that a unit moves to quality cost by voucher, trial runs with and without product, inspection by nature. */
function quality({ next, units, put }: Draft, book: LevelsBook, post: Post): void {
  const recovered = (): Row => ({ salvage: next(3) === 0 ? `${next(90)}.25` : "", compensation: next(4) === 0 ? `${next(40)}.10` : "" });
  for (const kind of ["rework", "trial"]) {
    for (const product of book.products().filter(() => next(3) === 0)) {
      const unit = book.unitOf(product);
      const [cents, bearer] = [BigInt(next(300_000)), kind === "trial" && next(3) === 0 ? "" : product];
      if (book.rows("quality", { kind, centre: unit, product: bearer }).length > 0) continue;
      const against = kind === "rework" ? accountAt(book, unit, product, "DM") : "1002";
      const account = book.account("quality", unit, kind)!;
      if (kind === "rework") {
        const line = { date: `${DAY}5`, voucher: `Q${unit}${product}` };
        put("ledger", { ...line, account, centre: unit, product: bearer, element: kind, debit: yuan(cents), credit: "" });
        put("ledger", { ...line, account: against, centre: unit, product, element: "DM", debit: "", credit: yuan(cents) });
      } else post(account, [unit, bearer, kind], cents);
      put("quality", { product: bearer, centre: unit, kind, amount: yuan(cents), ...recovered(), account: "" });
    }
  }
  for (const kind of ["inspection", "prevention"]) {
    const centre = one(next, ["QA", units[0]!]);
    const amounts = [BigInt(next(90_000)), BigInt(next(90_000)), BigInt(next(900))].slice(0, 1 + next(3));
    amounts.forEach((cents, i) => put("quality", { product: "", centre, kind, amount: yuan(cents), salvage: i === 0 && next(4) === 0 ? "7.77" : "", compensation: "", account: one(next, ["660201", "660202", "", "660203"]) }));
    post(book.account("quality", centre, kind)!, [centre, "", kind], total(amounts));
  }
}

/** Kept from before, and how some of this month's are treated. */
function variances({ next, units, put }: Draft, book: LevelsBook): void {
  const seen = new Set<string>();
  for (let i = next(12); i > 0; i--) {
    const product = next(4) === 0 ? one(next, book.products()) : "";
    const centre = product !== "" ? book.unitOf(product) : next(6) === 0 ? "HQ" : one(next, units);
    const element = product !== "" ? one(next, ["SL", "TC", "DM"]) : one(next, ["DM", "DL", "OH", "PW", "SF", "TC"]);
    const origin = one(next, ["", "2026-04", "2026-03", "2025-12", "2024-04"]);
    const key = joined(product, centre, element, origin || book.period);
    if (seen.has(key)) continue;
    seen.add(key);
    const isOld = origin !== "" && origin !== book.period;
    put("variances", { product, centre, element, origin, opening: isOld ? money(next, 3000) : "", incurred: "", method: one(next, ["distribute", "distribute", "carry"]), share: one(next, ["", "100", "50", "33.3", "0"]), reason: next(3) === 0 ? "Strike" : "" });
  }
}

/** Materials at planned cost, on the shelves of a ledger that follows them. */
function materials({ next, units, put }: Draft, book: LevelsBook, post: Post): void {
  for (const [item, group] of [["M1", "G"], ["M2", "G"], ["M3", "H"]] as const) {
    const price = `${1 + next(40)}.${next(1000)}`;
    put("stock", { item, name: item, kind: "material", group, planned_price: price, opening_quantity: "500", opening_amount: `${100 + next(9000)}.00`, opening_variance: money(next, 300), method: "planned" });
    for (let i = 0; i < 4; i++) {
      const bought = `${1 + next(50)}`;
      const planned = toCents(mul(frac(bought), frac(price)));
      const paid = planned + BigInt(next(2000) - 900);
      put("stock_moves", { date: `${DAY}1`, item, kind: "receipt", quantity: bought, amount: yuan(paid) });
      post("1403", ["", "", ""], planned);
      post("1404", ["", "", ""], paid - planned);
      const centre = one(next, units);
      const own = book.products().filter((product) => book.unitOf(product) === centre);
      const product = own.length > 0 && next(2) === 0 ? one(next, own) : "";
      const element = one(next, ["DM", "SUP"]);
      const used = `${next(9) === 0 ? "-" : ""}${next(20)}.${next(1000)}`;
      const cents = toCents(mul(frac(used), frac(price)));
      put("stock_moves", { date: `${DAY}2`, item, kind: "issue", quantity: used, centre, product, element });
      const line = { date: `${DAY}2`, voucher: `M${item}${i}` };
      put("ledger", { ...line, account: accountAt(book, centre, product, element), centre, product, element, debit: yuan(cents), credit: "" });
      put("ledger", { ...line, account: "1403", centre: "", product: "", element: "", debit: "", credit: yuan(cents) });
    }
  }
}

/** Opening stock at standard; all that was finished comes in, units draw, sales sell, counts miss; never more than there is. */
function stores({ next, units, put }: Draft, book: LevelsBook): void {
  for (const item of book.products()) {
    const isSemi = book.kindOfProduct(item) === "semi";
    const opening = `${next(50)}`;
    const worth = fixed(mul(frac(opening), book.unitCost(item)), 2);
    put("stock", { item, name: item, kind: isSemi ? "semi" : "finished", group: "", planned_price: "", opening_quantity: opening, opening_amount: isSemi || opening === "0" ? worth : `${1 + next(9000)}.37`, opening_variance: "", method: isSemi ? "standard" : "month-average" });
    const move = (kind: string, of: string, to: Row = {}): void => put("stock_moves", { date: `${DAY}${kind === "receipt" ? 3 : 4 + next(5)}`, item, kind, quantity: of, ...to });
    const finished = book.made(item, "finished");
    if (finished !== "" && finished !== "0") {
      const first = `${Math.floor(Number(finished) / 2)}`;
      move("receipt", first);
      move("receipt", fixed(sub(frac(finished), frac(first)), 2));
    }
    let left: Fraction = add(frac(opening), frac(finished));
    const takers = book.products().filter((product) => book.relations(product).some((relation) => relation.item === item)).map((product) => [book.unitOf(product), product] as const);
    const receivers = [...takers, ["SAL", ""] as const, [one(next, units), ""] as const, ...(isSemi ? [] : [["ADM", ""] as const])];
    for (const [centre, product] of receivers) {
      if (next(4) === 0) continue;
      const most = Math.floor(Number(left[0]) / Number(left[1]));
      const taken = next(Math.max(1, Math.floor(most * 0.8)));
      left = sub(left, [BigInt(taken), 1n]);
      const element = book.isUnit(centre) ? one(next, ["", "", "SF", "DM", "SUP"]) : "";
      move("issue", `${taken}`, { centre, product, element });
      if (book.isUnit(centre) && next(4) > 0) move("confirm", next(5) === 0 ? `${taken + 1}` : `${taken}`, { centre, product: "" });
      if (taken > 2 && next(5) === 0) move("issue", "-1", { centre, product, element });
    }
    if (next(3) === 0 && left[0] > left[1]) move("count", "-1", { centre: "ADM" });
    if (next(5) === 0) put("stock_moves", { date: "2026-03-30", item, kind: "issue", quantity: "4", centre: units[0]!, product: "", element: "" });
  }
}

function meters({ next, services, units, put }: Draft): void {
  for (const kind of ["water", "power"].slice(next(2))) {
    put("utilities", { kind, net: `${next(9000)}.${10 + next(90)}`, vat: `${next(900)}.37`, receiver: "", element: "", meter: "", quantity: "" });
    const readers = [...services, units[0]!, "ADM", "LIF", "HOS", "TEN", "HQ"];
    readers.forEach((receiver, i) => put("utilities", { kind, net: "", vat: "", receiver, element: units.includes(receiver) ? "PW" : "WAT", meter: `${kind}${i}`, quantity: receiver === "ADM" ? "7" : quantity(next, 400) }));
  }
}

function assets({ next, units, services, put }: Draft): void {
  for (const [i, centre] of [units[0]!, ...services, "ADM"].entries()) {
    put("assets", { asset: `FA${i}`, name: `FA${i}`, centre, element: "", cost: `${1 + next(90)}0000.00`, salvage_share: "5", months: "120", start: one(next, ["2020-05", "2026-04", "2026-03"]), method: one(next, ["straight-line", "sum-of-years"]), accumulated: "0.00", units_total: "", units_month: "" });
  }
}

function analysis({ next, units, put }: Draft, book: LevelsBook): void {
  for (const product of book.products("finished")) {
    if (next(2) === 0) put("prior", { period: "2026-03", report: "cumulative-ledger", centre: "", product, element: "", measure: "ytd_quantity", amount: `${next(900)}` });
    for (const element of ["DM", "TC"]) if (next(2) === 0) put("prior", { period: "2026-03", report: "cumulative-ledger", centre: "", product, element, measure: "ytd_amount", amount: money(next, 90_000) });
  }
  for (const element of ["trial", "inspection"]) if (next(2) === 0) put("prior", { period: "2026-03", report: "cumulative-ledger", centre: "", product: "", element, measure: "ytd_quality", amount: `${next(900)}.05` });
  put("prior", { period: "2025-04", report: "overhead-detail", centre: units[0]!, product: "", element: "WAG", measure: "overhead", amount: "321.09" });
  put("prior", { period: "2026-03", report: "overhead-detail", centre: units[0]!, product: "", element: "WAG", measure: "ytd_overhead", amount: "4321.09" });
  if (next(2) === 0) put("budget", { centre: units[0]!, product: "", element: "SUP", measure: "overhead", quantity: "", amount: "210.00" });
}

/** Openings that the documents give, the month's movements, and cash that makes the books balance. */
function balances({ tables, put }: Draft, book: LevelsBook): void {
  const opening = new Map<string, bigint>();
  const sum = (table: string, field: string, where: (row: Row) => boolean = () => true): bigint => total((tables[table] ?? []).filter(where).map((row) => toCents(frac(row[field]))));
  for (const unit of book.units) raise(opening, accountAt(book, unit, "", "DL"), sum("opening_wip", "amount", (row) => row["centre"] === unit));
  raise(opening, "500109", sum("variances", "opening"));
  for (const [kind, account] of [["material", "1403"], ["semi", "1407"], ["finished", "1405"]] as const) raise(opening, account, sum("stock", "opening_amount", (row) => row["kind"] === kind));
  raise(opening, "1404", sum("stock", "opening_variance"));
  raise(opening, "1601", sum("assets", "cost"));
  raise(opening, "1602", 0n);
  raise(opening, "1002", -total(opening.values()));
  const moved = new Map<string, [debit: bigint, credit: bigint]>();
  for (const row of tables["ledger"]!.filter((each) => each["date"]!.startsWith(book.period))) {
    const known = moved.get(row["account"]!) ?? [0n, 0n];
    moved.set(row["account"]!, [known[0] + toCents(frac(row["debit"])), known[1] + toCents(frac(row["credit"]))]);
  }
  for (const account of new Set([...opening.keys(), ...moved.keys()])) {
    const [debit, credit] = moved.get(account) ?? [0n, 0n];
    const start = opening.get(account) ?? 0n;
    put("trial_balance", { account, name: `Account ${account}`, opening: yuan(start), debit: yuan(debit), credit: yuan(credit), closing: yuan(start + debit - credit) });
  }
}
