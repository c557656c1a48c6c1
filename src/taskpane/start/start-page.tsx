// Where the user begins: what this workbook is, three ways in, and the month that is meant.

import { Button, Caption1, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { LANGUAGES } from "../../locales";
import { usePane } from "../pane-context";
import { grouped } from "../parts/amount";
import { Bar } from "../parts/bar";
import { monthFacts } from "../parts/month-facts";
import { usePeriods } from "../parts/other-months";
import { Running } from "../parts/running";
import { sayError } from "../parts/say-error";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";
import { periodState } from "../shell/status-line";
import { LastMonth } from "./last-month";
import { MissingTables } from "./missing-tables";
import { NewWorkbook } from "./new-workbook";
import { SelectedRange } from "./selected-range";

const useStyles = makeStyles({
  facts: { minHeight: "66px", display: "flex", flexDirection: "column", gap: "2px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  choices: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
});

export function StartPage(): ReactElement {
  const t = useWords();
  const { session, state } = usePane();
  const isUnread = state.check === null && state.busy === null && state.trouble === null && state.close === null;
  useEffect(() => {
    if (isUnread) void session.run("check");
  }, [isUnread, session]);
  return (
    <>
      <Section title={t("pages.start.title")}>
        <ThisWorkbook />
      </Section>
      <WaysIn />
      {state.check !== null && state.check.tables.length > 0 && <Month />}
    </>
  );
}

/** Three lines: tables, whose month, in which state. */
function ThisWorkbook(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state } = usePane();
  const { check, busy, trouble } = state;
  if (busy !== null && check === null) return <Running />;
  if (trouble?.kind === "failed" && trouble.task === "check") return <Bar intent="error" title={t("pane.failed.check")} lines={[sayError(trouble.error, t)]} />;
  if (check === null) return <div className={styles.facts} />;
  if (check.tables.length === 0) {
    return (
      <>
        <Text>{t("pages.start.none")}</Text>
        <SelectedRange />
      </>
    );
  }
  const rows = check.tables.reduce((sum, table) => sum + table.rows, 0);
  return (
    <div className={styles.facts}>
      <Text>{t("pages.start.tables", { tables: check.tables.length, rows: grouped(String(rows)) })}</Text>
      <Text>{monthFacts(check.settings.entity, state.period ?? check.settings.period, t)}</Text>
      <Text>{t(`pages.state.${periodState(state)}`)}</Text>
    </div>
  );
}

function WaysIn(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state, goTo } = usePane();
  const [said, say] = useState<string | null>(null);
  const isUsable = state.check !== null && state.check.tables.length > 0;
  return (
    <Section title={t("pages.start.ways")}>
      <Button {...(isUsable ? { appearance: "primary", "data-primary": "" } : {})} onClick={() => goTo("data")}>{t("pages.start.use")}</Button>
      <Caption1 className={styles.quiet}>{t("pages.start.use-hint")}</Caption1>
      {isUsable ? <MissingTables say={say} /> : <NewWorkbook kind="blank" say={say} />}
      <LastMonth />
      {!isUsable && <NewWorkbook kind="sample" say={say} />}
      <div aria-live="polite">{said !== null && <Text>{said}</Text>}</div>
    </Section>
  );
}

function Month(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { session, state, language, speak } = usePane();
  const periods = usePeriods();
  const choose = (period: string): void => {
    session.choosePeriod(period === "" ? null : period);
    void session.run("check");
  };
  return (
    <div className={styles.choices}>
      {periods.length > 1 && (
        <Field label={t("pages.start.period")} hint={t("pages.start.period-hint")}>
          <Select value={state.period ?? ""} onChange={(_, { value }) => choose(value)}>
            <option value="">{t("pages.start.period-own")}</option>
            {periods.map((period) => <option key={period} value={period}>{period}</option>)}
          </Select>
        </Field>
      )}
      <Field label={t("pages.start.language")}>
        <Select value={language} onChange={(_, { value }) => speak(LANGUAGES.find((each) => each === value) ?? null)}>
          {LANGUAGES.map((each) => <option key={each} value={each} lang={each}>{t(`pages.language.${each}`)}</option>)}
        </Select>
      </Field>
    </div>
  );
}
