// How the last trial or close came out: what was written, every step with its amounts, the checks that do not hold.

import { Button, Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { saidFindings } from "../../application/findings-report";
import type { MonthState } from "../../application/session";
import { usePane } from "../pane-context";
import { Bar } from "../parts/bar";
import { FindingsList } from "../parts/findings-list";
import { OtherMonths } from "../parts/other-months";
import { sayError } from "../parts/say-error";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";
import { CheckTable } from "./check-table";
import { StepTable } from "./step-table";

export function CloseOutcome(): ReactElement | null {
  const { state } = usePane();
  if (state.trouble !== null && state.trouble.task !== "check") return <Trouble trouble={state.trouble} />;
  return state.close === null ? null : <Closed close={state.close} />;
}

function Trouble({ trouble }: { readonly trouble: NonNullable<MonthState["trouble"]> }): ReactElement {
  const t = useWords();
  if (trouble.kind === "cancelled") return <Bar intent="info" title={t("pages.close.cancelled")} />;
  if (trouble.kind === "sealed") return <Sealed />;
  const { task, stage, error } = trouble;
  const title = t("pages.close.failed", { task: t(`pages.task.${task}`), stage: t(`pages.stage.${stage}`) });
  const isKept = !(error instanceof Error && error.message.includes("not-restored"));
  return <Bar intent="error" title={title} lines={[sayError(error, t), t(isKept ? "pages.close.kept" : "pages.close.not-kept")]} />;
}

function Sealed(): ReactElement {
  const t = useWords();
  const { goTo } = usePane();
  return <Bar intent="warning" title={t("pages.close.sealed-title")} lines={[t("pages.close.sealed-detail")]} actions={<Button onClick={() => goTo("share")}>{t("pages.close.to-share")}</Button>} />;
}

function Closed({ close }: { readonly close: NonNullable<MonthState["close"]> }): ReactElement {
  const t = useWords();
  const { session, state, language, showCell, goTo } = usePane();
  const { checks, closed, task, written, reports } = close;
  const period = close.period || t("pane.month");
  const passed = checks.filter((each) => each.ok).length;
  const title = reports.length === 0 ? "refused-title" : task === "trial" ? (closed ? "trial-title" : "trial-open") : closed ? "passed-title" : "open-title";
  const lines = [
    ...(checks.length > 0 ? [t("pages.close.checks", { passed, total: checks.length })] : []),
    ...(task === "trial" ? [] : [written === 0 ? t("pages.close.nothing") : t(closed ? "pages.close.written" : "pages.close.written-open", { sheets: written })]),
  ];
  const serious = close.findings.filter(({ severity }) => severity !== "accept_with_note");
  return (
    <>
      <Bar
        intent={closed ? "success" : "error"}
        title={t(`pages.close.${title}`, { period })}
        lines={lines}
        actions={state.restorable === "replaced" && <Button onClick={() => void session.run("restore")}>{t("pages.close.restore")}</Button>}
      />
      {close.findings.some(({ code }) => code === "line-outside-period") && <OtherMonths />}
      <StepTable steps={close.steps} currency={close.settings.currency} />
      <CheckTable checks={checks} />
      {serious.length > 0 && (
        <Section title={t(serious.some(({ severity }) => severity !== "warn") ? "pages.close.findings" : "pages.data.findings")}>
          <FindingsList findings={saidFindings(serious, language)} showCell={showCell} />
          <Link as="button" onClick={() => goTo("data")}>{t("pages.close.next")}</Link>
        </Section>
      )}
    </>
  );
}
