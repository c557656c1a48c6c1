// Worked examples of functions that allocate: an amount, service departments, departments level by level.

import { type Example, argument, heading, single, word } from "./example";

const APPORTION: Example = {
  id: "apportion",
  source: "手抄报安全 问答 https://m.shouchaobaoquan.com/item/sMjE1ODE3ZjdhMjc4ZmM1ZmRiMTQyMzNih.html",
  inputs: {
    amount: single(argument("amount"), 10_000),
    bases: { label: argument("bases"), rows: [[5000], [8000], [7000]] },
  },
  formulas: [{ formula: "=COST.APPORTION({amount},{bases})", gives: [[2500], [4000], [3500]] }],
};

const [REPAIR, TRANSPORT, OVERHEAD, ADMINISTRATION] = [word("repair"), word("transport"), word("overhead"), word("administration")];

/** Published are the charges at planned rates and the differences; what other methods would charge is computed from the same figures. */
const SERVICES: Example = {
  id: "services",
  source: "爱夏文题库 https://app.ixiawen.com/question/27677893/cbaf1aa46a288f9b60967350bac99556.html",
  inputs: {
    pools: { label: argument("pools"), rows: [[REPAIR, 35_000, 20_000], [TRANSPORT, 46_000, 40_000]] },
    consumption: {
      label: argument("consumption"),
      rows: [
        [null, REPAIR, TRANSPORT, OVERHEAD, ADMINISTRATION],
        [REPAIR, null, 3000, 16_000, 1000],
        [TRANSPORT, 3500, null, 30_000, 6500],
      ],
    },
    rates: { label: argument("rates"), rows: [[REPAIR, 2], [TRANSPORT, 1.2]] },
  },
  formulas: [
    {
      formula: '=COST.ALLOCATE({pools},{consumption},"planned",{rates})',
      gives: [
        ["", REPAIR, TRANSPORT, OVERHEAD, ADMINISTRATION, heading("words.difference")],
        [REPAIR, "", 6000, 32_000, 2000, -800],
        [TRANSPORT, 4200, "", 36_000, 7800, 4000],
      ],
    },
    {
      formula: '=COST.RATES({pools},{consumption},"direct")',
      gives: [
        [heading("words.pool"), heading("words.rate")],
        [REPAIR, 35_000 / 17_000],
        [TRANSPORT, 46_000 / 36_500],
      ],
    },
    {
      formula: "=COST.COMPARE({pools},{consumption})",
      gives: [
        [heading("words.receiver"), ...["direct", "sequential", "interaction", "algebraic"].map((method) => heading(`choices.ServiceMethod.${method}.name`))],
        [OVERHEAD, 70_749.4, 70_123.29, 70_603.31, 70_583.92],
        [ADMINISTRATION, 10_250.6, 10_876.71, 10_396.69, 10_416.08],
      ],
    },
  ],
};

const [HOUSEKEEPING, FOOD, OFFICE, LABORATORY, RADIOLOGY, GENERAL] = [word("housekeeping"), word("food"), word("office"), word("laboratory"), word("radiology"), word("general")];

const LEVELS: Example = {
  id: "levels",
  source: "SolutionInn question 6240859 (Garrison 4B-5 variant) https://solutioninn.com/study-help/questions/check-my-work-problem-4b5-algo-stepdown-method-l0411-woodbury-6240859",
  inputs: {
    costs: { label: argument("costs"), rows: [[HOUSEKEEPING, 97_000], [FOOD, 321_060], [OFFICE, 269_020], [LABORATORY, 430_900], [RADIOLOGY, 560_500], [GENERAL, 510_800]] },
    drivers: {
      label: argument("drivers"),
      rows: [
        [null, FOOD, OFFICE, LABORATORY, RADIOLOGY, GENERAL],
        [HOUSEKEEPING, 16_000, 8500, 13_000, 8500, 118_000],
        [FOOD, null, 1800, 4000, 2000, 74_000],
        [OFFICE, null, null, 19_000, 12_000, 35_000],
      ],
    },
    levels: { label: argument("levels"), rows: [[HOUSEKEEPING, 1], [FOOD, 2], [OFFICE, 3]] },
  },
  formulas: [
    {
      formula: "=COST.STEPDOWN({costs},{drivers},{levels})",
      gives: [[HOUSEKEEPING, 0], [FOOD, 0], [OFFICE, 0], [LABORATORY, 535_737.76], [RADIOLOGY, 624_757.89], [GENERAL, 1_028_784.35]],
    },
  ],
};

export const ALLOCATION_EXAMPLES: readonly Example[] = [APPORTION, SERVICES, LEVELS];
