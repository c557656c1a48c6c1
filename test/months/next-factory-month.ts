// A month that follows a closed one: its openings rolled forward, its ledger, documents and output made up so that they tie.
import { isTwoLevel } from "../../src/engine";
import type { FactoryInput } from "../../src/engine/factory/factory-input";
import type { OpeningTables } from "../../src/engine/factory/roll-forward";
import type { ProductionRecord, StockMoveRecord } from "../../src/engine/factory-records";
import { buildLedger } from "../../src/engine/ledger/build-ledger";
import type { Ledger, LedgerField } from "../../src/engine/ledger/ledger";
import { Decimal } from "../../src/engine/money/decimal";
import type { TrialBalanceRecord } from "../../src/engine/records";

const ZERO = new Decimal(0);
const FIELDS: readonly LedgerField[] = ["date", "voucher", "account", "centre", "product", "element"];
/** What happens once: a purchased machine, a price adjustment. */
const ONCE = /^(1601|1406)/;

/**
 * The same factory a month later: it buys, uses and pays as in its first month; what it makes changes from month to month.
 *
 * @param first  the month that every later one repeats
 * @param turn   0 for the month after the first
 */
export function nextFactoryMonth(first: FactoryInput, opening: OpeningTables, turn: number): FactoryInput {
  const { period } = opening;
  const production = produced(first, opening, turn);
  const ledger = repeatedLedger(first.ledger, period, salvageSold(first, opening));
  return {
    ...first,
    settings: { ...first.settings, period },
    openingWip: opening.openingWip,
    production,
    stock: opening.stock,
    stockMoves: [...materialMoves(first, period), ...(isTwoLevel(first.routing) ? movesAtStandard(first, production, period) : storeMoves(first, production, opening, period))].map((move, position) => ({ ...move, position })),
    variances: opening.variances,
    assets: opening.assets.map((asset, i) => ({ ...asset, units_month: first.assets[i]!.units_month })),
    prior: opening.prior,
    ledger,
    trialBalance: withMovements(opening.trialBalance, ledger),
  };
}

/** Units started go up and down; what is open at the end too; the rest is finished and starts the next step. */
function produced(first: FactoryInput, opening: OpeningTables, turn: number): ProductionRecord[] {
  const finishedAt = new Map<string, Decimal>();
  const stepOf = new Map(first.routing.map((row) => [`${row.product} ${row.centre}`, row]));
  const order = first.production.map((row, i) => ({ row, opens: opening.production[i]!, step: stepOf.get(`${row.product} ${row.centre}`) }));
  const made = new Map<ProductionRecord, ProductionRecord>();
  for (const { row, opens, step } of [...order].sort((a, b) => Number(a.step?.step ?? 0) - Number(b.step?.step ?? 0))) {
    const isFirst = !step || Number(step.step) === 1;
    const started = isFirst ? row.started?.plus((turn % 3) * 4) ?? null : finishedAt.get(row.product)!;
    const closing = row.closing?.plus((turn * 5) % 7) ?? null;
    const finished = step ? (opens.opening ?? ZERO).plus(started ?? ZERO).minus(closing ?? ZERO).minus(row.scrapped ?? ZERO) : row.finished;
    if (finished) finishedAt.set(row.product, finished);
    made.set(row, { ...row, opening: opens.opening, opening_material_share: opens.opening_material_share, opening_conversion_share: opens.opening_conversion_share, started, finished, closing });
  }
  return first.production.map((row) => made.get(row)!);
}

function materialMoves({ stock, stockMoves, settings }: FactoryInput, period: string): StockMoveRecord[] {
  const materials = new Set(stock.filter((row) => row.kind === "material").map((row) => row.item));
  return stockMoves.filter((move) => materials.has(move.item) && move.date.startsWith(settings.period)).map((move) => ({ ...move, date: `${period}-${dayOf(move.date)}` }));
}

/** What was finished comes in, workshops draw what they started, and as much is sold as was made. */
function storeMoves(first: FactoryInput, production: readonly ProductionRecord[], opening: OpeningTables, period: string): StockMoveRecord[] {
  const template = first.stockMoves[0]!;
  const move = (item: string, day: string, kind: StockMoveRecord["kind"], quantity: Decimal, to: Partial<StockMoveRecord> = {}): StockMoveRecord[] =>
    quantity.isZero() ? [] : [{ ...template, date: `${period}-${day}`, item, kind, quantity, amount: null, centre: null, product: null, element: null, ...to }];
  return opening.stock.filter((row) => row.kind !== "material").flatMap((row) => {
    const steps = first.routing.filter((step) => step.product === row.item);
    const last = steps.reduce<string | null>((centre, step) => (step === steps.at(-1) ? step.centre : centre), null);
    const made = production.find((each) => each.product === row.item && (last === null || each.centre === last))?.finished ?? ZERO;
    const half = made.dividedToIntegerBy(2);
    const draws = first.routing.filter((step) => step.input === row.item).flatMap((step) => {
      const started = production.find((each) => each.product === step.product && each.centre === step.centre)!.started!;
      return move(row.item, "22", "issue", started.times(step.input_quantity!), { centre: step.centre, product: step.product });
    });
    const sales = row.kind === "finished" ? [...move(row.item, "25", "issue", made.plus(1), { centre: "SAL" }), ...move(row.item, "26", "issue", new Decimal(-1), { centre: "SAL" })] : [];
    return [...move(row.item, "10", "receipt", half), ...move(row.item, "20", "receipt", made.minus(half)), ...draws, ...sales];
  });
}

/** Units draw, confirm and sell as in the first month; what was finished comes in. */
function movesAtStandard({ stock, stockMoves, settings }: FactoryInput, production: readonly ProductionRecord[], period: string): StockMoveRecord[] {
  const goods = new Set(stock.filter((row) => row.kind !== "material").map((row) => row.item));
  const own = stockMoves.filter((move) => goods.has(move.item) && move.date.startsWith(settings.period)).map((move) => ({ ...move, date: `${period}-${dayOf(move.date)}` }));
  const received = [...goods].flatMap((item): StockMoveRecord[] => {
    const made = production.find((row) => row.product === item)?.finished ?? ZERO;
    return made.isZero() ? [] : [{ ...stockMoves[0]!, date: `${period}-02`, item, kind: "receipt", quantity: made, amount: null, centre: null, product: null, element: null }];
  });
  return [...own.filter((move) => move.kind !== "receipt"), ...received];
}

/** Salvage that the last close took into the material account is sold in red ink: it was never a stock item. */
function salvageSold(first: FactoryInput, { trialBalance, stock }: OpeningTables): (period: string) => (string | number)[][] {
  const account = first.postings.find((row) => row.role === "material")!.account;
  const balance = trialBalance.find((row) => row.account === account)!.opening;
  const sold = Number(balance - stock.filter((row) => row.kind === "material").reduce((sum, row) => sum + row.opening_amount!, 0n)) / 100;
  return (period) => [[`${period}-05`, "SALVAGE", account, "", "", "", -sold, 0], [`${period}-05`, "SALVAGE", "1002", "", "", "", sold, 0]];
}

/** Every voucher of the first month on the same day, but for those of things that happen once. */
function repeatedLedger(first: Ledger, period: string, more: (period: string) => (string | number)[][]): Ledger {
  const columns = FIELDS.map((field) => first.column(field));
  const textOf = (line: number, field: number): string => columns[field]!.values[columns[field]!.codes[line]!]!;
  const lines = Array.from({ length: first.size }, (_, line) => line).filter((line) => textOf(line, 0).startsWith(first.column("period").values[first.column("period").codes[0]!]!));
  const once = new Set(lines.filter((line) => ONCE.test(textOf(line, 2))).map((line) => textOf(line, 1)));
  const rows = lines
    .filter((line) => !once.has(textOf(line, 1)))
    .map((line) => [...FIELDS.map((_, field) => (field === 0 ? `${period}-${dayOf(textOf(line, 0))}` : textOf(line, field))), first.debit(line) / 100, first.credit(line) / 100]);
  rows.push(...more(period));
  return buildLedger(rows, {
    sheet: "Ledger",
    decimals: 2,
    firstRow: 0,
    lastRow: rows.length,
    skipped: null,
    columns: Object.fromEntries(FIELDS.map((field, i) => [field, i])),
    amounts: { kind: "sides", debit: 6, credit: 7 },
    clean: (_field, cell) => String(cell ?? ""),
    irregularAmount: (cell) => Math.round(Number(cell) * 100),
  });
}

function withMovements(opening: readonly TrialBalanceRecord[], ledger: Ledger): TrialBalanceRecord[] {
  const account = ledger.column("account");
  const sum = (code: string, side: "debit" | "credit"): bigint => {
    let total = 0;
    for (let line = 0; line < ledger.size; line++) if (account.values[account.codes[line]!] === code) total += ledger[side](line);
    return BigInt(total);
  };
  const known = new Set(opening.map((row) => row.account));
  const unknown = [...new Set(account.codes)].map((code) => account.values[code]!).filter((code) => !known.has(code));
  const added = unknown.map((code): TrialBalanceRecord => ({ ...opening[0]!, account: code, name: code, opening: 0n }));
  return [...opening, ...added].map((row) => {
    const [debit, credit] = [sum(row.account, "debit"), sum(row.account, "credit")];
    return { ...row, debit, credit, closing: row.opening + debit - credit };
  });
}

/** Days that every month has. */
function dayOf(date: string): string {
  const day = date.slice(8);
  return day > "28" ? "28" : day;
}
