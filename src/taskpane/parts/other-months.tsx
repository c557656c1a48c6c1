// Where the ledger holds lines of several months: the month to close is chosen here.

import { Button, Text, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { usePane } from "../pane-context";
import { useWords } from "./words";

const useStyles = makeStyles({ months: { display: "flex", flexWrap: "wrap", gap: "8px" } });

/** The months of the ledger as the last check read it. */
export function usePeriods(): readonly string[] {
  const { session, state } = usePane();
  const [periods, setPeriods] = useState<readonly string[]>([]);
  useEffect(() => {
    session.desk.askReading("periods").then((found) => setPeriods(found?.map(({ period }) => period) ?? []), () => setPeriods([]));
  }, [session, state.check]);
  return periods;
}

export function OtherMonths(): ReactElement | null {
  const t = useWords();
  const styles = useStyles();
  const { session, state } = usePane();
  const periods = usePeriods();
  if (state.period !== null || periods.length < 2) return null;
  const choose = (period: string): void => {
    session.choosePeriod(period);
    void session.run("check");
  };
  return (
    <>
      <Text>{t("pages.data.outside")}</Text>
      <div className={styles.months}>
        {periods.map((period) => (
          <Button key={period} size="small" onClick={() => choose(period)}>{t("pages.data.choose-month", { period })}</Button>
        ))}
      </div>
    </>
  );
}
