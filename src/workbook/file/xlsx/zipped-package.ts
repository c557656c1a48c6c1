// A package as it lies in a file: its parts are unpacked when asked for, and copied as they are stored when they are not ours.

import { type Package, packageOf } from "./package";
import { xmlText } from "./xml";
import { unpack } from "./zip";
import { type ZipEntry, readZip } from "./zip-directory";

export interface ZippedPackage extends Package {
  readonly entries: readonly ZipEntry[];
}

export function openPackage(file: Buffer): ZippedPackage {
  const entries = readZip(file);
  return { ...packageOf(new Map(entries.map((entry) => [entry.name, () => xmlText(unpack(entry))]))), entries };
}
