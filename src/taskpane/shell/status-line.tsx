// The status line: whose month it is and in which state, what is running, and what was done last with the way to take it back.

import { Button, Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type MonthState, type Progress, standingNow } from "../../application/session";
import { sealInForce } from "../../application/sign/sign-record";
import { usePane } from "../pane-context";
import { monthFacts } from "../parts/month-facts";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  // Two lines are always there, so that nothing moves when a task begins or ends.
  status: { minHeight: "50px", padding: "4px 12px", display: "flex", flexDirection: "column", justifyContent: "center", gap: "2px", backgroundColor: tokens.colorNeutralBackground2 },
  line: { display: "flex", alignItems: "center", gap: "8px", minHeight: "22px" },
  text: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  doing: { flexShrink: 0, whiteSpace: "nowrap" },
  progress: { flex: "1 1 40px", width: "auto", minWidth: "24px" },
  state: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
});

/** The state of the period, from what was signed in the workbook and what has been done in this session. */
export function periodState(state: MonthState): "empty" | "draft" | "trial" | "closed" | "open" | "changed" | "reviewed" | "sealed" {
  const { check, close, isStale, isCloseStale, record, changedInputs } = state;
  const isChanged = isStale || changedInputs.length > 0 || state.signing?.verification.holds === false;
  if (sealInForce(record) !== null) return isChanged ? "changed" : "sealed";
  if (!isChanged && standingNow(state).offices.reviewed !== null) return "reviewed";
  if (close !== null) return isCloseStale ? "changed" : close.task === "trial" ? "trial" : close.closed ? "closed" : "open";
  return check === null || check.tables.length === 0 ? "empty" : "draft";
}

export function StatusLine(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state } = usePane();
  const settings = state.close?.settings ?? state.check?.settings;
  const period = state.period ?? state.close?.period ?? settings?.period;
  const facts = settings ? monthFacts(settings.entity, period ?? null, t) : t("pages.status.unread");
  return (
    <footer className={styles.status} data-region="" tabIndex={-1} aria-label={t("pages.status.label")}>
      <div className={styles.line}>
        <Caption1 className={styles.text} title={facts}>{facts}</Caption1>
        <Caption1 className={styles.state}>{t(`pages.state.${periodState(state)}`)}</Caption1>
      </div>
      <div className={styles.line} role="status">
        {state.busy ? <Running busy={state.busy} /> : <LastAction />}
      </div>
    </footer>
  );
}

function Running({ busy }: { readonly busy: Progress }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { session } = usePane();
  const text = t(`pages.stage.${busy.stage}`);
  return (
    <>
      <Caption1 className={styles.doing}>{text}</Caption1>
      <ProgressBar className={styles.progress} aria-label={text} shape="rounded" {...(busy.total > 0 ? { value: busy.done / busy.total } : {})} />
      {busy.task !== "restore" && <Button size="small" onClick={() => session.cancel()}>{t("pages.cancel")}</Button>}
    </>
  );
}

function LastAction(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { session, state } = usePane();
  const said = state.trouble !== null ? `pages.status.${state.trouble.kind}.${state.trouble.task}` : state.last !== null ? `pages.status.${state.last}` : state.isStale ? "pages.status.edited" : "pages.status.nothing";
  return (
    <>
      <Caption1 className={styles.text}>{t(said, { sheets: state.close?.written ?? 0 })}</Caption1>
      {state.restorable !== "nothing" && <Button size="small" onClick={() => void session.run("restore")}>{t("pages.undo")}</Button>}
    </>
  );
}
