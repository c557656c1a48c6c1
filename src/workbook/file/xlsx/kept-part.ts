// What Costwright keeps in a workbook besides its sheets, as a part of the package.

import { KEPT_NAMESPACE, type KeptSettings, NOTHING_KEPT, keptOf } from "../../kept-settings";
import type { Package } from "./package";

/** There should be one such part; of several the first counts, as in Excel. */
export function keptIn(pack: Package): KeptSettings {
  const parts = pack.names.filter((name) => /^customXml\/item\d+\.xml$/iu.test(name)).sort();
  const xml = parts.map((name) => pack.text(name)).find((text) => text.includes(KEPT_NAMESPACE));
  return xml === undefined ? NOTHING_KEPT : keptOf(xml);
}
