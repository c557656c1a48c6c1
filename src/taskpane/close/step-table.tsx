// The steps of a close with what went in, what came out and the difference.

import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ErrorCircleRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { CloseStep } from "../../application/desk/close-steps";
import { grouped } from "../parts/amount";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  step: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", gap: "6px", alignItems: "center" },
  name: { flexGrow: 1 },
  icon: { display: "inline-flex", fontSize: "16px", flexShrink: 0 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  amounts: { display: "grid", gridTemplateColumns: "auto 1fr auto 1fr", gap: "0 6px", margin: "2px 0 0 22px", fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  term: { color: tokens.colorNeutralForeground2 },
  amount: { margin: 0, textAlign: "right" },
  wide: { gridColumn: "2 / -1" },
});

export function StepTable({ steps, currency }: { readonly steps: readonly CloseStep[]; readonly currency: string }): ReactElement | null {
  const t = useWords();
  const styles = useStyles();
  if (steps.length === 0) return null;
  return (
    <div>
      <Caption1 className={styles.term}>{t("pages.close.currency", { currency })}</Caption1>
      <ol className={styles.list}>
        {steps.map(({ id, passed, total, warns, amounts }) => (
          <li key={id} className={styles.step}>
            <div className={styles.head}>
              <span className={mergeClasses(styles.icon, passed === total ? styles.ok : warns ? styles.warning : styles.bad)} aria-hidden>{passed === total ? <CheckmarkCircleRegular /> : warns ? <WarningRegular /> : <ErrorCircleRegular />}</span>
              <span className={styles.name}>{t(`pages.close.step.${id}`)}</span>
              <Caption1 className={styles.count}>{t("pages.close.passed", { passed, total })}</Caption1>
            </div>
            {amounts && (
              <dl className={styles.amounts}>
                <dt className={styles.term}>{t("pages.close.columns.left")}</dt>
                <dd className={styles.amount}>{grouped(amounts.left)}</dd>
                <dt className={styles.term}>{t("pages.close.columns.right")}</dt>
                <dd className={styles.amount}>{grouped(amounts.right)}</dd>
                {/^-?0(\.0*)?$/.test(amounts.difference) ? null : (
                  <>
                    <dt className={styles.term}>{t("pages.close.columns.difference")}</dt>
                    <dd className={`${styles.amount} ${styles.wide} ${styles.bad}`}>{grouped(amounts.difference)}</dd>
                  </>
                )}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
