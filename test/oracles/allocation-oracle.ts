// The five allocation methods of the factory month in plain fractions: what every centre holds and every product is charged, in cents.
import { type Fraction, NONE, add, cents, div, frac, isNothing, mul, spreadNoted, sub, toCents } from "./fractions";
import { type OracleSettings, type OracleTables, type Places, type Row, weightsOracle } from "./collection-oracle";

/** `pools`: what is left by `centre element`; `products`: charged by `product centre element`; `rows`: postings by the key columns of the report. */
export interface AllocatedOracle {
  readonly pools: Places;
  readonly products: Places;
  readonly rows: Map<string, bigint>;
  readonly differences: Places;
  readonly postings: OraclePosting[];
  /** Pools as they stood when they were given away. */
  readonly given: { readonly centre: string; readonly element: string; readonly amount: bigint }[];
}

/** One row of the allocation sheets; `pools` are the elements that were given. */
export interface OraclePosting {
  readonly step: string;
  readonly phase: string;
  readonly sender: string;
  readonly receiver: string;
  readonly element: string;
  readonly method: string;
  readonly driver: string;
  readonly base: Fraction | null;
  readonly rate: Fraction | null;
  readonly amount: bigint;
  readonly pools: readonly string[];
}

interface Offer {
  readonly sender: string;
  readonly rule: Row;
  readonly element: string;
  readonly elements: readonly string[];
  readonly total: bigint;
  readonly weights: ReadonlyMap<string, Fraction>;
  /** Of an algebraic solution. */
  readonly rate?: Fraction;
}

const raise = (into: Places, key: string, amount: bigint): void => void into.set(key, (into.get(key) ?? 0n) + amount);

export function allocateOracle(tables: OracleTables, settings: OracleSettings, pools: Places): AllocatedOracle {
  const state: AllocatedOracle = { pools: new Map(pools), products: new Map(), rows: new Map(), differences: new Map(), postings: [], given: [] };
  const steps = [...new Set(tables["rules"]!.map((row) => row["step"]!))].sort((a, b) => Number(a) - Number(b));
  for (const step of steps) runStep(tables, settings, tables["rules"]!.filter((row) => row["step"] === step), state);
  return state;
}

function runStep(tables: OracleTables, settings: OracleSettings, rules: readonly Row[], state: AllocatedOracle): void {
  const senders = tables["centres"]!.filter((row) => rules.some((rule) => rule["sender"] === row["centre"] || rule["sender"] === `class:${row["class"]}`));
  const names = new Set(senders.map((row) => row["centre"]!));
  const offers = (sender: string): Offer[] => offersOf(tables, settings, rules, sender, state.pools);
  const method = rules[0]!["method"]!;
  const post = poster(tables, rules[0]!["step"]!, state);
  if (method === "sequential") {
    const closed = new Set<string>();
    for (const sender of [...senders].sort((a, b) => Number(a["order"]) - Number(b["order"]))) {
      for (const offer of offers(sender["centre"]!)) spreadOver(offer, offer.total, (receiver) => !closed.has(receiver), "allocate", settings, state, post);
      closed.add(sender["centre"]!);
    }
    return;
  }
  const all = senders.flatMap((sender) => offers(sender["centre"]!));
  if (method === "direct") for (const offer of all) spreadOver(offer, offer.total, (receiver) => !names.has(receiver), "allocate", settings, state, post);
  else if (method === "planned") charge(all, (offer) => frac(offer.rule["rate"]), () => true, "allocate", state, post);
  else exchange(all, method === "algebraic" ? solved(all) : interaction(all), names, settings, state, post);
}

type Post = (offer: Offer, phase: string, receiver: string, amount: bigint, rate: Fraction) => void;

function poster(tables: OracleTables, step: string, state: AllocatedOracle): Post {
  const centres = new Set(tables["centres"]!.map((row) => row["centre"]!));
  return (offer, phase, receiver, amount, rate) => {
    state.postings.push({ ...labelled(offer), phase, receiver, driver: offer.rule["driver"]!, base: offer.weights.get(receiver)!, rate, amount });
    state.rows.set([step, phase, offer.sender, receiver, offer.element].join("\t"), amount);
    if (centres.has(receiver)) raise(state.pools, `${receiver}\t${offer.element}`, amount);
    else raise(state.products, `${receiver}\t${offer.sender}\t${offer.element}`, amount);
  };
}

function labelled({ rule, sender, element, elements }: Offer): Pick<OraclePosting, "step" | "sender" | "element" | "method" | "pools"> {
  return { step: rule["step"]!, sender, element, method: rule["method"]!, pools: elements };
}

function offersOf(tables: OracleTables, settings: OracleSettings, rules: readonly Row[], sender: string, pools: Places): Offer[] {
  const kind = tables["centres"]!.find((row) => row["centre"] === sender)!["class"];
  const classOf = (element: string): string => `class:${tables["elements"]!.find((row) => row["element"] === element)?.["class"]}`;
  const ruleFor = (element: string): Row | undefined => {
    for (const name of [sender, `class:${kind}`]) {
      const own = rules.filter((rule) => rule["sender"] === name);
      const found = own.find((rule) => rule["element"] && rule["element"].split(";").some((each) => each === element || each === classOf(element))) ?? own.find((rule) => !rule["element"]);
      if (found) return found;
    }
    return undefined;
  };
  const groups = new Map<string, { rule: Row; element: string; elements: string[]; total: bigint }>();
  for (const [key, amount] of pools) {
    const [centre, element] = key.split("\t") as [string, string];
    const rule = centre === sender && amount !== 0n ? ruleFor(element) : undefined;
    if (!rule) continue;
    const posted = rule["as_element"] || element;
    const group = groups.get(`${rules.indexOf(rule)}\t${posted}`) ?? { rule, element: posted, elements: [], total: 0n };
    group.elements.push(element);
    group.total += amount;
    groups.set(`${rules.indexOf(rule)}\t${posted}`, group);
  }
  const standing = rules.find((rule) => rule["sender"] === sender) ?? rules.find((rule) => rule["sender"] === `class:${kind}`)!;
  if (groups.size === 0 && ["planned", "interaction", "algebraic"].includes(standing["method"]!)) groups.set("", { rule: standing, element: standing["as_element"]!, elements: [], total: 0n });
  return [...groups.values()].map((group) => ({ sender, ...group, weights: weightsOracle(tables, settings, sender, group.rule) }));
}

function emptied(offer: Offer, { pools, given }: AllocatedOracle): void {
  for (const element of offer.elements) {
    const amount = pools.get(`${offer.sender}\t${element}`)!;
    given.push({ centre: offer.sender, element, amount });
    raise(pools, `${offer.sender}\t${element}`, -amount);
  }
}

function spreadOver(offer: Offer, total: bigint, isOpen: (receiver: string) => boolean, phase: string, tail: OracleSettings, state: AllocatedOracle, post: Post): void {
  const open = new Map([...offer.weights].filter(([receiver]) => isOpen(receiver)));
  const parts = spreadNoted(`${offer.rule["step"]}:${offer.sender}:${offer.element}`, total, open, tail);
  if (parts === null || total === 0n) return;
  const rate = offer.rule["method"] === "algebraic" ? offer.rate! : div(cents(total), add(...open.values()));
  emptied({ ...offer, elements: phase === "allocate" ? offer.elements : [] }, state);
  for (const [receiver, amount] of parts) post(offer, phase, receiver, amount, rate);
}

function exchange(offers: readonly Offer[], rates: readonly Fraction[], names: ReadonlySet<string>, tail: OracleSettings, state: AllocatedOracle, post: Post): void {
  const given = new Map<Offer, bigint>();
  const received = new Map<string, bigint>();
  offers.forEach((offer, i) => {
    emptied(offer, state);
    for (const [receiver, quantity] of offer.weights) {
      if (!names.has(receiver) || isNothing(quantity)) continue;
      const amount = toCents(mul(rates[i]!, quantity));
      post(offer, "exchange", receiver, amount, rates[i]!);
      raise(state.pools, `${receiver}\t${offer.element}`, -amount);
      given.set(offer, (given.get(offer) ?? 0n) + amount);
      raise(received, receiver, amount);
    }
  });
  offers.forEach((offer, i) => {
    const total = offer.total + (received.get(offer.sender) ?? 0n) - (given.get(offer) ?? 0n);
    spreadOver({ ...offer, rate: rates[i]! }, total, (receiver) => !names.has(receiver), "external", tail, state, post);
  });
}

function charge(offers: readonly Offer[], rateOf: (offer: Offer) => Fraction, isOpen: () => boolean, phase: string, state: AllocatedOracle, post: Post): void {
  const taking = offers.filter((offer) => [...offer.weights.values()].some((weight) => !isNothing(weight)));
  for (const offer of taking) emptied(offer, state);
  const balance = new Map(taking.map((offer) => [offer.sender, offer.total]));
  for (const offer of taking) {
    for (const [receiver, quantity] of offer.weights) {
      if (!isOpen() || isNothing(quantity)) continue;
      const amount = toCents(mul(rateOf(offer), quantity));
      post(offer, phase, receiver, amount, rateOf(offer));
      balance.set(offer.sender, balance.get(offer.sender)! - amount);
      if (!balance.has(receiver)) continue;
      balance.set(receiver, balance.get(receiver)! + amount);
      raise(state.pools, `${receiver}\t${offer.element}`, -amount);
    }
  }
  for (const offer of taking) {
    const amount = balance.get(offer.sender)!;
    state.differences.set(`${offer.sender}\t${offer.element}`, amount);
    if (amount !== 0n) state.postings.push({ ...labelled(offer), phase: "difference", receiver: "", driver: "", base: null, rate: null, amount });
  }
}

function interaction(offers: readonly Offer[]): Fraction[] {
  return offers.map((offer) => div(cents(offer.total), add(...offer.weights.values())));
}

/** Gauss elimination of Q_k x_k - sum of q_ik x_i = pool_k. */
function solved(offers: readonly Offer[]): Fraction[] {
  const matrix = offers.map((to, k) => [
    ...offers.map((from, i): Fraction => (i === k ? add(...to.weights.values()) : sub(NONE, from.weights.get(to.sender) ?? NONE))),
    cents(to.total),
  ]);
  for (let pivot = 0; pivot < offers.length; pivot++) {
    const at = matrix.findIndex((row, i) => i >= pivot && !isNothing(row[pivot]!));
    [matrix[pivot], matrix[at]] = [matrix[at]!, matrix[pivot]!];
    const head = matrix[pivot]!;
    matrix.forEach((row, i) => {
      if (i === pivot) return;
      const factor = div(row[pivot]!, head[pivot]!);
      row.forEach((value, j) => (row[j] = sub(value, mul(factor, head[j]!))));
    });
  }
  return matrix.map((row, i) => div(row[offers.length]!, row[i]!));
}
