// What a formula would answer, computed while it is being built.

import { Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { CellRows } from "../../application/functions/cell-arguments";
import type { FunctionGuide } from "../../application/functions/function-guide";
import { type FunctionAnswer, tryFormula } from "../../application/functions/try-formula";
import { usePane } from "../pane-context";
import { sayError } from "../parts/say-error";
import { useWords } from "../parts/words";

/** Typing goes on for so long before the formula is computed, in the pane or in the cells it reads. */
const PAUSE = 300;
const MOST_ROWS = 8;
const MOST_COLUMNS = 6;

const useStyles = makeStyles({
  place: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: "2px 6px", whiteSpace: "nowrap" },
});

interface PreviewProps {
  readonly formula: string;
  /** The sheet that references without one mean, `Costs!`; empty for the sheet in view. */
  readonly sheet: string;
  readonly families: FunctionGuide["families"];
}

type Shown = FunctionAnswer | "only-excel" | "computing";

export function Preview(props: PreviewProps): ReactElement {
  const t = useWords();
  const shown = usePreview(props);
  return (
    <div aria-live="polite">
      {shown === "computing" ? <Caption1>{t("pages.functions.computing")}</Caption1> : shown === "only-excel" ? <Caption1>{t("pages.functions.preview-excel")}</Caption1> : "sentence" in shown ? <Text>{shown.sentence}</Text> : <Cells rows={shown.rows} />}
    </div>
  );
}

function usePreview({ formula, sheet, families }: PreviewProps): Shown {
  const t = useWords();
  const { host, state } = usePane();
  const [shown, setShown] = useState<Shown>("computing");
  useEffect(() => setShown("computing"), [formula, sheet]);
  useEffect(() => {
    let isWanted = true;
    const show = (answer: Shown): void => void (isWanted && setShown(answer));
    const timer = setTimeout(() => {
      tryFormula(formula, { guide: { labels: {}, families }, sheet, read: host.readRange, call: host.callFunction })
        .then((answer) => show(answer ?? "only-excel"))
        .catch((error: unknown) => show({ sentence: sayError(error, t) }));
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [formula, sheet, families, host, t, state.edits]);
  return shown;
}

function Cells({ rows }: { readonly rows: CellRows }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const columns = rows[0]?.length ?? 0;
  const isPart = rows.length > MOST_ROWS || columns > MOST_COLUMNS;
  return (
    <>
      <div className={styles.place} role="region" tabIndex={0} aria-label={t("pages.functions.preview")}>
        <table className={styles.table} aria-label={t("pages.functions.preview")}>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row, i) => (
              <tr key={i}>
                {row.slice(0, MOST_COLUMNS).map((cell, j) => (
                  <td key={j} className={styles.cell}>{typeof cell === "object" && cell !== null ? cell.error : String(cell ?? "")}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isPart && <Caption1>{t("pages.functions.preview-part", { rows: rows.length, columns })}</Caption1>}
    </>
  );
}
