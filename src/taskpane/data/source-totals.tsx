// Totals that the source prints itself, beside what was read: one line each where they agree, every row that does not with the way to it.

import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SourceTotals } from "../../application/desk/source-totals";
import { usePane } from "../pane-context";
import { grouped } from "../parts/amount";
import { FoundAt } from "../parts/findings-list";
import { useWords } from "../parts/words";

type Total = SourceTotals["totals"][number];

/** Rows that differ beyond these are counted. */
const SHOWN = 5;

const useStyles = makeStyles({
  source: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: "4px", display: "flex", flexDirection: "column", gap: "2px", overflowWrap: "anywhere" },
  wide: { overflowX: "auto" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: "0 6px 0 0", whiteSpace: "nowrap" },
  figure: { textAlign: "right", padding: "0 0 0 6px", whiteSpace: "nowrap" },
  // Red on the dark pane has too little contrast; weight and words say it.
  differs: { fontWeight: tokens.fontWeightSemibold },
  agrees: { color: tokens.colorStatusSuccessForeground1 },
});

export function SourceTotalsOf({ sources }: { readonly sources: readonly SourceTotals[] }): ReactElement {
  return <>{sources.map((source) => <Source key={`${source.from} ${source.label}`} source={source} />)}</>;
}

function Source({ source: { from, label, totals } }: { readonly source: SourceTotals }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const wrong = totals.filter(({ agrees }) => !agrees);
  const name = from === "trial-balance" ? t("pages.data.source.turnover", { sheet: label }) : label === "" ? t("pages.data.source.unnamed") : label;
  const shown = totals.length === 1 ? totals : wrong.slice(0, SHOWN);
  return (
    <div className={styles.source}>
      <Caption1>
        {t("pages.data.source.of", { name })}{" "}
        <span className={wrong.length === 0 ? styles.agrees : styles.differs}>{wrong.length === 0 ? t("pages.data.source.agree", { rows: totals.length }) : t("pages.data.source.differ", { rows: totals.length, wrong: wrong.length })}</span>
      </Caption1>
      {shown.map((total) => <OneTotal key={`${total.at.sheet} ${total.at.cell}`} name={name} total={total} />)}
      {totals.length > 1 && wrong.length > SHOWN && <Caption1>{t("pages.data.source.more", { rows: wrong.length - SHOWN })}</Caption1>}
    </div>
  );
}

function OneTotal({ name, total: { at, sides } }: { readonly name: string; readonly total: Total }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { showCell } = usePane();
  const place = t("outcome.sheet-cell", { sheet: at.sheet, cell: at.cell });
  return (
    <>
      <FoundAt found={at} showCell={showCell} />
      <div className={styles.wide} role="region" tabIndex={0} aria-label={`${name} ${place}`}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {["read", "printed", "difference"].map((column) => <th key={column} scope="col" className={`${styles.figure} ${styles.name}`}>{t(`pages.data.source.${column}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {sides.map(({ side, read, printed, difference }) => (
              <tr key={side}>
                <th scope="row" className={styles.name}>{t(`pages.data.total.${side}`)}</th>
                <td className={styles.figure}>{grouped(read)}</td>
                <td className={styles.figure}>{grouped(printed)}</td>
                <td className={`${styles.figure} ${/[1-9]/.test(difference) ? styles.differs : ""}`}>{grouped(difference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
