// What an allocation moved, read from its report: who gave how much to whom in which step.

import { type Report, halfUp, exact, isFigure, minorText } from "../../engine";

export interface Moved {
  readonly step: string;
  readonly sender: string;
  readonly receiver: string;
  /** Units of 10^-DECIMALS. */
  readonly units: bigint;
}

/** Exact shares are carried to this many decimals before they are added. */
const DECIMALS = 12;

/** Every transfer between two parties; what an allocation left over goes to nobody and is not among them. */
export function movedBy(reports: readonly Report[]): Moved[] {
  const report = reports.find(({ id }) => id === "allocation-sheets");
  if (!report) return [];
  const at = (id: string): number => report.columns.findIndex((column) => column.id === id);
  const [step, sender, receiver, amount] = [at("step"), at("sender"), at("receiver"), at("amount")];
  return report.rows.flatMap((row) => {
    const figure = row[amount] ?? null;
    if (!isFigure(figure) || row[receiver] === "" || row[receiver] === null) return [];
    const units = figure.units * 10n ** BigInt(DECIMALS - figure.decimals);
    return [{ step: String(row[step]), sender: String(row[sender]), receiver: String(row[receiver]), units }];
  });
}

/** Moved units as an amount of so many decimals. */
export function amountText(units: bigint, decimals: number): string {
  return minorText(halfUp(exact(units, 10n ** BigInt(DECIMALS)), decimals), decimals);
}
