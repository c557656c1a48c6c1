// Reading a manifest in tests: elements by name, whatever their namespace.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(__dirname, "..", "..");

export interface Resource {
  readonly id: string;
  readonly value: string;
  /** Values by culture. */
  readonly overrides: ReadonlyMap<string, string>;
}

/** Wants a DOM: the test runs in jsdom. */
export function readManifest(path: string): Document {
  const read = new DOMParser().parseFromString(readFileSync(path, "utf8"), "application/xml");
  if (read.querySelector("parsererror")) throw new Error(`${path} is not XML`);
  return read;
}

export function elements(inside: Document | Element, name: string): Element[] {
  return [...inside.getElementsByTagNameNS("*", name)];
}

export function texts(inside: Document | Element, name: string): string[] {
  return elements(inside, name).map((element) => element.textContent ?? "");
}

/** Elements with a value and overrides by culture: resources, and the names of the base manifest. */
export function resources(manifest: Document, name: string): Resource[] {
  return elements(manifest, name).map((element) => ({
    id: element.getAttribute("id") ?? element.localName,
    value: element.getAttribute("DefaultValue") ?? "",
    overrides: new Map(elements(element, "Override").map((each) => [each.getAttribute("Locale") ?? "", each.getAttribute("Value") ?? ""])),
  }));
}

/** Every address a manifest names, resources and base manifest alike. */
export function addresses(manifest: Document): string[] {
  const all = [...elements(manifest, "*")].flatMap((element) => ["DefaultValue", "Value", "Url", "ResourcesUrl"].map((name) => element.getAttribute(name) ?? ""));
  return all.filter((value) => /^[a-z][a-z0-9+.-]*:/i.test(value) && !value.includes(" "));
}
