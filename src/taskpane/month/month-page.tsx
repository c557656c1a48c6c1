// The month of this workbook: check it, close it, see how it came out.

import { Button, MessageBar, MessageBarBody, Text, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useState, useSyncExternalStore } from "react";
import type { Activity, Task } from "../../application/session";
import type { Translate } from "../../locales";
import type { PaneHost, RecoveryOutcome } from "../pane-host";
import { sayError } from "../parts/say-error";
import { useWords } from "../parts/words";
import { MonthHeader } from "./month-header";
import { MonthOutcome } from "./month-outcome";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px" },
  tasks: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  outcome: { minHeight: "96px" },
});

export function MonthPage({ host }: { readonly host: PaneHost }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { session } = host;
  const activity = useSyncExternalStore(session.subscribe, session.activity);
  const [unshown, setUnshown] = useState<unknown>(null);
  const showCell = (sheet: string, cell: string): void => {
    setUnshown(null);
    host.showCell(sheet, cell).catch(setUnshown);
  };
  return (
    <main className={styles.page}>
      <MonthHeader bookName={host.bookName()} settings={settingsOf(activity)} />
      <div className={styles.tasks}>
        <TaskButton task="check" activity={activity} run={session.run} />
        <TaskButton task="close" activity={activity} run={session.run} />
      </div>
      {noticesOf(host, unshown, t).map((notice) => (
        <MessageBar key={notice.text} intent={notice.intent} layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
        </MessageBar>
      ))}
      <div className={styles.outcome} aria-live="polite">
        {activity.phase === "idle" ? <Text>{t("pane.idle")}</Text> : <MonthOutcome activity={activity} language={host.language} showCell={showCell} />}
      </div>
    </main>
  );
}

function settingsOf(activity: Activity): { readonly entity: string | null; readonly period: string | null } | null {
  if (activity.phase === "checked") return activity.check.settings;
  return activity.phase === "closed" ? { ...activity.close.tables.settings, period: activity.close.period } : null;
}

interface TaskButtonProps {
  readonly task: Task;
  readonly activity: Activity;
  readonly run: (task: Task) => Promise<void>;
}

function TaskButton({ task, activity, run }: TaskButtonProps): ReactElement {
  const t = useWords();
  // Not `disabled`: the button keeps the focus of a keyboard while its task runs.
  return (
    <Button appearance={task === "close" ? "primary" : "secondary"} disabledFocusable={activity.phase === "busy"} onClick={() => void run(task)}>
      {t(`manifest.${task}.label`)}
    </Button>
  );
}

interface Notice {
  readonly intent: "info" | "error";
  readonly text: string;
}

/** What is to be known besides how the task came out. */
function noticesOf({ lacking, recovery }: PaneHost, unshown: unknown, t: Translate): Notice[] {
  return [
    ...recoveryNotice(recovery, t),
    ...(lacking.length > 0 ? [{ intent: "info", text: t("pane.without-functions", { sets: lacking.join(", ") }) } as const] : []),
    ...(unshown !== null ? [{ intent: "error", text: `${t("pane.failed.show")} ${sayError(unshown, t)}` } as const] : []),
  ];
}

function recoveryNotice(recovery: RecoveryOutcome, t: Translate): Notice[] {
  if (recovery === "nothing-to-do") return [];
  if (typeof recovery === "string") return [{ intent: "info", text: t(`pane.recovery.${recovery}`) }];
  return [{ intent: "error", text: `${t("pane.recovery.failed")} ${sayError(recovery.error, t)}` }];
}
