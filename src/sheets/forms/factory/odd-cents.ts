// 尾差明细 of a factory: which spread had cents left over, in words, and how many.

import { reading, withColumn } from "../../form";
import { type FactoryWords, factoryForm } from "../../factory-words";
import { listForm } from "../list";

/** Kinds of spreads that say so in front of their id. */
const FAMILIES = ["material-variance", "utilities", "stock", "stock-receipts", "restoration", "variance", "quality"];

const list = listForm({ first: ["id", "spread"], sums: ["difference"], total: true, headings: { total: "spread_total", difference: "odd_cents" }, formulas: { difference: { difference: ["total", "sum_half_up"] } }, notes: ["odd-cents"] });

export const factoryOddCents = factoryForm((report, words) => {
  const read = reading(report);
  return list(withColumn(report, "total", { id: "spread", kind: "text" }, (line) => spreadOf(read.text(line, "id"), words)), words);
});

/** `20:MACH:PW` is a step, its sender and the element that was spread; others begin with their family. */
function spreadOf(id: string, words: FactoryWords): string {
  const [family = "", ...parts] = id.split(":");
  const names = parts.map((part) => words.cell("sender", part)).map((name, index) => (name === parts[index] ? words.element(name) : name));
  if (family === "restoration") return [words.tell("spread.restoration"), names[0] ?? "", words.tell("spread.level", { level: parts[1] ?? "" })].join(" ");
  if (!FAMILIES.includes(family)) return [words.cell("step", family), ...names].join(" ");
  return [words.tell(`spread.${family}`), ...names].filter((name) => name !== "").join(" ");
}
