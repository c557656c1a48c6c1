// One argument: its choices as a list, else a field with a button that takes the selected cells.

import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { sheetInFormula } from "../../application/functions/formula-parts";
import type { GuideParameter } from "../../application/functions/function-guide";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";

export interface ArgumentProps {
  readonly parameter: GuideParameter;
  readonly value: string;
  fill(text: string): void;
}

const useStyles = makeStyles({ row: { display: "flex", gap: "4px" }, input: { flexGrow: 1, minWidth: 0 }, button: { flexShrink: 0, minWidth: "auto" } });

export function ArgumentField({ parameter, value, fill }: ArgumentProps): ReactElement {
  const t = useWords();
  const { name, description, isOptional, choices } = parameter;
  const label = isOptional ? t("pages.functions.optional", { name }) : name;
  if (choices.length === 0) return <PointedField parameter={parameter} label={label} value={value} fill={fill} />;
  return (
    <Field label={label} hint={description}>
      <Select value={value} onChange={(_, { value: chosen }) => fill(chosen)}>
        <option value="">{t(isOptional ? "pages.functions.none" : "pages.functions.choose")}</option>
        {value !== "" && !choices.some((choice) => choice.value === value) && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>{`${choice.name}: ${choice.description}`}</option>
        ))}
      </Select>
    </Field>
  );
}

function PointedField({ parameter: { name, description }, label, value, fill }: ArgumentProps & { readonly label: string }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, attempt } = usePane();
  const take = (): void =>
    void attempt(async () => {
      const { sheet, address } = await host.selection();
      fill(`=${sheetInFormula(sheet)}!${address}`);
    });
  return (
    <div className={styles.row}>
      <Field className={styles.input} label={label} hint={description}>
        <Input value={value} onChange={(_, { value: text }) => fill(text)} contentAfter={<Button size="small" className={styles.button} aria-label={t("pages.functions.take", { name })} onClick={take}>{t("pages.functions.take-short")}</Button>} />
      </Field>
    </div>
  );
}
