// Findings by what they ask for, worst first; a finding with a cell leads to it.

import { Input, Link, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement, useState } from "react";
import type { SaidFinding } from "../../application/findings-report";
import { LongList } from "./long-list";
import { useWords } from "./words";

/** More findings than this can be searched. */
const MANY = 12;

const GROUPS = ["refuse", "ask", "warn", "accept_with_note"] as const satisfies readonly SaidFinding["severity"][];

const COLORS: Readonly<Record<SaidFinding["severity"], string>> = {
  refuse: tokens.colorStatusDangerForeground1,
  ask: tokens.colorStatusWarningForeground3,
  warn: tokens.colorStatusWarningForeground3,
  accept_with_note: tokens.colorNeutralForeground2,
};

const useStyles = makeStyles({
  findings: { display: "flex", flexDirection: "column", gap: "8px" },
  group: { margin: "4px 0 0", display: "block" },
  item: { padding: "6px 0 6px 8px", borderLeftWidth: "3px", borderLeftStyle: "solid", margin: "3px 0", overflowWrap: "anywhere" },
  place: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, textAlign: "left" },
});

interface FindingsListProps {
  readonly findings: readonly SaidFinding[];
  readonly showCell: (sheet: string, cell: string) => void;
}

export function FindingsList({ findings, showCell }: FindingsListProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const [wanted, setWanted] = useState("");
  const shown = findings.filter((found) => matches(found, wanted));
  if (findings.length === 0) return <Text>{t("pages.data.no-findings")}</Text>;
  return (
    <div className={styles.findings}>
      {findings.length > MANY && <Input type="search" aria-label={t("pages.data.search")} placeholder={t("pages.data.search")} value={wanted} onChange={(_, { value }) => setWanted(value)} />}
      {shown.length === 0 && <Text>{t("pages.data.no-match")}</Text>}
      {GROUPS.map((severity) => (
        <FindingsGroup key={severity} severity={severity} findings={shown.filter((found) => found.severity === severity)} showCell={showCell} />
      ))}
    </div>
  );
}

function matches({ message, sheet, cell }: SaidFinding, wanted: string): boolean {
  const text = wanted.trim().toLowerCase();
  return text === "" || `${sheet}!${cell} ${message}`.toLowerCase().includes(text);
}

function FindingsGroup({ severity, findings, showCell }: FindingsListProps & { readonly severity: SaidFinding["severity"] }): ReactElement | null {
  const t = useWords();
  const styles = useStyles();
  if (findings.length === 0) return null;
  const title = t("pages.data.group-count", { group: t(`pages.data.group.${severity}`), total: findings.length });
  return (
    <>
      <Subtitle2 as="h3" className={styles.group}>{title}</Subtitle2>
      <LongList items={findings} rowHeight={64} label={title}>
        {(found) => (
          <div className={styles.item} style={{ borderLeftColor: COLORS[severity] }}>
            <FoundAt found={found} showCell={showCell} />
            <Text>{found.message}</Text>
          </div>
        )}
      </LongList>
    </>
  );
}

export function FoundAt({ found: { sheet, cell }, showCell }: { readonly found: SaidFinding; readonly showCell: FindingsListProps["showCell"] }): ReactElement | null {
  const t = useWords();
  const styles = useStyles();
  if (sheet === "") return null;
  const place = t("outcome.sheet-cell", { sheet, cell });
  return (
    <Link as="button" className={styles.place} aria-label={t("pane.go-to", { place })} onClick={() => showCell(sheet, cell)}>
      {breakable(place)}
    </Link>
  );
}

/** Many cells break between cells and after the sheet, not within one. */
function breakable(place: string): ReactElement[] {
  return place.split(/(?<=[!,])/u).map((part, i) => <Fragment key={i}>{part}<wbr /></Fragment>);
}
