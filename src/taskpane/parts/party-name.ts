// What a party of an allocation is called: a class by its word, a centre by its name, else by its code.

import type { PictureNode } from "../../application/desk/flow-picture";
import type { Translate } from "../../locales";

const KINDS = new Set(["pool", "admin", "medaux", "medtech", "clinical", "basic", "auxiliary", "sales", "welfare", "external", "headquarters"]);

export function partyName({ id, name }: Pick<PictureNode, "id" | "name">, t: Translate): string {
  if (id === "products") return t("pages.rules.kinds.products");
  return id.startsWith("class:") ? className(id.slice("class:".length), t) : name === "" ? id : name;
}

export function className(kind: string, t: Translate): string {
  return KINDS.has(kind) ? t(`pages.rules.kinds.${kind}`) : kind;
}
