// The user's own first rows with our column names above them, each of which can be changed.

import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { ColumnLook, TableLook } from "../../application/desk/table-looks";
import type { KeptMapping } from "../../workbook/kept-settings";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  wide: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { padding: "3px 8px 3px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, whiteSpace: "nowrap", maxWidth: "150px", overflow: "hidden", textOverflow: "ellipsis", textAlign: "left" },
  heading: { fontWeight: tokens.fontWeightSemibold },
  row: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums" },
  choice: { minWidth: "112px" },
  actions: { display: "flex", gap: "8px", flexWrap: "wrap", paddingTop: "8px" },
});

export function ColumnChoice({ look }: { readonly look: TableLook }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, session, attempt } = usePane();
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({});
  const fieldOf = ({ at, field }: ColumnLook): string => chosen[at] ?? field ?? "";
  const choose = (at: number, field: string): void => {
    // A column of ours is read from one column of the sheet: the one it had before is free again.
    const freed = look.columns.filter((column) => column.at !== at && field !== "" && fieldOf(column) === field).map((column) => [column.at, ""] as const);
    setChosen({ ...chosen, ...Object.fromEntries(freed), [at]: field });
  };
  const keep = (columns: KeptMapping["columns"] | null): void =>
    void attempt(async () => {
      const settings = await host.kept.read();
      const others = settings.mappings.filter(({ table, sheet, layout }) => table !== look.table || (sheet !== look.sheet && layout !== look.layout));
      await host.kept.write({ ...settings, mappings: columns === null ? others : [...others, { table: look.table, sheet: look.sheet, layout: look.layout, columns }] });
      setChosen({});
      await session.run("check");
    });
  return (
    <div>
      <div className={styles.wide} role="region" tabIndex={0} aria-label={t("pages.data.open")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {look.columns.map((column) => <th key={column.at} scope="col" className={styles.cell}><FieldChoice look={look} column={column} field={fieldOf(column)} choose={(field) => choose(column.at, field)} /></th>)}
            </tr>
          </thead>
          <tbody>
            {look.rows.map(({ row, isHeading, cells }) => (
              <tr key={row}>
                <th scope="row" className={`${styles.cell} ${styles.row}`}>{row}</th>
                {cells.map((text, place) => <td key={look.columns[place]!.at} className={`${styles.cell} ${isHeading ? styles.heading : ""}`} title={text}>{text}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={Object.keys(chosen).length === 0} onClick={() => keep(mappingOf(look, fieldOf))}>{t("pages.data.keep")}</Button>
        {look.byHand && <Button size="small" onClick={() => keep(null)}>{t("pages.data.forget")}</Button>}
      </div>
    </div>
  );
}

/** Every column as it is to be read; a column of ours that was freed is said to be missing, so that it is not recognised again. */
function mappingOf({ columns, fields }: TableLook, fieldOf: (column: ColumnLook) => string): KeptMapping["columns"] {
  const read = columns.filter((column) => fieldOf(column) !== "").map((column) => [fieldOf(column), column.heading] as const);
  const freed = fields.filter(({ id }) => columns.some(({ field }) => field === id) && !read.some(([field]) => field === id)).map(({ id }) => [id, ""] as const);
  return Object.fromEntries([...read, ...freed]);
}

interface FieldChoiceProps {
  readonly look: TableLook;
  readonly column: ColumnLook;
  readonly field: string;
  readonly choose: (field: string) => void;
}

function FieldChoice({ look, column, field, choose }: FieldChoiceProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { language } = usePane();
  const isUnsure = look.unsure.includes(field);
  return (
    <Select size="small" className={styles.choice} aria-label={t("pages.data.map-label", { heading: column.heading })} value={field} onChange={(_, { value }) => choose(value)}>
      <option value="">{t("pages.data.not-read")}</option>
      {look.fields.map(({ id, names, required }) => {
        const name = required ? t("pages.data.required", { name: names[language] }) : names[language];
        return <option key={id} value={id}>{isUnsure && id === field ? t("pages.data.unsure-name", { name }) : name}</option>;
      })}
    </Select>
  );
}
