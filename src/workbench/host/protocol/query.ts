// Answers a load: the selected properties of an object, of its parts, and of the items of a collection.

import type { ExcelObject } from "./excel-object";
import { type KnownMembers, upperFirst } from "./known-members";
import type { References } from "./references";
import type { QueryInfo } from "./wire";

type Answer = Record<string, unknown>;

export interface Querying {
  readonly members: KnownMembers;
  readonly references: References;
  /** Names as in JavaScript and without what only the library needs, for `retrieve`. */
  readonly plain: boolean;
}

/** What the library needs to find the object again. */
export function identityOf(object: ExcelObject | null, { members, references }: Pick<Querying, "members" | "references">): Answer | null {
  if (object === null) return null;
  const reference = references.nameOf(object);
  return { ...(reference === undefined ? {} : { _ReferenceId: reference }), ...members.of(object).identify?.(object.thing) };
}

export function answerQuery(object: ExcelObject | null, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo, querying: Querying): Answer | null {
  if (object === null) return null;
  const declaration = querying.members.of(object);
  const wanted = [...Select, ...Expand];
  if (!declaration.items) return answerObject(object, wanted, querying);
  const own = wanted.filter((name) => Object.hasOwn(declaration.members, name));
  const each = wanted.filter((name) => !own.includes(name) && name !== "items").map((name) => name.replace(/^items\//, ""));
  const items = declaration.items(object.thing).slice(Skip, Top === undefined ? undefined : Skip + Top);
  const answer = own.length > 0 ? answerObject(object, own, querying) : {};
  answer[querying.plain ? "items" : "_Items"] = items.map((item) => answerQuery(item, { Select: each }, querying));
  return answer;
}

/** Paths such as `format/fill/color` are gathered by their first part. */
function answerObject(object: ExcelObject, wanted: readonly string[], querying: Querying): Answer {
  const { members, plain } = querying;
  const answer: Answer = plain ? {} : { ...identityOf(object, querying) };
  const parts = new Map<string, string[]>();
  for (const path of wanted.length === 0 || wanted.includes("$all") ? members.valuesOf(object) : wanted) {
    const [name = "", ...rest] = path.split("/");
    parts.set(name, [...(parts.get(name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
  }
  for (const [name, inner] of parts) {
    const isPart = members.of(object).members[name]?.part !== undefined;
    const found = isPart
      ? answerQuery(members.find(object, name, "part").part!(object.thing), { Select: inner }, querying)
      : members.find(object, name, "get").get!(object.thing);
    answer[plain ? name : upperFirst(name)] = found === undefined ? null : found;
  }
  return answer;
}
