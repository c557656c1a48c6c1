// Which workbook, whose, and which month.

import { Caption1, Subtitle1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  // The menu of the pane, which Excel draws over it, covers the upper right corner.
  header: { paddingRight: "34px", display: "flex", flexDirection: "column", overflowWrap: "anywhere", minHeight: "44px" },
  title: { margin: 0 },
  facts: { color: tokens.colorNeutralForeground2 },
});

interface MonthHeaderProps {
  readonly bookName: string | null;
  /** Null before the tables were read. */
  readonly settings: { readonly entity: string | null; readonly period: string | null } | null;
}

export function MonthHeader({ bookName, settings }: MonthHeaderProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Subtitle1 as="h1" className={styles.title}>
        {bookName ?? t("pane.book-unsaved")}
      </Subtitle1>
      {settings && <Caption1 className={styles.facts}>{t("pane.facts", { entity: settings.entity ?? t("pane.unknown"), period: settings.period || t("pane.unknown") })}</Caption1>}
    </header>
  );
}
