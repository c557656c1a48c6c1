// What a close needs before it can begin, each with where it stands now.

import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular, ErrorCircleRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { isToDo } from "../../application/finding-groups";
import type { MonthState } from "../../application/session";
import type { Translate } from "../../locales";
import type { PageId } from "../page-ids";
import { usePane } from "../pane-context";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  item: { display: "flex", gap: "8px", alignItems: "flex-start" },
  icon: { flexShrink: 0, fontSize: "18px", lineHeight: "20px", display: "inline-flex", paddingTop: "1px" },
  met: { color: tokens.colorStatusSuccessForeground1 },
  unmet: { color: tokens.colorStatusDangerForeground1 },
});

interface Need {
  readonly text: string;
  readonly met: "yes" | "no" | "unknown";
  /** Where it is put right. */
  readonly at: PageId;
}

export function CloseNeeds(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state, goTo } = usePane();
  return (
    <Section title={t("pages.close.title")}>
      <ul className={styles.list}>
        {needsOf(state, t).map(({ text, met, at }) => (
          <li key={text} className={styles.item}>
            <span className={`${styles.icon} ${met === "yes" ? styles.met : met === "no" ? styles.unmet : ""}`} aria-hidden>
              {met === "yes" ? <CheckmarkCircleRegular /> : met === "no" ? <ErrorCircleRegular /> : <CircleRegular />}
            </span>
            {met === "yes" ? <Text>{text}</Text> : <Link as="button" onClick={() => goTo(at)}>{text}</Link>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function needsOf({ check, close, period, isStale, isCloseStale }: MonthState, t: Translate): Need[] {
  const month = period ?? (close?.period || check?.settings.period) ?? null;
  const problems = check?.findings.filter(isToDo).length ?? 0;
  // A close reads the data itself and computes nothing of what it refuses.
  const isComputed = close !== null && close.reports.length > 0 && !isCloseStale;
  const hasRules = isComputed ? close.hasRules : check?.tables.some(({ table, rows }) => table === "rules" && rows > 0);
  return [
    isComputed
      ? { text: t("pages.close.needs.data"), met: "yes", at: "data" }
      : check === null || isStale
      ? { text: t(isStale ? "pages.data.stale" : "pages.close.needs.data-unread"), met: "unknown", at: "data" }
      : problems > 0
        ? { text: t("pages.close.needs.data-todo", { problems }), met: "no", at: "data" }
        : { text: t("pages.close.needs.data"), met: "yes", at: "data" },
    { text: t(hasRules === undefined ? "pages.close.needs.rules-unread" : hasRules ? "pages.close.needs.rules" : "pages.close.needs.rules-todo"), met: hasRules === undefined ? "unknown" : hasRules ? "yes" : "no", at: "rules" },
    { text: month ? t("pages.close.needs.period", { period: month }) : t(check === null ? "pages.close.needs.period-unread" : "pages.close.needs.period-todo"), met: month ? "yes" : check === null ? "unknown" : "no", at: "start" },
  ];
}
