// Settings kept in a custom XML part of the open workbook: they travel with the file and no sheet has to be hidden for them.

import { KEPT_NAMESPACE, NOTHING_KEPT, type SettingsKeeper, keptOf, keptXml } from "../kept-settings";
import { ask } from "./requests";
import { inExcel } from "./session";
import { type Timing, realTiming } from "./timing";

export function excelSettings(timing: Timing = realTiming): SettingsKeeper {
  return {
    read: () =>
      inExcel(async (context) => {
        const [part] = await partsOf(context, timing);
        if (part === undefined) return NOTHING_KEPT;
        const xml = await ask(context, timing, () => part.getXml());
        return keptOf(xml.value);
      }),
    write: (settings) =>
      inExcel(async (context) => {
        const [part, ...others] = await partsOf(context, timing);
        await ask(context, timing, ({ workbook }) => {
          if (part === undefined) workbook.customXmlParts.add(keptXml(settings));
          else part.setXml(keptXml(settings));
          for (const other of others) other.delete();
        });
      }),
  };
}

/** There should be one part; merged workbooks may bring several, of which the first counts. */
async function partsOf(context: Excel.RequestContext, timing: Timing): Promise<Excel.CustomXmlPart[]> {
  const parts = await ask(context, timing, ({ workbook }) => workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE).load("items/id"));
  return parts.items;
}
