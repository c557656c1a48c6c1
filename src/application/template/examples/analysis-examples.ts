// Worked examples of functions that analyse: variances, factors, break-even, depreciation, hospital cost, any method.

import { type Example, argument, heading, single, word } from "./example";

const result = (name: string): ReturnType<typeof heading> => heading(`results.${name}`);

const VARIANCE: Example = {
  id: "variance",
  source: "Saylor Managerial Accounting, 10.4 https://github.com/saylordotorg/text_managerial-accounting",
  inputs: {
    actual: { label: "examples.words.actual-hours", rows: [[18_900, 15]] },
    standard: { label: "examples.words.standard-hours", rows: [[21_000, 13]] },
  },
  formulas: [{ formula: '=COST.VARIANCE("labour",{actual},{standard})', gives: [[result("rate"), 37_800], [result("efficiency"), -27_300], [result("total"), 10_500]] }],
};

const [OUTPUT, CONSUMPTION, PRICE] = [word("output"), word("consumption"), word("price")];

const FACTORS: Example = {
  id: "factors",
  source: "EPSQ 自考题库 https://epsq.cn/post/326278.html",
  inputs: {
    base: { label: argument("base"), rows: [[OUTPUT, 90], [CONSUMPTION, 7], [PRICE, 40]] },
    actual: { label: argument("actual"), rows: [[OUTPUT, 100], [CONSUMPTION, 6], [PRICE, 52]] },
  },
  formulas: [
    {
      formula: "=COST.FACTORS({base},{actual})",
      gives: [
        [result("factor"), result("effect")],
        [OUTPUT, 2800],
        [CONSUMPTION, -4000],
        [PRICE, 7200],
        [result("total"), 6000],
      ],
    },
  ],
};

const BREAK_EVEN: Example = {
  id: "break-even",
  source: "G230 问答 https://g230.com/489489834.html",
  inputs: {
    price: single(argument("price"), 100),
    variable: single(argument("variable_cost"), 60),
    fixed: single(argument("fixed_cost"), 200_000),
    target: single(argument("target"), 50_000),
  },
  formulas: [
    {
      formula: "=COST.BREAKEVEN({price},{variable},{fixed},{target})",
      gives: [
        [result("contribution_unit"), 40],
        [result("break_even_quantity"), 5000],
        [result("break_even_sales"), 500_000],
        [result("target_quantity"), 6250],
        [result("target_sales"), 625_000],
      ],
    },
  ],
};

const DEPRECIATION: Example = {
  id: "depreciation",
  source: "正保会计网校问答 https://www.chinaacc.com/wenda/detail/xt/6921423",
  inputs: {
    cost: single(argument("cost"), 1_000_000),
    salvage: single(argument("salvage"), 40_000),
    life: single("examples.words.life", 5),
  },
  formulas: [
    {
      formula: '=COST.DEPRECIATION({cost},{salvage},{life},"straight-line")',
      gives: [
        [result("period"), result("charge"), result("accumulated"), result("net")],
        ...[1, 2, 3, 4, 5].map((year) => [year, 192_000, 192_000 * year, 1_000_000 - 192_000 * year]),
      ],
    },
    { formula: '=COST.DEPRECIATION({cost},{salvage},{life},"sum-of-years",2)', gives: [[256_000]] },
  ],
};

const VISITS: Example = {
  id: "visits",
  source: { say: "examples.constructed" },
  inputs: {
    cost: single("examples.words.department-cost", 1000),
    volumes: { label: "examples.words.volumes", rows: [[word("outpatients"), 600, 30], [word("inpatients"), 400, 8]] },
  },
  formulas: [
    {
      formula: "=COST.VISITCOST({cost},{volumes})",
      gives: [
        [result("patients"), result("cost"), result("unit_cost")],
        [result("outpatient"), 600, 20],
        [result("inpatient"), 400, 50],
      ],
    },
  ],
};

const ITEMS: Example = {
  id: "items",
  source: "HomeworkSource 1066300 https://homeworksource.com/p/1066300/a-local-laboratory-performs-3-levels-level-i-ii-iii-of-bloo",
  inputs: {
    cost: single("examples.words.department-cost", 200_000),
    items: { label: "examples.words.item-equivalents", rows: [["I", 1000, 3], ["II", 1700, 9], ["III", 300, 15]] },
  },
  formulas: [
    {
      formula: '=COST.ITEMCOST({cost},{items},"equivalent")',
      gives: [
        [result("item"), result("unit_cost"), result("allocated")],
        ["I", 26.31578947368421, 26_315.79],
        ["II", 78.94736842105263, 134_210.53],
        ["III", 131.57894736842104, 39_473.68],
      ],
    },
  ],
};

const SOLVE: Example = {
  id: "solve",
  source: "Saylor Managerial Accounting, 2.3 https://github.com/saylordotorg/text_managerial-accounting",
  inputs: {
    inputs: {
      label: argument("inputs"),
      rows: [
        ["difference", 2000, null],
        ["bases", "id", "base"],
        [null, "WIP", 60],
        [null, "FG", 30],
        [null, "COGS", 10],
      ],
    },
  },
  formulas: [
    {
      formula: '=COST.SOLVE("overhead.over-under-applied",{inputs})',
      gives: [
        ["difference", 2000, ""],
        ["rate", 20, ""],
        ["allocated", "WIP", 1200],
        ["allocated", "FG", 600],
        ["allocated", "COGS", 200],
        ["checks", "allocated", heading("check.ok")],
      ],
    },
  ],
};

export const ANALYSIS_EXAMPLES: readonly Example[] = [VARIANCE, FACTORS, BREAK_EVEN, DEPRECIATION, VISITS, ITEMS, SOLVE];
