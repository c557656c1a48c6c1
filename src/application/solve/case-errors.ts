// What is wrong with a case, said to its author; our own mistakes are thrown on.

import { ClosedLoop, METHODS, NoBase, UnusableField } from "../../engine";
import type { Translate } from "../../locales";
import { numberText } from "./result-texts";
import { UnknownMethod } from "./solve-case";

export function sayCaseError(error: unknown, t: Translate): string {
  if (error instanceof SyntaxError) return t("solve.not-json", { reason: error.message });
  if (error instanceof UnknownMethod) return t("solve.unknown-method", { method: error.method, methods: [...METHODS.keys()].join(", ") });
  if (error instanceof UnusableField) return t(`solve.problems.${error.problem}`, { field: error.field, value: error.value });
  if (error instanceof NoBase) return t("solve.no-base", { pool: error.pool, amount: numberText(error.amount) });
  if (error instanceof ClosedLoop) return t("solve.closed-loop", { loop: error.loop.join(" → "), factor: numberText(error.factor) });
  throw error;
}
