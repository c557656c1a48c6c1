// Drivers (分配动因): quantities by driver and receiver, in general or as measured from one provider.

import { byCode } from "../code-order";
import { type Finding, type Staged, finding } from "../finding";
import { commonDecimals, quantityUnits } from "../money/quantity";
import { type DriverRecord, cellOf } from "../records";
import type { Share } from "./network";

/** The rows of one driver that hold for one provider, or in general. */
export interface DriverQuantities {
  /** Quantities in whole units of 10^-decimals. */
  readonly byReceiver: ReadonlyMap<string, Share>;
  /** Receivers with a quantity above zero, in code order. */
  readonly shares: readonly Share[];
  /** Quantities of the shares; null where their sum is beyond the whole numbers float64 holds. */
  readonly weights: Float64Array | null;
  readonly decimals: number;
}

export interface DriverBook {
  has(driver: string): boolean;
  /** The provider's own rows when it has any, else the general ones; null when the driver has neither. */
  quantities(driver: string, provider: string): DriverQuantities | null;
}

/**
 * Orders driver rows for look-up. Several rows of one driver, provider and receiver are added, and said.
 *
 * @param receivers  every known receiver
 * @param providers  every known provider; the receivers when left out
 */
export function driverBook(rows: readonly DriverRecord[], receivers: ReadonlySet<string>, providers = receivers): Staged<DriverBook> {
  const findings = rows.flatMap((row) => driverFindings(row, receivers, providers));
  const drivers = new Map<string, Map<string, Map<string, DriverRecord[]>>>();
  for (const row of rows) {
    const ofDriver = drivers.get(row.driver) ?? new Map<string, Map<string, DriverRecord[]>>();
    drivers.set(row.driver, ofDriver);
    const table = ofDriver.get(row.provider ?? GENERAL) ?? new Map<string, DriverRecord[]>();
    ofDriver.set(row.provider ?? GENERAL, table.set(row.receiver, [...(table.get(row.receiver) ?? []), row]));
  }
  for (const ofDriver of drivers.values()) for (const table of ofDriver.values()) findings.push(...doubledRows(table));
  const built = new Map([...drivers].map(([driver, ofDriver]) => [driver, new Map([...ofDriver].map(([provider, table]) => [provider, quantitiesOf(table)]))]));
  const book: DriverBook = {
    has: (driver) => drivers.has(driver),
    quantities: (driver, provider) => built.get(driver)?.get(provider) ?? built.get(driver)?.get(GENERAL) ?? null,
  };
  return { value: book, findings };
}

/** Stands for the provider of rows that hold in general. */
const GENERAL = "";

function driverFindings(row: DriverRecord, receivers: ReadonlySet<string>, providers: ReadonlySet<string>): Finding[] {
  const { driver, receiver, provider } = row;
  const found: Finding[] = [];
  if (!receivers.has(receiver)) found.push(finding("driver-receiver-unknown", { receiver, driver }, cellOf(row.at, "receiver")));
  if (provider !== null && !providers.has(provider)) found.push(finding("centre-unknown", { centre: provider, table: "drivers" }, cellOf(row.at, "provider")));
  if (!row.derived && row.quantity.isNegative() && !row.quantity.isZero()) {
    found.push(finding("driver-negative", { driver, receiver, quantity: row.quantity.toFixed() }, cellOf(row.at, "quantity")));
  }
  return found;
}

function doubledRows(table: ReadonlyMap<string, readonly DriverRecord[]>): Finding[] {
  return [...table.values()].filter((rows) => rows.length > 1 && !rows[0]!.derived).map((rows) => {
    const [first] = rows as [DriverRecord];
    const args = { driver: first.driver, receiver: first.receiver, provider: first.provider ?? "", rows: rows.map((row) => row.at.row).join(", ") };
    return finding("driver-doubled", args, cellOf(rows[1]!.at, "quantity"));
  });
}

function quantitiesOf(table: ReadonlyMap<string, readonly DriverRecord[]>): DriverQuantities {
  const decimals = commonDecimals([...table.values()].flat().map((row) => row.quantity));
  const byReceiver = new Map([...table].map(([receiver, rows]) => {
    const quantity = rows.reduce((total, row) => total + quantityUnits(row.quantity, decimals), 0n);
    return [receiver, { receiver, quantity, cells: rows.map((row) => cellOf(row.at, "quantity")) }];
  }));
  const shares = [...byReceiver.values()].filter((share) => share.quantity > 0n).sort((a, b) => byCode(a.receiver, b.receiver));
  const whole = shares.reduce((total, share) => total + share.quantity, 0n) <= BigInt(Number.MAX_SAFE_INTEGER);
  return { byReceiver, shares, weights: whole ? Float64Array.from(shares, (share) => Number(share.quantity)) : null, decimals };
}
