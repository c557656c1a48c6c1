// One table: where it was found, how many rows, what they add up to, and on demand how its columns are read.

import { Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import type { SourceTotals } from "../../application/desk/source-totals";
import type { TableLook } from "../../application/desk/table-looks";
import type { InputCheck } from "../../application/check-inputs";
import type { Translate } from "../../locales";
import { usePane } from "../pane-context";
import { grouped } from "../parts/amount";
import { useWords } from "../parts/words";
import { ColumnChoice } from "./column-choice";
import { SourceTotalsOf } from "./source-totals";

type Summary = InputCheck["tables"][number];

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "8px 10px", display: "flex", flexDirection: "column", gap: "4px" },
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  rows: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  totals: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "0 12px", margin: 0, fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  total: { margin: 0, textAlign: "right" },
  foot: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "center", flexWrap: "wrap" },
});

const TOTALS = ["opening", "debit", "credit", "closing", "amount"] as const;

interface TableCardProps {
  readonly summary: Summary;
  readonly look: TableLook | null;
  /** What the source itself says the table comes to. */
  readonly sources: readonly SourceTotals[];
}

export function TableCard({ summary, look, sources }: TableCardProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { language } = usePane();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { table, sheet, rows, skipped, totals } = summary;
  const name = look?.names[language] ?? table;
  const shown = TOTALS.filter((total) => totals[total] !== undefined);
  return (
    <article className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <Subtitle2 as="h3" id={id} className={styles.title}>{name}</Subtitle2>
        <Caption1 className={styles.rows}>{t("pages.data.rows", { rows: grouped(String(rows)) })}</Caption1>
      </div>
      <Caption1 className={styles.quiet}>
        {[sheet === name ? null : sheet, skipped.length > 0 ? t("pages.data.skipped", { rows: skipped.length }) : null, look && mappedLine(look, t)].filter((part) => part !== null).join(" · ")}
      </Caption1>
      {shown.length > 0 && (
        <dl className={styles.totals}>
          {shown.map((total) => (
            <div key={total} style={{ display: "contents" }}>
              <dt className={styles.quiet}>{t(`pages.data.total.${total}`)}</dt>
              <dd className={styles.total}>{grouped(totals[total]!)}</dd>
            </div>
          ))}
        </dl>
      )}
      <SourceTotalsOf sources={sources} />
      {look && (
        <div className={styles.foot}>
          <Button size="small" appearance="transparent" aria-expanded={isOpen} aria-label={`${name}: ${t(isOpen ? "pages.data.shut" : "pages.data.open")}`} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? "pages.data.shut" : "pages.data.open")}
          </Button>
        </div>
      )}
      {look && isOpen && <ColumnChoice look={look} />}
    </article>
  );
}

/** The mapping in one line: "7 columns recognised, 1 to confirm". */
function mappedLine({ columns, fields, unsure, byHand }: TableLook, t: Translate): string {
  const mapped = columns.filter(({ field }) => field !== null).length;
  const missing = fields.filter(({ id, required }) => required && !columns.some(({ field }) => field === id)).length;
  return [
    t("pages.data.mapped", { columns: mapped }),
    ...(unsure.length > 0 ? [t("pages.data.unsure", { columns: unsure.length })] : []),
    ...(missing > 0 ? [t("pages.data.missing", { columns: missing })] : []),
    ...(byHand ? [t("pages.data.by-hand")] : []),
  ].join(" · ");
}
