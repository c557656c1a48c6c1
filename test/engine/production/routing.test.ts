// The order in which products are costed, and routings that have none.
import type { ProductKind, ProductRecord, RoutingRecord } from "../../../src/engine/factory-records";
import { Decimal } from "../../../src/engine/money/decimal";
import { productsThrough } from "../../../src/engine/standard/standard-unit";
import { routeProducts } from "../../../src/engine/production/routing";
import { at, centre } from "../make-records";

function product(code: string, kind: ProductKind): ProductRecord {
  return { product: code, name: null, unit: null, kind, group: null, price: null, at: at("products", ["product"]) };
}

function step(code: string, number: number, centre: string, input: string | null = null): RoutingRecord {
  return { product: code, step: new Decimal(number), centre, input, input_quantity: input === null ? null : new Decimal(1), transfer: "combined", at: at("routing", ["product", "step", "centre", "input"]) };
}

const CENTRES = ["W1", "W2", "W3"].map((code) => centre(code, "basic"));
const PRODUCTS = [product("A", "finished"), product("B", "semi"), product("C", "semi"), product("D", "finished"), product("E", "semi")];

describe("routing", () => {
  it("costs semi-finished products by code, each after its inputs, then finished ones", () => {
    const routing = [step("D", 1, "W1", "E"), step("A", 1, "W1"), step("C", 1, "W2"), step("B", 2, "W2"), step("B", 1, "W1", "E"), step("E", 1, "W3", "C")];
    const { value, findings } = routeProducts({ centres: CENTRES, products: PRODUCTS, routing, production: [], stock: [] });
    expect(findings).toEqual([]);
    expect(value.map((each) => each.product.product)).toEqual(["C", "E", "B", "A", "D"]);
    expect(value[2]!.steps.map((each) => each.centre)).toEqual(["W1", "W2"]);
    expect(value[2]!.last.previous).toBe(value[2]!.steps[0]);
  });

  it("finds the products whose cost a centre is part of", () => {
    const routing = [step("C", 1, "W2"), step("E", 1, "W3", "C"), step("D", 1, "W1", "E"), step("A", 1, "W1")];
    const through = productsThrough(routeProducts({ centres: CENTRES, products: PRODUCTS, routing, production: [], stock: [] }).value);
    expect(["W1", "W2", "W3", "W9"].map((centre) => through(centre).map((each) => each.product.product))).toEqual([["A", "D"], ["C", "E", "D"], ["E", "D"], []]);
  });

  it("does not mind an input that is made elsewhere", () => {
    const { value, findings } = routeProducts({ centres: CENTRES, products: PRODUCTS, routing: [step("A", 1, "W1", "bought")], production: [], stock: [] });
    expect(findings).toEqual([]);
    expect(value.map((each) => each.product.product)).toEqual(["A"]);
  });

  it("names a loop once", () => {
    const routing = [step("B", 1, "W1", "C"), step("C", 1, "W1", "E"), step("E", 1, "W1", "B"), step("A", 1, "W1", "B")];
    const { findings } = routeProducts({ centres: CENTRES, products: PRODUCTS, routing, production: [], stock: [] });
    expect(findings.map((found) => [found.code, found.args["loop"]])).toEqual([["routing-loop", "B → C → E → B"]]);
  });
});
