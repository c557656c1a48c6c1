// Worked examples of functions on production and stock: work in process, restoration, joint products, stores.

import { type Example, argument, heading, single, word } from "./example";

const result = (name: string): ReturnType<typeof heading> => heading(`results.${name}`);

const [MATERIAL, FUEL, ENERGY, LABOUR, OVERHEAD] = [word("material"), word("fuel"), word("energy"), word("labour"), word("overhead")];

const WORK_IN_PROCESS: Example = {
  id: "work-in-process",
  source: "奇奇文库 https://m.qiqiwenku.com/doc/980383.html",
  inputs: {
    completed: single(argument("completed"), 500),
    closing: single(argument("closing"), 400),
    completion: single(argument("completion"), 0.5),
    opening: { label: argument("opening"), rows: [[MATERIAL, 17_900], [FUEL, 172], [ENERGY, 28], [LABOUR, 750]] },
    current: { label: argument("current"), rows: [[MATERIAL, 36_000], [FUEL, 1032], [ENERGY, 168], [LABOUR, 2750]] },
    cost: single(argument("cost"), 53_900),
    units: single("examples.words.units", 700),
  },
  formulas: [
    { formula: "=COST.EQUIVALENTUNITS({completed},{closing},{completion})", gives: [[700]] },
    { formula: "=COST.UNITCOST({cost},{units})", gives: [[77]] },
    {
      formula: "=COST.WIPSPLIT({opening},{current},{completed},{closing},{completion})",
      gives: [
        [result("element"), result("unit_cost"), result("completed"), result("closing")],
        [MATERIAL, 77, 38_500, 15_400],
        [FUEL, 1.72, 860, 344],
        [ENERGY, 0.28, 140, 56],
        [LABOUR, 5, 2500, 1000],
      ],
    },
  ],
};

const SEMI_FINISHED = word("semi-finished");

const RESTORATION: Example = {
  id: "restoration",
  source: "作业帮 http://www.smfudao.cn/zuoye/7975687",
  inputs: {
    vector: { label: argument("vector"), rows: [[SEMI_FINISHED, 9072], [LABOUR, 3600], [OVERHEAD, 5550]] },
    structures: { label: argument("structures"), rows: [[null, SEMI_FINISHED], [MATERIAL, 3900], [LABOUR, 1650], [OVERHEAD, 2010]] },
  },
  formulas: [
    {
      formula: "=COST.RESTORE({vector},{structures})",
      gives: [
        [result("element"), result("amount")],
        [LABOUR, 5580],
        [OVERHEAD, 7962],
        [MATERIAL, 4680],
      ],
    },
  ],
};

const JOINT: Example = {
  id: "joint",
  source: "爱夏文题库 https://app.ixiawen.com/question/28757677/1c72270dfcf9c5544478109f0476c670.html",
  inputs: {
    cost: single(argument("joint_cost"), 36_000),
    products: { label: "examples.words.joint-products", rows: [["A", 2000, 5.4, 0], ["B", 8000, 6.3, 1500], ["C", 2000, 7, 1700]] },
  },
  formulas: [
    {
      formula: '=COST.JOINT({cost},{products},"nrv")',
      gives: [
        [result("product"), result("allocated"), result("total_cost"), result("unit_cost")],
        ["A", 5400, 5400, 2.7],
        ["B", 24_450, 25_950, 3.24375],
        ["C", 6150, 7850, 3.925],
      ],
    },
  ],
};

const [RECEIPT, ISSUE] = [word("receipt"), word("issue")];

const STORES: Example = {
  id: "stores",
  source: "高久峰题库 http://www.gaojiufeng.cn/?id=2078791",
  inputs: {
    moves: { label: "examples.words.moves", rows: [[RECEIPT, 200, 2.2], [ISSUE, 400, null], [RECEIPT, 300, 2.3], [ISSUE, 200, null], [RECEIPT, 200, 2.5]] },
    opening: { label: "examples.words.opening-stock", rows: [[300, 600]] },
  },
  formulas: [
    {
      formula: '=COST.VALUE({moves},"moving-average",{opening})',
      gives: [
        [result("row"), result("kind"), result("quantity"), result("amount"), result("balance_quantity"), result("balance_amount")],
        [1, RECEIPT, 200, 440, 500, 1040],
        [2, ISSUE, 400, 832, 100, 208],
        [3, RECEIPT, 300, 690, 400, 898],
        [4, ISSUE, 200, 449, 200, 449],
        [5, RECEIPT, 200, 500, 400, 949],
      ],
    },
  ],
};

export const PRODUCT_EXAMPLES: readonly Example[] = [WORK_IN_PROCESS, RESTORATION, JOINT, STORES];
