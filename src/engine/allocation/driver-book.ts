// Drivers (分配动因): quantities by driver and receiver, in general or as measured from one provider.

import { type Finding, type SourceCell, type Staged, finding } from "../finding";
import { commonDecimals, quantityUnits } from "../money/quantity";
import { type DriverRecord, cellOf } from "../records";

/** The rows of one driver that hold for one provider, or in general. */
export interface DriverQuantities {
  /** Quantities in whole units of 10^-decimals. */
  readonly byReceiver: ReadonlyMap<string, { readonly quantity: bigint; readonly cells: readonly SourceCell[] }>;
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
  const tables = new Map<string, Map<string, DriverRecord[]>>();
  const drivers = new Set<string>();
  for (const row of rows) {
    drivers.add(row.driver);
    const key = tableKey(row.driver, row.provider);
    const table = tables.get(key) ?? new Map<string, DriverRecord[]>();
    tables.set(key, table.set(row.receiver, [...(table.get(row.receiver) ?? []), row]));
  }
  for (const table of tables.values()) findings.push(...doubledRows(table));
  const built = new Map([...tables].map(([key, table]) => [key, quantitiesOf(table)]));
  const book: DriverBook = {
    has: (driver) => drivers.has(driver),
    quantities: (driver, provider) => built.get(tableKey(driver, provider)) ?? built.get(tableKey(driver, null)) ?? null,
  };
  return { value: book, findings };
}

function tableKey(driver: string, provider: string | null): string {
  return JSON.stringify([driver, provider ?? ""]);
}

function driverFindings(row: DriverRecord, receivers: ReadonlySet<string>, providers: ReadonlySet<string>): Finding[] {
  const { driver, receiver, provider } = row;
  const found: Finding[] = [];
  if (!receivers.has(receiver)) found.push(finding("driver-receiver-unknown", { receiver, driver }, cellOf(row.at, "receiver")));
  if (provider !== null && !providers.has(provider)) found.push(finding("centre-unknown", { centre: provider, table: "drivers" }, cellOf(row.at, "provider")));
  if (row.quantity.isNegative() && !row.quantity.isZero()) {
    found.push(finding("driver-negative", { driver, receiver, quantity: row.quantity.toFixed() }, cellOf(row.at, "quantity")));
  }
  return found;
}

function doubledRows(table: ReadonlyMap<string, readonly DriverRecord[]>): Finding[] {
  return [...table.values()].filter((rows) => rows.length > 1).map((rows) => {
    const [first] = rows as [DriverRecord];
    const args = { driver: first.driver, receiver: first.receiver, provider: first.provider ?? "", rows: rows.map((row) => row.at.row).join(", ") };
    return finding("driver-doubled", args, cellOf(rows[1]!.at, "quantity"));
  });
}

function quantitiesOf(table: ReadonlyMap<string, readonly DriverRecord[]>): DriverQuantities {
  const decimals = commonDecimals([...table.values()].flat().map((row) => row.quantity));
  const byReceiver = new Map([...table].map(([receiver, rows]) => {
    const quantity = rows.reduce((total, row) => total + quantityUnits(row.quantity, decimals), 0n);
    return [receiver, { quantity, cells: rows.map((row) => cellOf(row.at, "quantity")) }];
  }));
  return { byReceiver, decimals };
}
