// The method of COST.SOLVE: all of the register by family, and its fields laid out in the sheet.

import { Button, Caption1, Field, Select, Text } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { methodFamilies, methodFields } from "../../application/functions/method-fields";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import type { ArgumentProps } from "./argument-field";

interface MethodProps extends ArgumentProps {
  /** Takes the range of fields that was laid out. */
  fillInputs(text: string): void;
}

export function MethodField({ parameter, value, fill, fillInputs }: MethodProps): ReactElement {
  const t = useWords();
  const { host, attempt } = usePane();
  const [said, setSaid] = useState("");
  const further = value === "" ? [] : methodFields(value).further;
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
          {methodFamilies().map(({ family, methods }) => (
            <optgroup key={family} label={family}>
              {methods.map((id) => (
                <option key={id} value={id}>{id}</option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {value !== "" && <Button onClick={layOut}>{t("pages.functions.lay-out")}</Button>}
      {further.length > 0 && <Caption1>{t("pages.functions.further", { fields: further.join(", ") })}</Caption1>}
      <div aria-live="polite">{said !== "" && <Text>{said}</Text>}</div>
    </>
  );
}
