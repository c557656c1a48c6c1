// What every unit's variance is made of and where it went: one line a unit, which opens.

import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { UnitVarianceView } from "../../application/review/unit-variances";
import { usePane } from "../pane-context";
import { grouped } from "../parts/amount";
import { Section } from "../parts/section";
import { useAnswer } from "../parts/use-answer";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  unit: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { display: "flex", flexWrap: "wrap", gap: "0 8px", padding: "8px 0", cursor: "pointer", "::before": { content: '"▸"', width: "12px" } },
  open: { "&[open] > summary::before": { content: '"▾"' } },
  amount: { marginLeft: "auto", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  inner: { padding: "0 0 10px 12px", display: "flex", flexDirection: "column", gap: "8px" },
  table: { borderCollapse: "collapse", width: "100%" },
  caption: { textAlign: "left", paddingBottom: "2px", color: tokens.colorNeutralForeground2 },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "3px 8px 3px 0", overflowWrap: "anywhere" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", padding: "3px 0 3px 8px", verticalAlign: "top" },
  reason: { display: "block", color: tokens.colorNeutralForeground2 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold },
});

/** Nothing where the month knows no units. */
export function UnitVariances(): ReactElement | null {
  const t = useWords();
  const { session, language } = usePane();
  const answer = useAnswer(async () => (await session.desk.askClose("unitVariances", language)) ?? [], language);
  if (answer.state !== "there" || answer.value.length === 0) return null;
  return (
    <Section title={t("review.units.title")}>
      <div>{answer.value.map((view) => <Unit key={view.unit} view={view} />)}</div>
    </Section>
  );
}

function Unit({ view: { unit, variance, rate, unexplained, elements, parts } }: { readonly view: UnitVarianceView }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  return (
    <details className={`${styles.unit} ${styles.open}`}>
      <summary className={styles.summary}>
        <span>{unit}</span>
        {unexplained > 0 && <Caption1 className={styles.warn}>{t("review.units.unexplained", { count: unexplained })}</Caption1>}
        <span className={styles.amount}>{rate === null ? grouped(variance) : t("review.units.rated", { amount: grouped(variance), rate })}</span>
      </summary>
      <div className={styles.inner}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t("review.units.by-element")}</caption>
          <tbody>
            {elements.map(({ element, variance: own, rate: share, flag, reason }) => (
              <tr key={element}>
                <th scope="row" className={styles.name}>
                  {element}
                  {flag === "explain" && <Caption1 className={`${styles.reason} ${styles.warn}`}>{t("review.units.explain")}</Caption1>}
                  {flag !== "explain" && reason !== "" && <Caption1 className={styles.reason}>{reason}</Caption1>}
                </th>
                <td className={styles.number}>{grouped(own)}</td>
                <td className={styles.number}>{share === null ? "" : `${share}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table className={styles.table}>
          <caption className={styles.caption}>{t("review.units.where")}</caption>
          <tbody>
            {parts.map(({ product, amount }) => (
              <tr key={product ?? ""}>
                <th scope="row" className={styles.name}>{product ?? t("review.units.kept")}</th>
                <td className={styles.number}>{grouped(amount)}</td>
              </tr>
            ))}
            <tr className={styles.total}>
              <th scope="row" className={styles.name}>{t("review.units.total")}</th>
              <td className={styles.number}>{grouped(variance)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </details>
  );
}
