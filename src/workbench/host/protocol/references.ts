// Objects that the library asked to keep between requests, until it gives them back.

import type { ExcelObject } from "./excel-object";
import { invalidReference } from "../host-error";

export class References {
  private readonly objects = new Map<string, ExcelObject>();
  private readonly names = new Map<ExcelObject, string>();
  private issued = 0;

  /** Keeps the object and says under which name; an object that is kept already keeps its name. */
  keep(object: ExcelObject): string {
    const known = this.names.get(object);
    if (known !== undefined) return known;
    const name = `ref-${++this.issued}`;
    this.objects.set(name, object);
    this.names.set(object, name);
    return name;
  }

  /** The name of a kept object. */
  nameOf(object: ExcelObject): string | undefined {
    return this.names.get(object);
  }

  find(name: string): ExcelObject {
    const object = this.objects.get(name);
    if (!object) throw invalidReference();
    return object;
  }

  /** Gives an object back; one that is not kept is passed over, as Excel does. */
  remove(name: string): void {
    const object = this.objects.get(name);
    if (!object) return;
    this.objects.delete(name);
    this.names.delete(object);
  }

  /** Objects that nobody has given back. */
  get kept(): number {
    return this.objects.size;
  }

  /** All that were ever kept. */
  get everKept(): number {
    return this.issued;
  }
}
