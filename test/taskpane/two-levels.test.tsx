/** @jest-environment jsdom */
// A month of two levels in the pane: what each unit's variance is made of and where it went, and a confirmation sheet for every unit.
import { act } from "react";
import { sampleBook } from "./books";
import { type Shown, inPane } from "./in-pane";

jest.setTimeout(60_000);

describe("a month of two levels", () => {
  let shown: Shown;
  const saved: string[] = [];
  beforeAll(async () => {
    shown = await inPane(await sampleBook("two-level-month"), { saveFile: async (name) => void saved.push(name) });
    await shown.until("Draft");
    await shown.click(/^Close/);
    await shown.until("Trial run");
    await shown.click("Close the month");
    await shown.until("is closed.");
  });

  it("shows on Review what a unit's variance is made of, why, and where it went", async () => {
    await shown.click("Review");
    await shown.until("Unit variances");
    const units = [...shown.place.querySelectorAll("details")];
    expect(units.map((unit) => unit.querySelector("summary")!.textContent)).toEqual(["F1 一分厂4,353.67 (0.93%)", "F2 二分厂4,473.07 (0.75%)", "F3 三分厂8,027.69 (0.94%)", "SB 设备厂-2,320.07 (-2.58%)"]);
    await act(async () => void (units[2]!.open = true));
    expect(units[2]!.textContent).toContain("停工检修，产量未达");
    const where = [...units[2]!.querySelectorAll("table")].at(-1)!;
    expect(where.caption!.textContent).toBe("Where it went");
    expect([...where.rows].at(-2)!.textContent).toBe("Kept at headquarters1,372.11");
    expect([...where.rows].at(-1)!.textContent).toBe("Unit variance8,027.69");
  });

  it("saves on Share a confirmation sheet for the unit that is asked for", async () => {
    await shown.click("Share");
    await shown.until("Confirmation between units");
    await shown.click("F2 二分厂");
    await shown.until("2026-09 F2 二分厂.xlsx");
    expect(saved).toEqual(["2026-09 F2 二分厂.xlsx"]);
  });
});
