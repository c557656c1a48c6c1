// Hospital departments closed level by level and element by element (医院三级分摊).

import { levelStepDown } from "../../allocation/methods/level-step-down";
import { sumOf } from "../../money/exact";
import { arePosted, identity, rounding } from "../case-rounding";
import { amount, list, map, optional, quantity, text, textLists } from "../field";
import { defineMethod } from "../method";
import { UnusableField } from "../unusable-field";

export const levelMethod = defineMethod({
  id: "hospital.step-down",
  source: "医院三级分摊, 分项逐级结转: every department of a level gives all it has, element by element",
  inputs: {
    departments: list({ id: text(), class: optional(text()), costs: map(amount()) }),
    levels: textLists(),
    consumption: list({ from: text(), to: text(), quantity: quantity(), element: optional(text()) }),
    rounding,
  },
  results: ["final", "final_by_element", "gross", "rates", "transfers"],
  solve({ departments, levels, consumption, rounding: by }) {
    refuseLevels(levels.flat(), new Set(departments.map((department) => department.id)));
    refuseStrangers(departments, consumption);
    const solved = levelStepDown({ departments, levels, consumption, rounding: { ...by, rateDecimals: null } });
    const costs = departments.flatMap((department) => [...department.costs.values()]);
    const columns = [...solved.finalByElement.values()];
    const final = new Map(solved.open.map((id) => [id, sumOf(columns.map((column) => column.get(id)!))]));
    return {
      results: {
        final,
        final_by_element: solved.finalByElement,
        gross: solved.gross,
        rates: solved.rates,
        transfers: solved.transfers.map(({ from, to, element, quantity: used, amount: moved }) => ({ from, to, element, quantity: used, amount: moved })),
      },
      checks: arePosted(costs, by) ? [identity("final", sumOf(costs), sumOf(final.values()))] : [],
    };
  },
});

/** A line that names nobody, or an element that nobody has, would be dropped. */
function refuseStrangers(departments: readonly { readonly id: string; readonly costs: ReadonlyMap<string, unknown> }[], consumption: readonly { readonly from: string; readonly element: string | null }[]): void {
  const stranger = consumption.find((line) => departments.every((department) => department.id !== line.from));
  if (stranger) throw new UnusableField("consumption.from", stranger.from, "not-found");
  const other = consumption.find(({ element }) => element !== null && departments.every((department) => !department.costs.has(element)));
  if (other) throw new UnusableField("consumption.element", other.element!, "not-found");
}

/** A department closes once, and somebody lists it. */
function refuseLevels(closing: readonly string[], listed: ReadonlySet<string>): void {
  const wrong = closing.find((id, i) => !listed.has(id) || closing.indexOf(id) !== i);
  if (wrong !== undefined) throw new UnusableField("levels", wrong, listed.has(wrong) ? "twice" : "not-found");
}
