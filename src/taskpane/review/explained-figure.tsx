// One explanation: what the figure is called, how it was computed, of what, and from which rows.

import { Caption1, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellExplanation, ShownOperand } from "../../application/explain/explain-cell";
import type { SourceList, SourceRow } from "../../application/explain/sources";
import { usePane } from "../pane-context";
import { grouped } from "../parts/amount";
import { LongList } from "../parts/long-list";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  explained: { display: "flex", flexDirection: "column", gap: "8px" },
  value: { fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
  line: { display: "grid", gridTemplateColumns: "1fr auto", gap: "2px 8px", padding: "5px 0", alignItems: "baseline" },
  name: { textAlign: "left", overflowWrap: "anywhere" },
  amount: { fontVariantNumeric: "tabular-nums", textAlign: "right", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  heading: { margin: 0 },
});

interface ExplainedFigureProps {
  readonly explanation: CellExplanation;
  readonly follow: (operand: number) => void;
}

export function ExplainedFigure({ explanation, follow }: ExplainedFigureProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { showCell } = usePane();
  const { names, place, value, sentence, formula, rounding, isExact, operands, moreOperands, sources } = explanation;
  return (
    <div className={styles.explained}>
      <Text weight="semibold">{names.join(" · ")}</Text>
      {place && <Place sheet={place.sheet} cell={place.cell} showCell={showCell} />}
      <span className={styles.value}>{spaced(value)}</span>
      <Text>{sentence}</Text>
      {formula !== null && <span className={styles.formula}>{`=${formula}`}</span>}
      {rounding !== null && <Text>{rounding}</Text>}
      <Caption1 className={styles.quiet}>{t(isExact ? "review.page.exact" : "review.page.inexact")}</Caption1>
      {operands.length > 0 && (
        <>
          <Text as="h3" weight="semibold" className={styles.heading}>{t("review.page.operands")}</Text>
          <LongList items={operands} rowHeight={36} label={t("review.page.operands")}>{(operand) => <Operand operand={operand} follow={follow} />}</LongList>
          {moreOperands && <Caption1 className={styles.quiet}>{t("review.page.more", { count: moreOperands.count, sum: spaced(moreOperands.sum) })}</Caption1>}
        </>
      )}
      <SourceRows kind="lines" list={sources.lines} />
      <SourceRows kind="inputs" list={sources.inputs} />
      {sources.rounding !== null && <Caption1 className={styles.quiet}>{t("review.page.rounding", { by: sources.rounding })}</Caption1>}
    </div>
  );
}

function Operand({ operand: { sign, name, value, number }, follow }: { readonly operand: ShownOperand; readonly follow: (operand: number) => void }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <Link as="button" className={styles.name} aria-label={t("review.page.follow", { name })} onClick={() => follow(number)}>{name}</Link>
      <span className={styles.amount}>{`${sign} ${spaced(value)}`}</span>
    </div>
  );
}

function SourceRows({ kind, list: { rows, count, sum, rest } }: { readonly kind: "lines" | "inputs"; readonly list: SourceList }): ReactElement | null {
  const t = useWords();
  const styles = useStyles();
  if (count === 0) return null;
  const title = t(`review.page.${kind}`, { count, sum: spaced(sum) });
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.heading}>{title}</Text>
      <LongList items={rows} rowHeight={52} label={title}>{(row) => <Source row={row} />}</LongList>
      {rest && <Caption1 className={styles.quiet}>{t(rest.count > 0 ? "review.page.rest-rows" : "review.page.rest-cents", { count: rest.count, sum: spaced(rest.sum) })}</Caption1>}
    </>
  );
}

function Source({ row }: { readonly row: SourceRow }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { showCell } = usePane();
  const about = [row.date, row.voucher, row.account, row.centre].filter((text) => text !== "").join(" · ");
  return (
    <div className={styles.line}>
      <Place sheet={row.sheet} cell={row.cell} showCell={showCell} />
      <span className={styles.amount}>{grouped(row.part)}</span>
      <Caption1 className={styles.quiet}>{about}</Caption1>
      <Caption1 className={styles.quiet}>{row.share === null ? "" : t("review.page.share", { share: row.share, amount: grouped(row.amount) })}</Caption1>
    </div>
  );
}

/** Of several cells the first is shown. */
function Place({ sheet, cell, showCell }: { readonly sheet: string; readonly cell: string; readonly showCell: (sheet: string, cell: string) => void }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const place = `${sheet}!${cell}`;
  if (cell === "") return <span />;
  return <Link as="button" className={styles.name} aria-label={t("pane.go-to", { place })} onClick={() => showCell(sheet, cell.split(", ")[0]!)}>{place}</Link>;
}

function spaced(value: string): string {
  return value.startsWith("≈ ") ? `≈ ${grouped(value.slice(2))}` : grouped(value);
}
