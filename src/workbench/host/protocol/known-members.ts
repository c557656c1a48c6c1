// Looks members up: what this host does not know, or the played Excel is too old for, is refused by name.

import type { Declaration, ExcelObject, Kind, Member } from "./excel-object";
import { apiNotFound, notImplemented } from "../host-error";
import { type RequirementSets, isMemberSupported, requirementOf } from "./requirement-sets";

export class KnownMembers {
  /** What was asked for and is not known, as `Range.removeDuplicates`. */
  readonly unknown: string[] = [];
  private readonly declarations: ReadonlyMap<Kind, Declaration>;

  constructor(
    declarations: readonly Declaration[],
    readonly sets: RequirementSets,
  ) {
    this.declarations = new Map(declarations.map((declaration) => [declaration.kind, declaration]));
  }

  of(object: ExcelObject): Declaration {
    const declaration = this.declarations.get(object.kind);
    if (!declaration) throw new Error(`kind ${object.kind} is not declared`);
    return declaration;
  }

  /** The member by its name on the wire, which begins with a capital. */
  find(object: ExcelObject, name: string, as: "call" | "part" | "get" | "set"): Member<unknown> {
    const { kind, members } = this.of(object);
    const property = lowerFirst(name);
    const member = Object.hasOwn(members, property) ? members[property] : undefined;
    const title = `${kind}.${property}`;
    if (!member?.[as]) throw this.refuse(as === "call" ? `${title}()` : as === "set" ? `${title} =` : title);
    if (!isMemberSupported(this.sets, member.since)) {
      const { name: set, version } = requirementOf(member.since);
      throw apiNotFound(title, `${set} ${version}`);
    }
    return member;
  }

  /** Plain values that this Excel has, for a load of everything. */
  valuesOf(object: ExcelObject): string[] {
    return Object.entries(this.of(object).members).flatMap(([name, { get, since }]) => (get && isMemberSupported(this.sets, since) ? [name] : []));
  }

  refuse(what: string): Error {
    this.unknown.push(what);
    return notImplemented(what);
  }
}

/** `GetRange` is getRange; names that begin with an underscore stay as they are. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
