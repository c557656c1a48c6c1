// Settings kept in memory, as the text they would have in a workbook.

import { type SettingsKeeper, keptOf, keptXml } from "../kept-settings";

export function memorySettings(xml = ""): SettingsKeeper {
  let kept = xml;
  return {
    read: async () => keptOf(kept),
    write: async (settings) => {
      kept = keptXml(settings);
    },
  };
}
