// The close: what it needs, a trial or the real thing, and afterwards every step with what went in and came out.

import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import { Running } from "../parts/running";
import { useWords } from "../parts/words";
import { CloseOutcome } from "./close-outcome";
import { CloseNeeds } from "./close-needs";

const useStyles = makeStyles({
  tasks: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  hint: { color: tokens.colorNeutralForeground2 },
  outcome: { display: "flex", flexDirection: "column", gap: "12px", minHeight: "96px" },
});

export function ClosePage(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { session, state } = usePane();
  const isBusy = state.busy !== null;
  return (
    <>
      <CloseNeeds />
      {/* Not `disabled`: the buttons keep the focus of a keyboard while a task runs. */}
      <div className={styles.tasks}>
        <Button disabledFocusable={isBusy} onClick={() => void session.run("trial")}>{t("pages.close.trial")}</Button>
        <Button appearance="primary" data-primary="" disabledFocusable={isBusy} onClick={() => void session.run("close")}>{t("pages.close.run")}</Button>
      </div>
      <Caption1 className={styles.hint}>{t("pages.close.trial-hint")}</Caption1>
      <div className={styles.outcome} aria-live="polite">
        {isBusy ? <Running /> : <CloseOutcome />}
      </div>
    </>
  );
}
