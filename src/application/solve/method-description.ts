// The fields of a method one by one, each with what it is, as a reader wants to see them.

import type { Field, Fields, Method, Shape } from "../../engine";
import { type Language, translator } from "../../locales";
import { fieldHelp, methodName } from "../../locales/methods";

export interface DescribedField {
  /** `pools.cost`; fields of a list's items or of an object stand behind it. */
  readonly path: string;
  readonly isRequired: boolean;
  readonly help: string;
  /** What it holds, what may be chosen, what stands for it when it is left out. */
  readonly notes: readonly string[];
}

export function describedFields({ id, inputs }: Method, language: Language): DescribedField[] {
  const t = translator(language);
  const notesOf = ({ shape, fallback, required }: Field<unknown>): string[] => [
    ...(required ? [t("solve.fields.required")] : []),
    t(`solve.fields.kinds.${kindOf(shape)}`),
    ...(shape.kind === "choice" ? [t("solve.fields.choices", { choices: shape.choices.join(" | ") })] : []),
    ...(fallback === undefined || fallback === "[]" ? [] : [t("solve.fields.fallback", { value: fallback })]),
  ];
  const described = (fields: Fields, above: string): DescribedField[] =>
    Object.entries(fields).flatMap(([name, field]) => {
      const path = `${above}${name}`;
      return [{ path, isRequired: field.required, help: fieldHelp(id, path, language), notes: notesOf(field) }, ...described(fieldsIn(field.shape), `${path}.`)];
    });
  return described(inputs, "");
}

/** The whole description as text for a terminal. */
export function methodDescription(method: Method, language: Language): string {
  const t = translator(language);
  const between = t("solve.fields.between");
  const lines = describedFields(method, language).map(({ path, help, notes }) => `${path}\t${help}\t${notes.join(between)}`);
  return [`${method.id}\t${methodName(method.id, language)}`, method.source, "", ...lines].join("\n");
}

/** Fields of what a field holds, where it holds any. */
function fieldsIn(shape: Shape): Fields {
  switch (shape.kind) {
    case "object":
      return shape.fields;
    case "list":
      return fieldsIn(shape.item);
    case "map":
      return fieldsIn(shape.value);
    case "either":
      return Object.assign({}, ...shape.shapes.map(fieldsIn)) as Fields;
    default:
      return {};
  }
}

function kindOf(shape: Shape): string {
  if (shape.kind === "number") return shape.unit;
  return shape.kind === "either" ? kindOf(shape.shapes[0]!) : shape.kind;
}
