// How the last check or close came out, or that it is still running.

import { MessageBar, MessageBarBody, MessageBarTitle, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { type SaidFinding, saidFindings } from "../../application/findings-report";
import type { Activity } from "../../application/session";
import type { Language } from "../../locales";
import { FindingsList } from "../parts/findings-list";
import { sayError } from "../parts/say-error";
import { useWords } from "../parts/words";
import { TablesRead } from "./tables-read";

type Intent = "success" | "info" | "warning" | "error";

const INTENTS: Readonly<Record<SaidFinding["severity"] | "accept", Intent>> = { accept: "success", accept_with_note: "success", warn: "warning", ask: "warning", refuse: "error" };

interface MonthOutcomeProps {
  readonly activity: Exclude<Activity, { readonly phase: "idle" }>;
  readonly language: Language;
  readonly showCell: (sheet: string, cell: string) => void;
}

export function MonthOutcome({ activity, language, showCell }: MonthOutcomeProps): ReactElement {
  const t = useWords();
  if (activity.phase === "busy") return <Spinner size="small" labelPosition="after" label={t(`pane.busy.${activity.task}`)} />;
  if (activity.phase === "failed") return <Bar intent="error" title={t(`pane.failed.${activity.task}`)} lines={[sayError(activity.error, t)]} />;
  if (activity.phase === "checked") return <Checked check={activity.check} language={language} showCell={showCell} />;
  return <Closed close={activity.close} written={activity.written} language={language} showCell={showCell} />;
}

type Outcome<P extends Activity["phase"]> = Omit<Extract<Activity, { readonly phase: P }>, "phase"> & Omit<MonthOutcomeProps, "activity">;

function Checked({ check: { outcome, tables, findings }, language, showCell }: Outcome<"checked">): ReactElement {
  const t = useWords();
  return (
    <>
      <Bar intent={INTENTS[outcome]} title={t(`pane.checked.${outcome}`)} lines={[]} />
      <FindingsList findings={saidFindings(findings, language)} showCell={showCell} />
      <TablesRead tables={tables} />
    </>
  );
}

function Closed({ close, written, language, showCell }: Outcome<"closed">): ReactElement {
  const t = useWords();
  const { checks, closed, period } = close;
  const passed = checks.filter((each) => each.ok).length;
  const lines = [
    ...(checks.length > 0 ? [t("outcome.checks-passed", { passed, total: checks.length })] : []),
    written === 0 ? t("outcome.nothing-written") : t(closed ? "pane.written" : "pane.written-open", { sheets: written }),
  ];
  return (
    <>
      <Bar intent={closed ? "success" : "error"} title={t(closed ? "outcome.closed" : "outcome.not-closed", { period: period || t("pane.month") })} lines={lines} />
      <FindingsList findings={saidFindings(close.findings, language)} showCell={showCell} />
    </>
  );
}

function Bar({ intent, title, lines }: { readonly intent: Intent; readonly title: string; readonly lines: readonly string[] }): ReactElement {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
