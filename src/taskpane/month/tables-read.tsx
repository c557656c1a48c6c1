// The tables a check found: where, how many rows were read, how many were skipped.

import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { InputCheck } from "../../application/check-inputs";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  title: { display: "block", margin: "12px 0 4px" },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  name: { textAlign: "left", padding: "4px 0", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  number: { textAlign: "right", padding: "4px 0 4px 12px", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function TablesRead({ tables }: Pick<InputCheck, "tables">): ReactElement {
  const t = useWords();
  const styles = useStyles();
  if (tables.length === 0) return <Text>{t("pane.tables.none")}</Text>;
  return (
    <section>
      <Subtitle2 as="h2" className={styles.title} id="tables-read">
        {t("pane.tables.title")}
      </Subtitle2>
      <table className={styles.table} aria-labelledby="tables-read">
        <thead>
          <tr>
            <th scope="col" className={styles.name}>{t("pane.tables.sheet")}</th>
            <th scope="col" className={styles.number}>{t("pane.tables.rows")}</th>
            <th scope="col" className={styles.number}>{t("pane.tables.skipped")}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ table, sheet, rows, skipped }) => (
            <tr key={table}>
              <th scope="row" className={styles.name}>{sheet}</th>
              <td className={styles.number}>{rows}</td>
              <td className={styles.number}>{skipped.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
