// A copy of the workbook in which what is certain has been put right: what that is, and the file; the workbook itself stays as it is.

import { Button, Caption1, Text, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { CorrectedColumn } from "../../application/desk/corrected-file";
import { usePane } from "../pane-context";
import { grouped } from "../parts/amount";
import { Bar } from "../parts/bar";
import { FoundAt } from "../parts/findings-list";
import { LongList } from "../parts/long-list";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  item: { padding: "6px 0", overflowWrap: "anywhere" },
  change: { display: "block", fontVariantNumeric: "tabular-nums" },
});

export function CorrectedSection(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, session, state, attempt } = usePane();
  const [columns, setColumns] = useState<readonly CorrectedColumn[] | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // What was listed is of the reading before.
  useEffect(() => {
    setColumns(null);
    setSaved(null);
  }, [state.check]);
  const work = async (task: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await attempt(task);
    setBusy(false);
  };
  const list = (): Promise<void> => work(async () => setColumns(await session.desk.askReading("correctedColumns")));
  const save = (): Promise<void> =>
    work(async () => {
      const file = await session.desk.askReading("correctedFile");
      if (file === null) return;
      setColumns(file.columns);
      if (file.columns.length === 0) return;
      await host.saveFile(file.name, file.sheets);
      setSaved(file.name);
    });
  return (
    <Section title={t("pages.data.corrected.title")}>
      <Text>{t("pages.data.corrected.hint")}</Text>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy || state.busy !== null} onClick={() => void save()}>{t("pages.data.corrected.make")}</Button>
        <Button disabledFocusable={isBusy || state.busy !== null} onClick={() => void list()}>{t("pages.data.corrected.list")}</Button>
      </div>
      <div aria-live="polite">
        {saved !== null && <Bar intent="success" title={t("pages.data.corrected.saved", { name: saved })} />}
        {columns?.length === 0 && <Text>{t("outcome.corrected.none")}</Text>}
      </div>
      {columns !== null && columns.length > 0 && <LongList items={columns} rowHeight={72} label={t("pages.data.corrected.title")}>{(column) => <Column column={column} />}</LongList>}
    </Section>
  );
}

function Column({ column: { sheet, kind, count, cell, before, after } }: { readonly column: CorrectedColumn }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { showCell } = usePane();
  return (
    <div className={styles.item}>
      <FoundAt found={{ sheet, cell }} showCell={showCell} />
      <Text className={styles.change}>{t("pages.data.corrected.change", { before: before === "" ? t("pages.data.corrected.blank") : before, after })}</Text>
      <Caption1>{t("pages.data.corrected.cells", { count: grouped(String(count)), why: t(`outcome.corrected.kind.${kind}`) })}</Caption1>
    </div>
  );
}
