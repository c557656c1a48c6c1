// Small records for engine tests: only what a test says, everything else blank.
import type { CentreRecord, DriverRecord, RecordSource, RuleRecord } from "../../src/engine/records";
import { Decimal } from "../../src/engine/money/decimal";

let row = 1;

export function at(sheet: string, fields: readonly string[]): RecordSource {
  row += 1;
  return { sheet, row, columns: Object.fromEntries(fields.map((field, i) => [field, i])) };
}

export function centre(code: string, name: string): CentreRecord {
  return { centre: code, name: code, class: name, parent: null, order: null, attribute: null, at: at("Centres", ["centre"]) };
}

export function driver(name: string, receiver: string, quantity: string, provider: string | null = null): DriverRecord {
  return { driver: name, provider, receiver, quantity: new Decimal(quantity), at: at("Drivers", ["driver", "provider", "receiver", "quantity"]) };
}

export function rule(step: number, sender: string, by: string, receivers: string | null = null, element: string | null = null): RuleRecord {
  const source = at("Rules", ["step", "sender", "element", "method", "driver", "receivers"]);
  return { step: new Decimal(step), sender, element, method: "direct", driver: by, receivers, as_element: null, rate: null, at: source };
}
