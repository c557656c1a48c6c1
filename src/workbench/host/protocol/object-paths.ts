// Reaches the objects of one request by their paths; each path is walked once, when the first action needs it.

import { ExcelObject } from "./excel-object";
import { invalidArgument, itemNotFound } from "../host-error";
import type { KnownMembers } from "./known-members";
import type { References } from "./references";
import { type ArgumentInfo, type ObjectPath, PathType } from "./wire";

export interface Reach {
  readonly members: KnownMembers;
  readonly references: References;
  readonly workbook: ExcelObject;
  /** A service by its name, such as the one that takes results of custom functions. */
  service(name: string): ExcelObject;
}

export class ObjectPaths {
  private readonly found = new Map<number, ExcelObject | null>();

  constructor(
    private readonly reach: Reach,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  /** The object, or null for a null object. */
  async resolve(id: number): Promise<ExcelObject | null> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = await this.walk(this.pathOf(id));
    this.found.set(id, object);
    return object;
  }

  pathOf(id: number): ObjectPath {
    const path = this.paths[id];
    if (!path) throw invalidArgument(`There is no object path ${id}.`);
    return path;
  }

  /** Arguments with objects in the place of their paths. */
  async argumentsOf(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const ids = info?.ReferencedObjectPathIds;
    return Promise.all((info?.Arguments ?? []).map((argument, place) => this.argument(argument, ids?.[place] ?? 0)));
  }

  private async argument(argument: unknown, path: number | readonly number[]): Promise<unknown> {
    if (typeof path !== "number") return Promise.all(path.map((id, place) => (id === 0 ? (argument as unknown[])[place] : this.resolve(id))));
    if (path !== 0) return this.resolve(path);
    if (typeof argument === "object" && argument !== null && "_ObjectPathId" in argument) return this.resolve(Number(argument._ObjectPathId));
    return argument;
  }

  private async walk(path: ObjectPath): Promise<ExcelObject | null> {
    const { members, references, workbook, service } = this.reach;
    switch (path.ObjectPathType) {
      case PathType.workbook:
        return workbook;
      case PathType.service:
        return service(path.Name);
      case PathType.reference:
        return references.find(path.Name);
      case PathType.nothing:
        return null;
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const given = await this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathType.property:
        return members.find(parent, path.Name, "part").part!(parent.thing);
      case PathType.method:
        return asObject(await members.find(parent, path.Name, "call").call!(parent.thing, given), `${parent.kind}.${path.Name}`);
      case PathType.indexer: {
        const declaration = members.of(parent);
        if (!declaration.find) throw members.refuse(`${parent.kind}.getItem()`);
        const item = declaration.find(parent.thing, given[0]);
        if (!item) throw itemNotFound();
        return item;
      }
    }
    throw members.refuse(`object path type ${path.ObjectPathType}`);
  }
}

function asObject(result: unknown, member: string): ExcelObject | null {
  if (result === null || result instanceof ExcelObject) return result;
  throw new Error(`${member} is asked for an object and gives none`);
}
