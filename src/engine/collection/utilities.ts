// 水电费: invoices spread over meters at one price, line loss averaged in; VAT of welfare is transferred out, VAT of outsiders charged.

import { byCode } from "../code-order";
import type { UtilityRecord } from "../factory-records";
import type { FactoryGround } from "../factory/factory-month";
import { type Finding, type Staged, finding } from "../finding";
import { type EntryLine, credited, debited, place } from "../journal/entry-line";
import { minorText } from "../money/minor-units";
import { cellOf, missingValue } from "../records";
import { addExact, divideExact, exactFigure, inputFigure, multiplyExact } from "../statements/exact-figure";
import { type ExactFigure, cellFigure, differenceFigure, halfUpFigure, sumFigures, zeroFigure } from "../statements/figure";
import type { Figure } from "../statements/report";
import { type CostCell, addedUp } from "./cost-cell";
import { elementFindings } from "./element-findings";
import { firstDebit, isRecharged, rechargeEntries } from "./recharge";

/** One meter's share of a kind. */
export interface Meter {
  readonly kind: string;
  readonly receiver: string;
  readonly element: string;
  readonly meter: string;
  readonly quantity: ExactFigure;
  readonly price: ExactFigure;
  readonly net: Figure;
  readonly vatTransferOut: Figure;
  readonly vatOutput: Figure;
  /** What the receiver bears or is charged. */
  readonly total: Figure;
}

/** The invoices of one kind. */
export interface UtilityKind {
  readonly kind: string;
  readonly net: Figure;
  readonly vat: Figure;
}

export interface Utilities {
  readonly kinds: readonly UtilityKind[];
  readonly meters: readonly Meter[];
  readonly cells: readonly CostCell[];
  readonly entries: readonly EntryLine[];
}

interface Reading {
  readonly key: readonly [receiver: string, element: string, meter: string];
  readonly weight: ExactFigure;
}

/** Divides every kind of utility over its meters. */
export function utilities(ground: FactoryGround): Staged<Utilities> {
  const { input, decimals } = ground;
  const names = [...new Set(input.utilities.map((row) => row.kind))].sort(byCode);
  const findings: Finding[] = [];
  const kinds: UtilityKind[] = [];
  const meters: Meter[] = [];
  const entries: EntryLine[] = [];
  for (const kind of names) {
    const rows = input.utilities.filter((row) => row.kind === kind);
    const invoices = rows.filter((row) => row.receiver === null);
    const bill: UtilityKind = { kind, net: billed(invoices, "net", decimals), vat: billed(invoices, "vat", decimals) };
    kinds.push(bill);
    const divided = divideKind(bill, rows, ground);
    findings.push(...divided.findings);
    meters.push(...divided.value);
    if (divided.value.length > 0) entries.push(...kindEntries(bill, divided.value, ground));
  }
  const cells = addedUp(meters.map(({ receiver, element, total }) => ({ centre: receiver, product: null, element, amount: total })), decimals);
  return { value: { kinds, meters, cells, entries }, findings };
}

function billed(invoices: readonly UtilityRecord[], field: "net" | "vat", decimals: number): Figure {
  return sumFigures(invoices.flatMap((row) => (row[field] === null ? [] : [cellFigure(row[field], decimals, [cellOf(row.at, field)])])), decimals);
}

function divideKind({ kind, net, vat }: UtilityKind, rows: readonly UtilityRecord[], ground: FactoryGround): Staged<Meter[]> {
  const { decimals } = ground;
  const { value: readings, findings } = readingsOf(rows, ground);
  const whole = addExact(readings.map((reading) => reading.weight));
  const parts = ground.spread.spread(`utilities:${kind}`, net, readings, kind);
  if (parts === null) return { value: [], findings: [...findings, ...unmetered(kind, net, vat, rows)] };
  const price = divideExact(exactFigure(net), whole);
  const zero = zeroFigure(decimals);
  const value = parts.map(({ receiver: { key: [receiver, element, meter], weight }, amount }): Meter => {
    const tax = halfUpFigure(multiplyExact(exactFigure(vat), divideExact(weight, whole)), decimals);
    const centreClass = ground.centres.get(receiver)?.class;
    const bearsInput = centreClass === "welfare" || (centreClass === "external" && ground.recharge?.vat === "transfer-out");
    const vatTransferOut = bearsInput ? tax : zero;
    const vatOutput = centreClass === "external" && !bearsInput ? tax : zero;
    const total = sumFigures([amount, vatTransferOut, vatOutput].filter(({ units }) => units !== 0n), decimals);
    return { kind, receiver, element, meter, quantity: weight, price, net: amount, vatTransferOut, vatOutput, total };
  });
  return { value, findings };
}

/** Meters of one receiver, element and number read more than once are added. */
function readingsOf(rows: readonly UtilityRecord[], ground: FactoryGround): Staged<Reading[]> {
  const findings: Finding[] = [];
  const readings = new Map<string, Reading>();
  for (const { receiver, element, meter, quantity, at } of rows) {
    if (receiver === null) continue;
    if (!ground.centres.has(receiver)) findings.push(finding("centre-unknown", { centre: receiver, table: "utilities" }, cellOf(at, "receiver")));
    findings.push(...elementFindings(element, "utilities", at, ground));
    const weight = inputFigure(quantity, at, "quantity");
    if (weight === null) findings.push(missingValue("utilities", at, "quantity"));
    if (weight === null || element === null || !ground.centres.has(receiver)) continue;
    const key = [receiver, element, meter ?? ""] as const;
    const known = readings.get(key.join("\u0000"));
    readings.set(key.join("\u0000"), { key, weight: known ? addExact([known.weight, weight]) : weight });
  }
  return { value: [...readings.values()], findings };
}

function unmetered(kind: string, net: Figure, vat: Figure, rows: readonly UtilityRecord[]): Finding[] {
  if (net.units === 0n && vat.units === 0n) return [];
  return [finding("utility-without-meters", { kind, amount: minorText(net.units, net.decimals) }, cellOf(rows[0]!.at, "kind"))];
}

function kindEntries({ net, vat }: UtilityKind, meters: readonly Meter[], ground: FactoryGround): EntryLine[] {
  const costOf = ({ receiver, total, vatOutput }: Meter): Figure => (isRecharged(receiver, ground) ? differenceFigure(total, vatOutput) : total);
  const costs = meters.map((meter) => debited("utilities", firstDebit(meter.receiver, meter.element, ground), costOf(meter)));
  const recharged = meters.flatMap((meter) => rechargeEntries(meter.receiver, meter.element, costOf(meter), meter.total, ground));
  const owed = credited("utilities", place("payable"), sumFigures([net, vat], ground.decimals));
  const out = meters.map((meter) => credited("utilities", place("vat_transfer_out"), meter.vatTransferOut));
  const output = meters.map((meter) => credited(isRecharged(meter.receiver, ground) ? "utilities-recharge" : "utilities", place("vat_output"), meter.vatOutput));
  return [...costs, debited("utilities", place("vat_input"), vat), owed, ...out, ...recharged, ...output];
}
