// Last month's workbook as the basis of this one: it is read as a file and closed once more, and what it hands on is written into an empty workbook.

import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { type ComponentProps, type ReactElement, useRef, useState } from "react";
import { usePane } from "../pane-context";
import { Bar } from "../parts/bar";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  way: { display: "flex", flexDirection: "column", gap: "4px", paddingTop: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function LastMonth(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const { said, isBusy, begin } = useLastMonth();
  return (
    <div className={styles.way}>
      <Button disabledFocusable={isBusy || state.busy !== null} onClick={() => input.current?.click()}>{t("pages.start.last")}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={t("pages.start.last")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen again.
          target.value = "";
          if (file) begin(file);
        }}
      />
      <Caption1 className={styles.quiet}>{t("pages.start.last-hint")}</Caption1>
      <div aria-live="polite">{said !== null && <Bar {...said} />}</div>
    </div>
  );
}

type Said = ComponentProps<typeof Bar>;

function useLastMonth(): { readonly said: Said | null; readonly isBusy: boolean; begin(file: File): void } {
  const t = useWords();
  const { host, session, language, attempt } = usePane();
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);
  const taken = async (file: File): Promise<Said> => {
    if (!(await host.isEmpty())) return { intent: "warning", title: t("pages.start.not-empty") };
    const read = await host.readFile(file);
    if (read === null) return { intent: "error", title: t("pages.start.last-unreadable", { name: file.name }) };
    const { mappings, answers } = read.kept;
    const { close, next } = await session.desk.nextMonthOf(read.book, { mappings, answers });
    if (next === null) {
      const { saidFindings } = await import(/* webpackChunkName: "findings" */ "../../application/findings-report");
      const [first] = saidFindings(close.findings.filter(({ severity }) => severity === "refuse" || severity === "ask"), language);
      return { intent: "error", title: t("pages.start.last-open", { name: file.name }), lines: first ? [first.message] : [] };
    }
    await host.addSheets(next.sheets);
    if (mappings.length + answers.length > 0) await host.kept.write({ ...(await host.kept.read()), mappings, answers });
    await session.run("check");
    return { intent: "success", title: t("pages.start.last-taken", { period: close.period, sheets: next.sheets.length }) };
  };
  const begin = (file: File): void => {
    setBusy(true);
    setSaid({ intent: "info", title: t("pages.start.last-reading", { name: file.name }) });
    let outcome: Said | null = null;
    void attempt(async () => {
      outcome = await taken(file);
    }).finally(() => {
      setSaid(outcome);
      setBusy(false);
    });
  };
  return { said, isBusy, begin };
}
