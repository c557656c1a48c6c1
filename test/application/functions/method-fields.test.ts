// The fields of every method as a range: COST.SOLVE knows all of them, and misses only what has to be filled in.
import { solveInputs } from "../../../src/application/functions/solve-inputs";
import { describedMethod, methodFamilies, methodFields } from "../../../src/application/functions/method-fields";
import { METHODS, UnusableField } from "../../../src/engine";

const all = [...METHODS.keys()];

it("lists every method once", () => expect(methodFamilies("en").flatMap(({ methods }) => methods.map(({ id }) => id)).sort()).toEqual([...all].sort()));

it.each(all)("%s is laid out in rows that COST.SOLVE reads", (id) => {
  const method = METHODS.get(id)!;
  const { rows, further } = methodFields(id);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  for (const [name, field] of Object.entries(method.inputs)) {
    const isThere = rows.some(([first]) => first === name || first!.startsWith(`${name}.`));
    expect([name, isThere !== further.includes(name), field.required && !isThere]).toEqual([name, true, false]);
  }
  let problem = "none";
  try {
    method.answer(solveInputs(rows, method));
  } catch (error) {
    if (!(error instanceof UnusableField)) throw error;
    problem = error.problem;
  }
  expect(["none", "missing", "needs-one-of", "not-a-list", "not-an-object", "no-base"]).toContain(problem);
});

it("lays optional lists out, and takes none where nothing is filled in below their headings", () => {
  const { rows, further } = methodFields("allocate");
  expect(rows.find(([name]) => name === "bases")).toEqual(expect.arrayContaining(["bases", "id", "base", "parts[1].quantity", "parts[1].weight"]));
  expect(further).toEqual(["rules"]);
  const method = METHODS.get("joint.physical")!;
  const filled = [["joint_cost", 90], ["products", "id", "quantity"], [null, "A", 1], [null, "B", 2], ["by_products", "id", "nrv", "quantity"], [null, null, null, null]];
  expect(method.answer(solveInputs(filled, method)).results).toMatchObject({ by_product_credit: { n: 0n } });
  expect(() => method.answer(solveInputs([...filled.slice(0, 4), ["by_products", "C", 5]], method))).toThrow("by_products");
});

it("gives defaults, and choices beside them", () => {
  expect(all.flatMap((id) => methodFields(id).rows.map((row) => row.slice(0, 3)))).toContainEqual(["base_rule", "value", "value / if-positive"]);
});

it("tells methods by name, and what their fields are", () => {
  const joint = methodFamilies("en").find(({ family }) => family === "joint")!;
  expect([joint.name, joint.methods[0]]).toEqual(["Joint products", { id: "joint.physical", name: "Joint products by physical units" }]);
  expect(describedMethod("joint.physical", "en")).toContainEqual({ path: "products.weight", isRequired: false, help: "Weight, in place of the quantity as base", notes: ["number"] });
  expect(describedMethod("joint.none", "en")).toEqual([]);
});
