// Periods to compare with, over the turn of a year too.
import { isJanuary, lastDecember, monthBefore, sameMonthLastYear } from "../../../src/engine/analysis/periods";

describe("periods", () => {
  it.each([
    ["2026-05", "2026-04", "2025-05", "2025-12", false],
    ["2027-01", "2026-12", "2026-01", "2026-12", true],
    ["2026-12", "2026-11", "2025-12", "2025-12", false],
  ])("%s follows %s", (period, before, lastYear, december, january) => {
    expect([monthBefore(period), sameMonthLastYear(period), lastDecember(period), isJanuary(period)]).toEqual([before, lastYear, december, january]);
  });
});
