// Department cost of a hospital by the rule book, rules 1 to 7, in plain fractions from rows of text.
import { type Fraction, NONE, add, div, frac, isNothing, mul, sub } from "./fractions";
import type { Row } from "./hospital-oracle";

export type HospitalRows = Readonly<Record<string, readonly Row[]>>;
export type Sums = Map<string, Fraction>;

const STAGES = ["direct", "admin", "medaux", "medtech"] as const;
const CLASSES = ["pool", "admin", "medaux", "medtech"];
export type Stage = (typeof STAGES)[number];

export const rowsIn = (tables: HospitalRows, name: string): readonly Row[] => tables[name] ?? [];
export const sumOf = (rows: readonly Row[], column: string): Fraction => add(...rows.map((row) => frac(row[column])));
export const setting = (tables: HospitalRows, key: string): string | undefined => rowsIn(tables, "settings").find((row) => row["key"] === key)?.["value"];
const below = ([n, d]: Fraction): bigint => (n - (((n % d) + d) % d)) / d;
const less = (a: Fraction, b: Fraction): boolean => sub(a, b)[0] < 0n;

/** Largest remainder of exact parts to a total, in units of 1 / scale; equal fractions by code. */
export function largestRemainder(parts: ReadonlyMap<string, Fraction>, total: Fraction, scale = 100n): Sums {
  const codes = [...parts.keys()].sort((a, b) => (a < b ? -1 : 1));
  const scaled = new Map(codes.map((code) => [code, mul(parts.get(code)!, [scale, 1n])]));
  const units = new Map(codes.map((code) => [code, below(scaled.get(code)!)]));
  const left = (code: string): Fraction => sub(scaled.get(code)!, [below(scaled.get(code)!), 1n]);
  const missing = below(mul(total, [scale, 1n])) - [...units.values()].reduce((sum, unit) => sum + unit, 0n);
  const order = codes.sort((a, b) => (less(left(b), left(a)) ? -1 : less(left(a), left(b)) ? 1 : a < b ? -1 : 1));
  for (const code of order.slice(0, Number(missing))) units.set(code, units.get(code)! + 1n);
  if (missing < 0n || missing > BigInt(codes.length)) throw new Error("the parts are further from their total than they have fractions");
  return new Map([...units].map(([code, unit]) => [code, [unit, scale]]));
}

/** Shares of a total by weight, to the cent; null where the weights add up to nothing. */
export function shared(total: Fraction, weights: ReadonlyMap<string, Fraction>, scale = 100n): Sums | null {
  const whole = add(...weights.values());
  return isNothing(whole) ? null : largestRemainder(new Map([...weights].map(([code, weight]) => [code, div(mul(total, weight), whole)])), total, scale);
}

export interface Posting {
  readonly step: string;
  readonly fund: string;
  readonly element: string;
  readonly sender: string;
  readonly receiver: string;
  readonly driver: string;
  readonly base: Fraction;
  readonly rate: Fraction;
  readonly amount: Fraction;
}

export interface OracleCost {
  readonly funds: readonly string[];
  readonly elements: readonly string[];
  classOf(centre: string): string;
  ofClass(name: string): readonly string[];
  open(stage: Stage): readonly string[];
  /** Counting lines by `centre|element|fund`. */
  readonly collected: ReadonlyMap<string, readonly Fraction[]>;
  readonly postings: readonly Posting[];
  exactly(stage: Stage, fund: string, element: string, centre: string): Fraction;
  rounded(stage: Stage, fund: string, element: string, centre: string): Fraction;
  scope(stage: Stage, scope: string, element: string, centre: string): Fraction;
}

export function costByHand(tables: HospitalRows, everyStepToCents = false): OracleCost {
  const kinds = new Map(rowsIn(tables, "centres").map((row) => [row["centre"]!, row["class"]!]));
  const [elements, funds] = [rowsIn(tables, "elements").map((row) => row["element"]!), rowsIn(tables, "funds").map((row) => row["fund"]!)];
  const classOf = (centre: string): string => kinds.get(centre)!;
  const codes = [...kinds.keys()].sort((a, b) => (a < b ? -1 : 1));
  const ofClass = (name: string): string[] => codes.filter((code) => classOf(code) === name);
  const open = (stage: Stage): string[] => codes.filter((code) => !CLASSES.slice(0, STAGES.indexOf(stage) + 1).includes(classOf(code)));
  const collected = collect(tables);
  const postings: Posting[] = [];
  const [exactly, rounded] = [new Map<string, Sums>(), new Map<string, Sums>()];
  for (const fund of funds) {
    for (const element of elements) {
      const held: Sums = new Map(codes.map((code) => [code, add(...(collected.get(`${code}|${element}|${fund}`) ?? []))]));
      const total = add(...held.values());
      const snapshot = (stage: Stage): void => {
        const own = new Map(open(stage).map((code) => [code, held.get(code)!]));
        exactly.set(`${stage}|${fund}|${element}`, own);
        rounded.set(`${stage}|${fund}|${element}`, largestRemainder(own, total));
      };
      const closed = new Set<string>();
      CLASSES.forEach((name, i) => {
        for (const step of stepsOf(tables, name, ofClass(name))) postings.push(...closeStep({ tables, codes, classOf, fund, element, held, closed, everyStepToCents }, step, ofClass(name)));
        snapshot(STAGES[i]!);
      });
    }
  }
  const valueIn = (values: Map<string, Sums>) => (stage: Stage, fund: string, element: string, centre: string): Fraction => values.get(`${stage}|${fund}|${element}`)!.get(centre) ?? NONE;
  const within = (scope: string): string[] => rowsIn(tables, "funds").filter((row) => row[`in_${scope}`] === "1").map((row) => row["fund"]!);
  const byFund = valueIn(rounded);
  return { funds, elements, classOf, ofClass, open, collected, postings, exactly: valueIn(exactly), rounded: byFund, scope: (stage, scope, element, centre) => add(...within(scope).map((fund) => byFund(stage, fund, element, centre))) };
}

/** Vouchers of a surplus account whose other lines are income and expense. */
export function closingVouchers(tables: HospitalRows): ReadonlySet<string> {
  const vouchers = new Map<string, string[]>();
  for (const line of rowsIn(tables, "ledger")) vouchers.set(line["voucher"]!, [...(vouchers.get(line["voucher"]!) ?? []), line["account"]!]);
  const isSurplus = (account: string): boolean => /^(3001|3301)/.test(account);
  return new Set([...vouchers].filter(([, accounts]) => accounts.some(isSurplus) && accounts.every((account) => isSurplus(account) || /^[45]/.test(account))).map(([voucher]) => voucher));
}

/** Rule 2: the longest prefix decides, the line's own element wins, closing entries are set aside. */
function collect(tables: HospitalRows): Map<string, Fraction[]> {
  const found = new Map<string, Fraction[]>();
  const accounts = [...rowsIn(tables, "accounts")].sort((a, b) => b["account"]!.length - a["account"]!.length);
  const setAside = closingVouchers(tables);
  for (const line of rowsIn(tables, "ledger").filter((row) => !setAside.has(row["voucher"]!))) {
    const mapping = accounts.find((row) => line["account"]!.startsWith(row["account"]!))!;
    if (mapping["treatment"] !== "cost") continue;
    const key = `${line["centre"]}|${line["element"] || mapping["element"]}|${line["fund"]}`;
    found.set(key, [...(found.get(key) ?? []), sub(frac(line["debit"]), frac(line["credit"]))]);
  }
  return found;
}

function stepsOf(tables: HospitalRows, name: string, members: readonly string[]): string[] {
  const steps = rowsIn(tables, "rules").filter((row) => row["sender"] === `class:${name}` || members.includes(row["sender"]!)).map((row) => row["step"]!);
  return [...new Set(steps)].sort((a, b) => Number(a) - Number(b));
}

interface Ground {
  readonly tables: HospitalRows;
  readonly codes: readonly string[];
  classOf(centre: string): string;
  readonly fund: string;
  readonly element: string;
  readonly held: Sums;
  readonly closed: Set<string>;
  readonly everyStepToCents: boolean;
}

/** Rules 3 and 4: the most special rule, the provider's own quantities, all senders at what they hold at the start. */
function closeStep(ground: Ground, step: string, members: readonly string[]): Posting[] {
  const { tables, codes, classOf, fund, element, held, closed } = ground;
  const own = rowsIn(tables, "rules").filter((row) => row["step"] === step);
  const senders = members.filter((code) => !closed.has(code) && own.some((row) => row["sender"] === code || row["sender"] === `class:${classOf(code)}`));
  const postings = senders.flatMap((sender) => {
    const [balance, rule] = [held.get(sender)!, ruleFor(own, sender, classOf(sender), element)];
    if (isNothing(balance) || !rule) return [];
    const named = (rule["receivers"] ?? "").split(";").filter(Boolean);
    const drivers = rowsIn(tables, "drivers").filter((row) => row["driver"] === rule["driver"]);
    const measured = drivers.some((row) => row["provider"] === sender) ? drivers.filter((row) => row["provider"] === sender) : drivers.filter((row) => !row["provider"]);
    const takes = (code: string): boolean => classOf(code) !== "pool" && !senders.includes(code) && !closed.has(code) && (named.length === 0 || named.includes(code) || named.includes(`class:${classOf(code)}`));
    const bases = new Map(codes.filter(takes).map((code) => [code, sumOf(measured.filter((row) => row["receiver"] === code), "quantity")] as const).filter(([, quantity]) => quantity[0] > 0n));
    const whole = add(...bases.values());
    const rate = div(balance, whole);
    const cents = ground.everyStepToCents || classOf(sender) === "pool" ? shared(balance, bases) : null;
    return [...bases].map(([receiver, base]): Posting => ({ step, fund, element, sender, receiver, driver: rule["driver"]!, base, rate, amount: cents?.get(receiver) ?? mul(rate, base) }));
  });
  for (const { sender } of postings) held.set(sender, NONE);
  for (const { receiver, amount } of postings) held.set(receiver, add(held.get(receiver)!, amount));
  for (const sender of senders) closed.add(sender);
  return postings;
}

function ruleFor(rules: readonly Row[], sender: string, kind: string, element: string): Row | undefined {
  const wanted = [[sender, element], [sender, ""], [`class:${kind}`, element], [`class:${kind}`, ""]];
  return wanted.map(([who, what]) => rules.find((row) => row["sender"] === who && (row["element"] ?? "") === what)).find(Boolean);
}
