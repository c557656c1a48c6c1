// `hospital.step-down` (医院三级分摊,分项逐级结转).

import { levelStepDown, sumOf } from "../../engine";
import { checkOf } from "./case-checks";
import { type Fields, roundingOf } from "./case-fields";
import { numberText, numbersText } from "./result-texts";
import type { Solved } from "./solved";

export function solveLevels(inputs: Fields): Solved {
  const departments = inputs.list("departments").map((item) => ({ id: item.text("id"), costs: item.numbers("costs") }));
  const consumption = inputs.list("consumption").map((item) => ({
    from: item.text("from"),
    to: item.text("to"),
    quantity: item.number("quantity"),
    element: item.optionalText("element"),
  }));
  const solved = levelStepDown({ departments, levels: inputs.textLists("levels"), consumption, rounding: roundingOf(inputs) });
  const columns = [...solved.finalByElement.values()];
  const final = new Map(solved.open.map((id) => [id, sumOf(columns.map((column) => column.get(id)!))]));
  return {
    results: {
      final: numbersText(final),
      final_by_element: Object.fromEntries([...solved.finalByElement].map(([element, column]) => [element, numbersText(column)])),
      gross: numbersText(solved.gross),
      rates: Object.fromEntries([...solved.rates].map(([element, rates]) => [element, numbersText(rates)])),
      transfers: solved.transfers.map(({ from, to, element, quantity, amount }) => ({ from, to, element, quantity: numberText(quantity), amount: numberText(amount) })),
    },
    checks: [checkOf("final", sumOf(departments.flatMap((department) => [...department.costs.values()])), sumOf(final.values()))],
  };
}
