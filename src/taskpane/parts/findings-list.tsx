// Findings by what they ask for, worst first; a finding with a cell leads to it.

import { Button, Link, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { SaidFinding } from "../../application/findings-report";
import { useWords } from "./words";

/** Findings shown before somebody asks for all of them. */
const FIRST = 100;

const COLORS: Readonly<Record<SaidFinding["severity"], string>> = {
  refuse: tokens.colorStatusDangerForeground1,
  ask: tokens.colorStatusWarningForeground3,
  warn: tokens.colorStatusWarningForeground3,
  accept_with_note: tokens.colorNeutralForeground2,
};

const useStyles = makeStyles({
  group: { margin: "12px 0 4px", display: "block", "::first-letter": { textTransform: "uppercase" } },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0 6px 8px", borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, marginBottom: "6px", overflowWrap: "anywhere" },
  place: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface FindingsListProps {
  readonly findings: readonly SaidFinding[];
  readonly showCell: (sheet: string, cell: string) => void;
}

export function FindingsList({ findings, showCell }: FindingsListProps): ReactElement {
  const t = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, FIRST);
  if (findings.length === 0) return <Text>{t("pane.no-findings")}</Text>;
  return (
    <section aria-label={t("pane.findings")}>
      {[...new Set(shown.map((found) => found.severity))].map((severity) => (
        <FindingsGroup
          key={severity}
          severity={severity}
          total={findings.filter((found) => found.severity === severity).length}
          findings={shown.filter((found) => found.severity === severity)}
          showCell={showCell}
        />
      ))}
      {shown.length < findings.length && <Button onClick={() => setAll(true)}>{t("pane.show-all", { total: findings.length })}</Button>}
    </section>
  );
}

interface FindingsGroupProps extends FindingsListProps {
  readonly severity: SaidFinding["severity"];
  readonly total: number;
}

function FindingsGroup({ severity, total, findings, showCell }: FindingsGroupProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  return (
    <>
      <Subtitle2 as="h2" className={styles.group}>
        {t("pane.group", { severity: t(`outcome.${severity}`), total })}
      </Subtitle2>
      <ul className={styles.list}>
        {findings.map((found, place) => (
          <li key={place} className={styles.item} style={{ borderLeftColor: COLORS[severity] }}>
            <FoundAt found={found} showCell={showCell} />
            <Text>{found.message}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}

function FoundAt({ found: { sheet, cell }, showCell }: { readonly found: SaidFinding; readonly showCell: FindingsListProps["showCell"] }): ReactElement | null {
  const t = useWords();
  const styles = useStyles();
  if (sheet === "") return null;
  const place = t("outcome.sheet-cell", { sheet, cell });
  return (
    <Link as="button" className={styles.place} aria-label={t("pane.go-to", { place })} onClick={() => showCell(sheet, cell)}>
      {place}
    </Link>
  );
}
