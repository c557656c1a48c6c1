// The data of the month: every table that was found, what it adds up to, how its columns are read, and what has to be put right.

import { Button, Text, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useEffect } from "react";
import { type SaidFinding, saidFindings } from "../../application/findings-report";
import type { CheckSummary } from "../../application/desk/desk";
import type { MonthState } from "../../application/session";
import { usePane } from "../pane-context";
import { Bar } from "../parts/bar";
import { FindingsList, FoundAt } from "../parts/findings-list";
import { OtherMonths } from "../parts/other-months";
import { Running } from "../parts/running";
import { sayError } from "../parts/say-error";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";
import { CorrectedSection } from "./corrected-section";
import { Questions } from "./questions";
import { TableCard } from "./table-card";
import { useAsks } from "./use-asks";

const useStyles = makeStyles({ outcome: { display: "flex", flexDirection: "column", gap: "12px" }, cards: { display: "flex", flexDirection: "column", gap: "8px" } });

const INTENTS = { accept: "success", accept_with_note: "success", warn: "warning", ask: "warning", refuse: "error" } as const;

export function DataPage(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { session, state } = usePane();
  useCheckWhenUnread();
  return (
    <>
      <Button appearance="primary" data-primary="" disabledFocusable={state.busy !== null} onClick={() => void session.run("check")}>
        {t(state.check === null ? "pages.data.check" : "pages.data.recheck")}
      </Button>
      <div className={styles.outcome} aria-live="polite">
        {/* While it is read again, what was read before stays; the status line tells how far it is. */}
        {state.busy !== null && state.check === null ? <Running /> : <DataOutcome state={state} />}
      </div>
    </>
  );
}

/** Whoever opens the page wants to see the data: it is read without being asked, and again once it has been edited. */
function useCheckWhenUnread(): void {
  const { session, state } = usePane();
  const wanted = state.busy === null && state.trouble === null && (state.check === null || state.isStale);
  useEffect(() => {
    if (!wanted) return undefined;
    // A pause, so that a user who goes on typing is not interrupted by a reading per cell.
    const timer = setTimeout(() => void session.run("check"), state.isStale ? 1_200 : 0);
    return () => clearTimeout(timer);
  }, [wanted, session, state.isStale]);
}

function DataOutcome({ state: { check, trouble, isStale } }: { readonly state: MonthState }): ReactElement | null {
  const t = useWords();
  if (trouble?.kind === "failed" && trouble.task === "check") return <Bar intent="error" title={t("pane.failed.check")} lines={[sayError(trouble.error, t)]} />;
  if (check === null) return trouble?.kind === "cancelled" ? <Bar intent="info" title={t("pages.status.cancelled.check")} /> : null;
  return <Checked check={check} isStale={isStale} />;
}

function Checked({ check, isStale }: { readonly check: CheckSummary; readonly isStale: boolean }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { language, showCell } = usePane();
  const asks = useAsks(check);
  const findings = saidFindings(check.findings, language);
  // What can be answered above is not said twice.
  const answerable = new Set(asks.flatMap(({ said }) => said.map(placeOf)));
  return (
    <>
      <Bar intent={INTENTS[check.outcome]} title={t(`pane.checked.${check.outcome}`)} lines={isStale ? [t("pages.data.stale")] : []} />
      {check.outcome === "refuse" && <FirstThing findings={findings} />}
      {check.findings.some(({ code }) => code === "line-outside-period") && <OtherMonths />}
      <Questions asks={asks} />
      <Section title={t("pages.data.title")}>
        {check.tables.length === 0 && <Text>{t("pages.data.none")}</Text>}
        <div className={styles.cards}>
          {check.tables.map((summary) => (
            <TableCard key={summary.table} summary={summary} look={check.looks.find(({ table }) => table === summary.table) ?? null} sources={check.sourceTotals.filter(({ table }) => table === summary.table)} />
          ))}
        </div>
      </Section>
      <Section title={t("pages.data.findings")}>
        <FindingsList findings={findings.filter((found) => !answerable.has(placeOf(found)))} showCell={showCell} />
      </Section>
      {check.tables.length > 0 && <CorrectedSection />}
    </>
  );
}

const placeOf = ({ code, sheet, cell }: SaidFinding): string => JSON.stringify([code, sheet, cell]);

/** Where much is wrong, one thing to begin with: what makes tables unreadable comes before single cells. */
function FirstThing({ findings }: { readonly findings: readonly SaidFinding[] }): ReactElement | null {
  const t = useWords();
  const { showCell } = usePane();
  const refused = findings.filter(({ severity }) => severity === "refuse");
  const first = refused.find(({ code }) => /^(file|table|column|setting)-/.test(code)) ?? refused[0];
  if (!first || refused.length < 2) return null;
  return (
    <Section title={t("pages.data.first")}>
      <div>
        <FoundAt found={first} showCell={showCell} />
        <Text>{first.message}</Text>
      </div>
    </Section>
  );
}
