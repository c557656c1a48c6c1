// The parts of an .xlsx package as texts, and the relationships between them.

import type { attributesOf} from "./xml";
import { elements } from "./xml";

export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `styles`, `table`, … the same in both editions of the standard. */
  readonly type: string;
  /** Part name without leading slash; as written when external. */
  readonly target: string;
  readonly external: boolean;
}

export interface Package {
  readonly names: readonly string[];
  /** True when the package has the part. */
  has(name: string): boolean;
  /** Text of a part in the form the rest reads; empty when there is no such part. */
  text(name: string): string;
  relationships(part: string): Relationship[];
}

/** A package whose parts' texts are got when asked for. Part names are compared without regard to case. */
export function packageOf(texts: ReadonlyMap<string, () => string>): Package {
  const byName = new Map([...texts].map(([name, text]) => [name.toLowerCase(), text]));
  const text = (name: string): string => byName.get(name.toLowerCase())?.() ?? "";
  return {
    names: [...texts.keys()],
    has: (name) => byName.has(name.toLowerCase()),
    text,
    relationships: (part) => elements(text(relationshipsOf(part)), "Relationship").map(({ attributes }) => relationship(attributes, part)),
  };
}

function relationship(attributes: ReturnType<typeof attributesOf>, part: string): Relationship {
  const external = attributes["TargetMode"] === "External";
  const target = attributes["Target"] ?? "";
  return {
    id: attributes["Id"] ?? "",
    type: (attributes["Type"] ?? "").replace(/^.*\//, ""),
    target: external ? target : resolvePart(part, target),
    external,
  };
}

/** Name of the part that lists a part's relationships; `""` is the package itself. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolvePart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
