/** @jest-environment jsdom */
// The functions page: a formula by task, by pointing and typing, its preview, its insertion; fields of a method; an error explained.
import { act } from "react";
import { unitCost } from "../../src/application/functions/unit-cost";
import { type FunctionError, sayFunctionError } from "../../src/application/functions/function-error";
import { functionGuide } from "../../src/functions/guide.cjs";
import { METHODS } from "../../src/engine";
import type { PaneHost } from "../../src/taskpane/pane-host";
import { memoryWorkbook } from "../../src/workbook/memory/memory-workbook";
import type { CellValue, WrittenCell } from "../../src/workbook/workbook";
import { type Shown, inPane } from "./in-pane";

type Rows = readonly (readonly WrittenCell[])[];

interface Sheet {
  readonly written: Rows[];
  readonly called: unknown[][];
}

/** An Excel with two figures in B1:B2, whose UNITCOST answers and whose other functions say what they were given. */
async function functionsPage(host: Partial<PaneHost> = {}): Promise<Shown & Sheet> {
  const [written, called]: [Rows[], unknown[][]] = [[], []];
  const figures: Readonly<Record<string, CellValue>> = { "Costs!B1": 100, "Costs!B2": 3 };
  const shown = await inPane(memoryWorkbook("empty", []), {
    fetchAsset: async (path) => functionGuide(/guide\.(.*)\.json$/u.exec(path)![1] as "en"),
    selection: async () => ({ sheet: "Costs", address: "B1", rows: [] }),
    readRange: async (address) => [[figures[address] ?? null]],
    writeFromActiveCell: async (rows) => (written.push(rows), { address: "Costs!D1", isWritten: true }),
    callFunction: async (id, args, addresses) => {
      called.push([id, args, addresses]);
      if (id !== "UNITCOST") return { rows: [["handle"]] };
      try {
        return { rows: [[unitCost(...(args as [CellValue, CellValue, CellValue]))]] };
      } catch (error) {
        return { sentence: sayFunctionError(error as FunctionError, "en") };
      }
    },
    ...host,
  });
  await shown.click("Functions");
  await shown.until("Build a formula");
  return { ...shown, written, called };
}

async function type(shown: Shown, label: string | RegExp, text: string): Promise<void> {
  const found = [...shown.place.querySelectorAll("input")].find(({ labels }) => [...(labels ?? [])].some(({ textContent }) => (typeof label === "string" ? textContent === label : label.test(textContent ?? ""))));
  if (!found) throw new Error(`no field ${label}`);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(found, text);
    found.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

it("builds a formula from the selection and what is typed, previews it, and inserts it", async () => {
  const shown = await functionsPage();
  await shown.choose("Task", "unit-cost");
  await shown.choose("Function", "UNITCOST");
  expect(shown.button("Insert into the selected cell").disabled).toBe(true);
  await shown.click("Take the selection for cost");
  expect(shown.text()).toContain("Still to be given: quantity.");
  await type(shown, "quantity", "=Costs!B2");
  await type(shown, /^decimals/u, "2");
  await shown.until("=COST.UNITCOST(Costs!B1,Costs!B2,2)");
  await shown.until("33.33");
  await shown.click("Insert into the selected cell");
  expect(shown.written).toEqual([[[{ value: null, formula: "=COST.UNITCOST(Costs!B1,Costs!B2,2)" }]]]);
  expect(shown.text()).toContain("Inserted into Costs!D1.");
});

it("says in the preview why a formula would not answer", async () => {
  const shown = await functionsPage();
  await shown.choose("Task", "unit-cost");
  await shown.choose("Function", "UNITCOST");
  await type(shown, "cost", "1");
  await type(shown, "quantity", "0");
  await shown.until("The quantity is zero, so there is no cost per unit.");
});

it("previews anew what the cells have become", async () => {
  const figures: Record<string, number> = { "Costs!B1": 100 };
  const shown = await functionsPage({ readRange: async (address) => [[figures[address] ?? null]] });
  await shown.choose("Task", "unit-cost");
  await shown.choose("Function", "UNITCOST");
  await type(shown, "cost", "=Costs!B1");
  await type(shown, "quantity", "8");
  await shown.until("12.5");
  figures["Costs!B1"] = 200;
  await act(async () => shown.session.noteEdit());
  await shown.until("25");
});

it("leaves a cell alone in which something stands", async () => {
  const shown = await functionsPage({ writeFromActiveCell: async () => ({ address: "Costs!D1", isWritten: false }) });
  await shown.choose("Task", "unit-cost");
  await shown.choose("Function", "UNITCOST");
  await type(shown, "cost", "1");
  await type(shown, "quantity", "2");
  await shown.click("Insert into the selected cell");
  expect(shown.text()).toContain("Costs!D1 is not empty. Select empty cells; nothing was written.");
});

it("lists every method and lays its fields out as the range it asks for", async () => {
  const shown = await functionsPage();
  await shown.choose("Task", "solve");
  const methods = [...shown.place.querySelectorAll("optgroup option")].map((each) => (each as HTMLOptionElement).value);
  expect(methods.sort()).toEqual([...METHODS.keys()].sort());
  await shown.choose("method", "overhead.over-under-applied");
  await shown.click("Write the fields of the method from the selected cell");
  expect(shown.written[0]!.map(([name]) => name!.value)).toContain("difference");
  await shown.until('=COST.SOLVE("overhead.over-under-applied",Costs!D1)');
});

it.each([
  ["=COST.UNITCOST(B1,0)", true, "Costs!C1, =COST.UNITCOST(B1,0): The quantity is zero, so there is no cost per unit. Enter the quantity."],
  ["=COST.UNITCOST(B1,2)", false, "Costs!C1 answers"],
  ["=SUM(B1)", true, "Costs!C1 holds no COST function."],
  ["=COST.UNITCOST(B1,0)+1", true, "Costs!C1 holds more than COST functions, references and constants"],
])("explains %s", async (formula, isError, sentence) => {
  const shown = await functionsPage({ activeCell: async () => ({ address: "Costs!C1", formula, isError }) });
  await shown.click("Explain the selected cell");
  expect(shown.text()).toContain(sentence);
});

it("hands functions in functions what the inner ones answer, and the addresses of ranges", async () => {
  const shown = await functionsPage({ activeCell: async () => ({ address: "Costs!C1", formula: '=COST.TOTAL(COST.LEDGER(A1:B2,"2025-06"),"5*")', isError: true }) });
  await shown.click("Explain the selected cell");
  expect(shown.called).toEqual([
    ["LEDGER", [[[null]], "2025-06"], ["Costs!A1:B2", ""]],
    ["TOTAL", ["handle", "5*", null, null, null, null, null], ["", "", "", "", "", "", ""]],
  ]);
});

it("takes the formula of the selected cell up again, changes it, and puts it back where it was", async () => {
  const replaced: string[][] = [];
  const shown = await functionsPage({
    activeCell: async () => ({ address: "Costs!C1", formula: "=COST.UNITCOST(B1,B2)", isError: false }),
    replaceFormula: async (...given) => (replaced.push(given), replaced.length === 1),
  });
  await shown.click("Change the formula of the selected cell");
  await shown.until("Change the formula in Costs!C1");
  await shown.until("33.333");
  await type(shown, /^decimals/u, "2");
  await shown.until("=COST.UNITCOST(B1,B2,2)");
  await shown.click("Replace the formula in Costs!C1");
  expect(replaced).toEqual([["Costs!C1", "=COST.UNITCOST(B1,B2)", "=COST.UNITCOST(B1,B2,2)"]]);
  expect(shown.text()).toContain("Costs!C1 holds the new formula.");
  expect(shown.written).toEqual([]);
  await shown.click("Replace the formula in Costs!C1");
  expect(shown.text()).toContain("Costs!C1 has been changed meanwhile.");
  await shown.click("Build another formula instead");
  await shown.until("Build a formula");
});

it("says what cannot be taken up", async () => {
  const shown = await functionsPage({ activeCell: async () => ({ address: "Costs!C1", formula: "=COST.UNITCOST(B1,B2)+1", isError: false }) });
  await shown.click("Change the formula of the selected cell");
  expect(shown.text()).toContain("Costs!C1 holds more than one call of a COST function");
});

it("names methods and says what their fields are", async () => {
  const shown = await functionsPage();
  await shown.choose("Task", "solve");
  expect([...shown.place.querySelectorAll("optgroup")].map(({ label }) => label)).toContain("Service departments");
  expect([...shown.place.querySelectorAll("optgroup option")].map(({ textContent }) => textContent)).toContain("Direct method (auxiliary.direct)");
  await shown.choose("method", "overhead.over-under-applied");
  expect(shown.text()).toContain("Difference; above zero is under-applied or overspent");
});
