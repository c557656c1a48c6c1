// Which of several columns is meant: the one that is read everywhere, or another for single tables; kept as columns chosen by hand.

import type { CheckSummary } from "../../application/desk/desk";
import type { TableLook } from "../../application/desk/table-looks";
import { saidFindings } from "../../application/findings-report";
import type { KeptSettings } from "../../workbook/kept-settings";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import type { Ask, AskedItem } from "./ask";

export function useColumnAsks({ looks, findings }: CheckSummary): Ask[] {
  const t = useWords();
  const { host, session, language, attempt } = usePane();
  const doubts = looks.flatMap((look) => look.doubts.map((doubt) => ({ look, ...doubt })));
  if (doubts.length === 0) return [];
  const itemOf = ({ look, field, headings }: (typeof doubts)[number]): AskedItem => ({
    key: JSON.stringify([look.table, field]),
    label: t("asked.column.of", { sheet: look.sheet, field: look.fields.find(({ id }) => id === field)?.names[language] ?? field }),
    choices: headings.map((label, place) => ({ value: String(place), label })),
    several: false,
    proposed: ["0"],
    answer: null,
  });
  const all = doubts.map(itemOf);
  return [{
    id: "column",
    title: t("asked.column.title"),
    said: saidFindings(findings.filter(({ code }) => code === "column-ambiguous"), language).filter(({ sheet }) => doubts.some(({ look }) => look.sheet === sheet)),
    items: all,
    together: [{ value: "0", label: t("asked.column.first") }],
    hint: t("asked.kept"),
    keep: (items, answer) =>
      void attempt(async () => {
        let settings = await host.kept.read();
        for (const { look, field, headings } of doubts.filter((_, place) => items.some(({ key }) => key === all[place]!.key))) settings = withColumn(settings, look, field, headings[Number(answer?.[0] ?? 0)]!);
        await host.kept.write(settings);
        await session.run("check");
      }),
  }];
}

/** One column more of a table's mapping, which it may have already. */
function withColumn(settings: KeptSettings, { table, sheet, layout }: TableLook, field: string, heading: string): KeptSettings {
  const isOwn = (mapping: KeptSettings["mappings"][number]): boolean => mapping.table === table && (mapping.sheet === sheet || mapping.layout === layout);
  const own = settings.mappings.find(isOwn);
  return { ...settings, mappings: [...settings.mappings.filter((mapping) => !isOwn(mapping)), { table, sheet, layout, columns: { ...own?.columns, [field]: heading } }] };
}
