// A workbook that has a ledger and little else: the tables it still lacks, added beside what stands, begun with what the ledger says.

import { type ReactElement, useEffect, useState } from "react";
import type { missingTables } from "../../application/template/missing-tables";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import { WayIn } from "./way-in";

type Lacking = ReturnType<typeof missingTables>;

export function MissingTables({ say }: { readonly say: (sentence: string) => void }): ReactElement | null {
  const t = useWords();
  const { host, session, language, attempt, state } = usePane();
  const [lacking, setLacking] = useState<Lacking>([]);
  const { check } = state;
  useEffect(() => {
    if (check !== null) session.desk.askReading("missingTables").then((kinds) => setLacking(kinds?.filter(({ tables }) => tables > 0) ?? []), () => setLacking([]));
  }, [check, session]);
  const add = (kind: Lacking[number]["kind"]): void =>
    void attempt(async () => {
      const sheets = (await session.desk.askReading("missingSheets", kind, language)) ?? [];
      await host.addSheets(sheets);
      say(t("pages.start.missing-added", { sheets: sheets.length }));
      await session.run("check");
    });
  if (lacking.length === 0) return null;
  const kinds = lacking.map(({ kind, tables }) => ({ kind, label: t("pages.start.missing-of", { kind: t(`pages.start.${kind}`), tables }) }));
  return <WayIn title={t("pages.start.missing")} hint={t("pages.start.missing-hint")} kinds={kinds} begin={add} />;
}
