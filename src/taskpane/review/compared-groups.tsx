// What moved, ranked: a sentence for each kind of figure, and every figure that moved with a way to its cell.

import { Caption1, Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ComparedGroup, ComparedRow } from "../../application/review/compare-figures";
import { usePane } from "../pane-context";
import { LongList } from "../parts/long-list";
import { useWords } from "../parts/words";
import { SignedBar } from "./signed-bar";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: { margin: 0 },
  row: { display: "grid", gridTemplateColumns: "1fr auto", gap: "2px 8px", padding: "4px 0" },
  name: { textAlign: "left", overflowWrap: "anywhere", minWidth: 0 },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  wide: { gridColumn: "1 / -1" },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

export function ComparedGroups({ groups }: { readonly groups: readonly ComparedGroup[] }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {groups.map(({ id, title, reading, rows }) => (
        <div key={id} className={styles.group}>
          <Text as="h3" weight="semibold" className={styles.heading}>{title}</Text>
          <Text>{reading}</Text>
          {rows.length > 0 && <LongList items={rows} rowHeight={54} label={title}>{(row) => <Row row={row} />}</LongList>}
        </div>
      ))}
    </>
  );
}

function Row({ row: { label, before, now, change, rate, part, place } }: { readonly row: ComparedRow }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state, showCell } = usePane();
  const isWritten = state.close?.task === "close" && state.close.written > 0;
  const blank = t("charts.compare.blank");
  return (
    <div className={styles.row}>
      {place && isWritten ? <Link as="button" className={styles.name} aria-label={`${label} ${t("pane.go-to", { place: `${place.sheet}!${place.cell}` })}`} onClick={() => showCell(place.sheet, place.cell)}>{label}</Link> : <span className={styles.name}>{label}</span>}
      <span className={styles.figure}>{change}</span>
      <span className={styles.wide}><SignedBar part={part} isSigned /></span>
      <Caption1 className={styles.quiet}>{t("charts.compare.row", { before: before || blank, now: now || blank })}</Caption1>
      <Caption1 className={mergeClasses(styles.quiet, styles.figure)}>{rate === null ? "" : part > 0 ? `+${rate}` : rate}</Caption1>
    </div>
  );
}
