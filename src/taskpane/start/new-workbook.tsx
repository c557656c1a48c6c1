// A new costing workbook or the sample, written into an empty workbook; sheets that exist are never touched.

import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";

const KINDS = ["hospital", "manufacturing", "two-level"] as const;

const useStyles = makeStyles({
  way: { border: "none", margin: 0, padding: "8px 0 0", display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  title: { padding: 0, marginBottom: "4px" },
  // What is left over for a last line takes all of it.
  choices: { display: "flex", flexWrap: "wrap", gap: "8px", "& > *": { flex: "1 1 40%" } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function NewWorkbook({ kind, say }: { readonly kind: "blank" | "sample"; readonly say: (sentence: string) => void }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, session, language, attempt, state } = usePane();
  const write = (of: (typeof KINDS)[number]): void =>
    void attempt(async () => {
      if (!(await host.isEmpty())) return say(t("pages.start.not-empty"));
      const { newWorkbook } = await import(/* webpackChunkName: "new-workbook" */ "../../application/template/new-workbook");
      const sheets = await newWorkbook(kind, of, language, host.fetchAsset);
      await host.addSheets(sheets);
      say(t("pages.start.added", { sheets: sheets.length }));
      await session.run("check");
    });
  return (
    <fieldset className={styles.way}>
      <legend className={styles.title}><Text>{t(`pages.start.${kind}`)}</Text></legend>
      <div className={styles.choices}>
        {KINDS.map((of) => (
          <Button key={of} disabledFocusable={state.busy !== null} aria-label={`${t(`pages.start.${kind}`)}: ${t(`pages.start.${of}`)}`} onClick={() => write(of)}>{t(`pages.start.${of}`)}</Button>
        ))}
      </div>
      <Caption1 className={styles.quiet}>{t(`pages.start.${kind}-hint`)}</Caption1>
    </fieldset>
  );
}
