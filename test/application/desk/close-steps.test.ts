// The checklist of a close: what holds, what only warns, and what stops it.
import { closeSteps } from "../../../src/application/desk/close-steps";
import { type Check, check } from "../../../src/engine/statements/check";
import { zeroFigure } from "../../../src/engine/statements/figure";

const one = { ...zeroFigure(2), units: 100n };
const holds = (id: string): Check => check(id, one, one);
const fails = (id: string, severity: Check["severity"]): Check => check(id, one, zeroFigure(2), severity);

it("tells a step that only warns from one that stops the close", () => {
  const checks = [holds("ledger-balanced"), holds("items:C01:abc"), fails("items-revenue:C01", "warning"), fails("patients", "error"), fails("patients-warned", "warning")];
  expect(closeSteps(checks, "hospital").map(({ id, passed, total, warns }) => [id, passed, total, warns])).toEqual([
    ["ledger", 1, 1, false],
    ["services", 1, 2, true],
    ["patients", 0, 2, false],
  ]);
});
