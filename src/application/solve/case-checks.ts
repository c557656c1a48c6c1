// Identities of a solved case, both sides as decimal text.

import { type Exact, compare } from "../../engine";
import { numberText } from "./result-texts";
import type { CaseCheck } from "./solved";

export function checkOf(id: string, left: Exact, right: Exact): CaseCheck {
  return { id, ok: compare(left, right) === 0, left: numberText(left), right: numberText(right) };
}
