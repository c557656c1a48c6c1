// The schema of a method's inputs as JSON Schema, for editors and programs that write cases.

import type { Fields, Method, Shape } from "../../engine";

type Schema = Readonly<Record<string, unknown>>;

const DECIMAL = { type: ["string", "number"], pattern: "^[+-]?\\d+(\\.\\d+)?$" } as const;

/** JSON Schema (2020-12) of a case of the method. */
export function methodSchema({ id, source, inputs, results }: Method): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: id,
    description: source,
    type: "object",
    properties: { method: { const: id }, inputs: fieldsSchema(inputs) },
    required: ["method", "inputs"],
    "x-results": results,
  };
}

function fieldsSchema(fields: Fields): Schema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  const properties = entries.map(([name, { shape, fallback }]) => [name, fallback === undefined ? shapeSchema(shape) : { ...shapeSchema(shape), default: fallback }] as const);
  return { type: "object", properties: Object.fromEntries(properties), additionalProperties: false, ...(required.length > 0 ? { required } : {}) };
}

function shapeSchema(shape: Shape): Schema {
  switch (shape.kind) {
    case "number":
      return { ...DECIMAL, "x-unit": shape.unit };
    case "whole":
      return { type: ["integer", "string"], minimum: 0 };
    case "text":
      return { type: ["string", "number"] };
    case "date":
      return { type: "string", format: "date" };
    case "flag":
      return { type: "boolean" };
    case "choice":
      return { enum: shape.choices };
    case "list":
      return { type: "array", items: shapeSchema(shape.item) };
    case "map":
      return { type: "object", additionalProperties: shapeSchema(shape.value) };
    case "either":
      return { anyOf: shape.shapes.map(shapeSchema) };
    case "object":
      return fieldsSchema(shape.fields);
  }
}
