// What `guide.cjs` gives to builds and tests.

import type { FunctionGuide } from "../application/functions/function-guide";

export function functionGuide(language: "zh-CN" | "zh-TW" | "en"): FunctionGuide;
