// The method of COST.SOLVE: all of the register by family, and its fields laid out in the sheet.

import { Button, Caption1, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { type DescribedField, describedMethod, methodFamilies, methodFields } from "../../application/functions/method-fields";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import type { ArgumentProps } from "./argument-field";

const useStyles = makeStyles({ field: { overflowWrap: "anywhere", margin: "2px 0" }, path: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 } });

interface MethodProps extends ArgumentProps {
  /** Takes the range of fields that was laid out. */
  fillInputs(text: string): void;
}

export function MethodField({ parameter, value, fill, fillInputs }: MethodProps): ReactElement {
  const t = useWords();
  const { host, attempt, language } = usePane();
  const [said, setSaid] = useState("");
  const families = methodFamilies(language);
  const isKnown = families.some(({ methods }) => methods.some(({ id }) => id === value));
  const further = !isKnown ? [] : methodFields(value).further;
  const layOut = (): void =>
    void attempt(async () => {
      const rows = methodFields(value).rows.map((row) => row.map((text) => ({ value: text === "" ? null : text })));
      const { address: place, isWritten } = await host.writeFromActiveCell(rows);
      if (isWritten) fillInputs(`=${place}`);
      setSaid(t(isWritten ? "pages.functions.laid-out" : "pages.functions.not-free", { place }));
    });
  return (
    <>
      <Field label={parameter.name} hint={parameter.description}>
        <Select value={value} onChange={(_, { value: chosen }) => fill(chosen)}>
          <option value="">{t("pages.functions.choose")}</option>
          {value !== "" && !isKnown && <option value={value}>{value}</option>}
          {families.map(({ family, name, methods }) => (
            <optgroup key={family} label={name}>
              {methods.map((one) => (
                <option key={one.id} value={one.id}>{`${one.name} (${one.id})`}</option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {isKnown && <Button onClick={layOut}>{t("pages.functions.lay-out")}</Button>}
      {further.length > 0 && <Caption1>{t("pages.functions.further", { fields: further.join(", ") })}</Caption1>}
      {isKnown && <Fields described={describedMethod(value, language)} />}
      <div aria-live="polite">{said !== "" && <Text>{said}</Text>}</div>
    </>
  );
}

/** What every field of the method is, for whoever asks. */
function Fields({ described }: { readonly described: readonly DescribedField[] }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  return (
    <details>
      <summary>{t("pages.functions.fields")}</summary>
      {described.map(({ path, help, notes }) => (
        <p key={path} className={styles.field}>
          <span className={styles.path}>{path}</span> <Caption1>{`${help} (${notes.join(t("solve.fields.between"))})`}</Caption1>
        </p>
      ))}
    </details>
  );
}
