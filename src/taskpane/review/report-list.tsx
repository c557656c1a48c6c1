// The reports of the close, each with its total; a click shows its sheet.

import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import { grouped } from "../parts/amount";
import { Answered } from "../parts/answered";
import { LongList } from "../parts/long-list";
import { useAnswer } from "../parts/use-answer";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  report: { padding: "6px 0" },
  title: { textAlign: "left" },
  line: { display: "flex", justifyContent: "space-between", flexWrap: "wrap", gap: "0 8px", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  total: { marginLeft: "auto", textAlign: "right" },
});

export function ReportList(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { session, state, showCell } = usePane();
  const answer = useAnswer(async () => (await session.desk.askClose("reports")) ?? [], "reports");
  const isWritten = state.close?.task === "close" && state.close.written > 0;
  return (
    <Answered answer={answer}>
      {(reports) => (
        <LongList items={reports} rowHeight={52} label={t("review.page.reports")}>
          {({ title, sheet, rows, total }) => (
            <div className={styles.report}>
              {isWritten ? <Link as="button" className={styles.title} aria-label={t("pane.go-to", { place: sheet })} onClick={() => showCell(sheet, "A1")}>{sheet}</Link> : <span>{title}</span>}
              <Caption1 className={styles.line}>
                <span>{t("review.page.rows", { rows })}</span>
                {total && <span className={styles.total}>{`${total.heading} ${grouped(total.amount)}`}</span>}
              </Caption1>
            </div>
          )}
        </LongList>
      )}
    </Answered>
  );
}
