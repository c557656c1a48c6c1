// A workbook that has a ledger and little else: the tables it still lacks, added beside what stands, begun with what the ledger says.

import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { missingTables } from "../../application/template/missing-tables";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";

type Lacking = ReturnType<typeof missingTables>;

const useStyles = makeStyles({
  way: { border: "none", margin: 0, padding: "8px 0 0", display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  title: { padding: 0, marginBottom: "4px" },
  choices: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function MissingTables({ say }: { readonly say: (sentence: string) => void }): ReactElement | null {
  const t = useWords();
  const styles = useStyles();
  const { host, session, language, attempt, state } = usePane();
  const [lacking, setLacking] = useState<Lacking>([]);
  const { check, busy } = state;
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
  const words = lacking.map(({ kind, tables }) => t("pages.start.missing-of", { kind: t(`pages.start.${kind}`), tables }));
  return (
    <fieldset className={styles.way}>
      <legend className={styles.title}><Text>{t("pages.start.missing")}</Text></legend>
      <div className={styles.choices}>
        {lacking.map(({ kind }, place) => (
          <Button key={kind} disabledFocusable={busy !== null} aria-label={`${t("pages.start.missing")}: ${words[place]}`} onClick={() => add(kind)}>{words[place]}</Button>
        ))}
      </div>
      <Caption1 className={styles.quiet}>{t("pages.start.missing-hint")}</Caption1>
    </fieldset>
  );
}
