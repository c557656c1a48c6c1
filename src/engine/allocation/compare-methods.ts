// Comparing methods: one collected ledger allocated by several methods, side by side.

import { byCode } from "../code-order";
import type { Finding } from "../finding";
import { exact } from "../money/exact";
import { differenceFigure, halfUpFigure, zeroFigure } from "../statements/figure";
import type { Figure, Report, ReportCell } from "../statements/report";
import { type Allocation, type AllocationInput, allocate } from "./allocate";
import type { Method } from "./network";

export interface MethodComparison {
  /** One row per final centre, element and fund; one column per method, and its difference from the first one. */
  readonly report: Report;
  /** What each method found wrong; a method with findings has blank cells. */
  readonly findings: Readonly<Record<string, readonly Finding[]>>;
}

/**
 * Allocates the same pools by each method, exactly, and sets the outcomes side by side.
 *
 * @param input    as for `allocate`
 * @param methods  the first is what the others are compared with
 * @param steps    numbers of the steps that change their method; all when left out
 */
export function compareMethods(input: AllocationInput, methods: readonly Method[], steps?: readonly string[]): MethodComparison {
  const runs = methods.map((method) => {
    const changed = input.steps.map((step) => (!steps || steps.includes(step.step) ? { ...step, method } : step));
    return { method, ...allocate({ ...input, steps: changed }, "exact") };
  });
  const sound = runs.map(({ value, findings }) => (findings.length === 0 ? outcomes(value, input) : null));
  const keys = [...new Set(sound.flatMap((outcome) => [...(outcome?.keys() ?? [])]))].sort(byCode);
  const rows = keys.map((key) => {
    const figures = sound.map((outcome) => outcome && (outcome.get(key) ?? zeroFigure(input.decimals)));
    const [base] = figures;
    const differences = figures.slice(1).map((figure) => (figure && base ? differenceFigure(figure, base) : null));
    return [...(JSON.parse(key) as string[]), ...figures, ...differences] as ReportCell[];
  });
  return { report: reportOf(methods, rows), findings: Object.fromEntries(runs.map(({ method, findings }) => [method, findings])) };
}

function reportOf(methods: readonly Method[], rows: readonly ReportCell[][]): Report {
  return {
    id: "method-comparison",
    keys: ["centre", "element", "fund"],
    columns: [
      ...["centre", "element", "fund"].map((id) => ({ id, kind: "code" as const })),
      ...methods.map((method) => ({ id: method, kind: "amount" as const })),
      ...methods.slice(1).map((method) => ({ id: `${method}_difference`, kind: "amount" as const })),
    ],
    rows,
  };
}

/** What every centre that keeps its cost ends with, half up, by centre, element and fund. */
function outcomes(allocation: Allocation, { finalClasses, decimals }: AllocationInput): Map<string, Figure> {
  const minorPerUnit = 10n ** BigInt(decimals);
  return new Map(
    allocation.layers.flatMap(({ fund, element, snapshots }) => {
      const { n, d, origin } = snapshots.at(-1)!;
      return allocation.centres.flatMap(({ centre, class: name }, at) => {
        if (!finalClasses.has(name)) return [];
        const from = { value: exact(n[at]!, d * minorPerUnit), origin: origin(at) };
        return [[JSON.stringify([centre, element, fund]), halfUpFigure(from, decimals)] as const];
      });
    }),
  );
}
