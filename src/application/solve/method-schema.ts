// The schema of a method's inputs as JSON Schema, for editors and programs that write cases.

import type { Fields, Method, Shape } from "../../engine";
import type { Language } from "../../locales";
import { fieldHelp, methodName } from "../../locales/methods";

type Schema = Readonly<Record<string, unknown>>;

const DECIMAL = { type: ["string", "number"], pattern: "^[+-]?\\d+(\\.\\d+)?$" } as const;

/** What a field is, by its path. */
type Help = (path: string) => string;

/** JSON Schema (2020-12) of a case of the method, its descriptions in a language. */
export function methodSchema({ id, source, inputs, results }: Method, language: Language): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: id,
    description: `${methodName(id, language)}; ${source}`,
    type: "object",
    properties: { method: { const: id }, inputs: fieldsSchema(inputs, "", (path) => fieldHelp(id, path, language)) },
    required: ["method", "inputs"],
    "x-results": results,
  };
}

function fieldsSchema(fields: Fields, above: string, help: Help): Schema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  const properties = entries.map(([name, { shape, fallback }]) => {
    const path = `${above}${name}`;
    return [name, { description: help(path), ...shapeSchema(shape, `${path}.`, help), ...(fallback === undefined ? {} : { default: fallback }) }] as const;
  });
  return { type: "object", properties: Object.fromEntries(properties), additionalProperties: false, ...(required.length > 0 ? { required } : {}) };
}

function shapeSchema(shape: Shape, above: string, help: Help): Schema {
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
      return { type: "array", items: shapeSchema(shape.item, above, help) };
    case "map":
      return { type: "object", additionalProperties: shapeSchema(shape.value, above, help) };
    case "either":
      return { anyOf: shape.shapes.map((one) => shapeSchema(one, above, help)) };
    case "object":
      return fieldsSchema(shape.fields, above, help);
  }
}
