// The change to be tried: another quantity of a driver, another driver of a rule, another method of a step.

import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { isQuantity } from "../../application/review/is-quantity";
import type { WhatIfChange, WhatIfChoices } from "../../application/review/what-if";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: "8px" }, button: { alignSelf: "flex-start" } });

const KINDS = ["quantity", "driver", "method"] as const;

/** A change with the sentence it is listed by. */
export interface TriedChange {
  readonly change: WhatIfChange;
  readonly said: string;
}

interface FormProps {
  readonly choices: WhatIfChoices;
  readonly add: (tried: TriedChange) => void;
}

export function WhatIfForm(props: FormProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { choices: { quantities, rules, steps } } = props;
  const counts = { quantity: quantities.length, driver: rules.length, method: steps.length };
  const possible = KINDS.filter((kind) => counts[kind] > 0);
  const [kind, setKind] = useState<WhatIfChange["kind"] | undefined>(possible[0]);
  return (
    <div className={styles.form}>
      <Choice label={t("charts.what-if.kind")} value={kind ?? ""} options={possible.map((each) => [each, t(`charts.what-if.kinds.${each}`)])} choose={(value) => setKind(value as WhatIfChange["kind"])} />
      {kind === "quantity" && <QuantityForm {...props} />}
      {kind === "driver" && <DriverForm {...props} />}
      {kind === "method" && <MethodForm {...props} />}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly choose: (value: string) => void;
}

function Choice({ label, value, options, choose }: ChoiceProps): ReactElement {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => choose(data.value)}>
        {options.map(([each, text]) => <option key={each} value={each}>{text}</option>)}
      </Select>
    </Field>
  );
}

function AddButton({ isReady, add }: { readonly isReady: boolean; readonly add: () => void }): ReactElement {
  const t = useWords();
  return <Button className={useStyles().button} disabledFocusable={!isReady} onClick={add}>{t("charts.what-if.add")}</Button>;
}

function QuantityForm({ choices: { quantities }, add }: FormProps): ReactElement {
  const t = useWords();
  const drivers = [...new Set(quantities.map(({ driver }) => driver))];
  const [driver, setDriver] = useState(drivers[0]!);
  const own = quantities.filter((each) => each.driver === driver);
  const [wanted, setWanted] = useState("");
  const [text, setText] = useState("");
  const place = (each: { readonly sheet: string; readonly row: number }): string => `${each.row} ${each.sheet}`;
  const chosen = own.find((each) => place(each) === wanted) ?? own[0]!;
  const isReady = isQuantity(text) && text.trim() !== chosen.quantity;
  const tryIt = (): void => {
    add({ change: { kind: "quantity", sheet: chosen.sheet, row: chosen.row, quantity: text.trim() }, said: t("charts.what-if.said.quantity", { driver, label: chosen.label, before: chosen.quantity, after: text.trim() }) });
    setText("");
  };
  return (
    <>
      <Choice label={t("charts.what-if.driver")} value={driver} options={drivers.map((each) => [each, each])} choose={setDriver} />
      <Choice label={t("charts.what-if.receiver")} value={place(chosen)} options={own.map((each) => [place(each), `${each.label} (${each.quantity})`])} choose={setWanted} />
      <Field label={t("charts.what-if.quantity")} hint={t("charts.what-if.quantity-now", { quantity: chosen.quantity })} {...(text.trim() === "" || isQuantity(text) ? {} : { validationState: "error" as const, validationMessage: t("charts.what-if.not-a-quantity") })}>
        <Input inputMode="decimal" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <AddButton isReady={isReady} add={tryIt} />
    </>
  );
}

function DriverForm({ choices: { rules, drivers }, add }: FormProps): ReactElement {
  const t = useWords();
  const [wanted, setWanted] = useState("");
  const [driver, setDriver] = useState("");
  const place = (each: { readonly sheet: string; readonly row: number }): string => `${each.row} ${each.sheet}`;
  const rule = rules.find((each) => place(each) === wanted) ?? rules[0]!;
  const others = drivers.filter((each) => each !== rule.driver);
  const chosen = others.includes(driver) ? driver : others[0];
  return (
    <>
      <Choice label={t("charts.what-if.rule")} value={place(rule)} options={rules.map((each) => [place(each), `${each.label} (${each.driver})`])} choose={setWanted} />
      <Choice label={t("charts.what-if.new-driver")} value={chosen ?? ""} options={others.map((each) => [each, each])} choose={setDriver} />
      <AddButton isReady={chosen !== undefined} add={() => chosen !== undefined && add({ change: { kind: "driver", sheet: rule.sheet, row: rule.row, driver: chosen }, said: t("charts.what-if.said.driver", { label: rule.label, before: rule.driver, after: chosen }) })} />
    </>
  );
}

function MethodForm({ choices: { steps, methods }, add }: FormProps): ReactElement {
  const t = useWords();
  const { language } = usePane();
  const [wanted, setWanted] = useState("");
  const [method, setMethod] = useState("");
  const step = steps.find((each) => each.step === wanted) ?? steps[0]!;
  const nameOf = (id: string): string => methods.find((each) => each.id === id)?.names[language] ?? id;
  const others = methods.filter(({ id }) => id !== step.method);
  const chosen = others.some(({ id }) => id === method) ? method : others[0]!.id;
  const said = t("charts.what-if.said.method", { step: step.step, before: nameOf(step.method), after: nameOf(chosen) });
  return (
    <>
      <Choice label={t("charts.what-if.step")} value={step.step} options={steps.map((each) => [each.step, `${each.step} (${nameOf(each.method)})`])} choose={setWanted} />
      <Choice label={t("charts.what-if.new-method")} value={chosen} options={others.map(({ id }) => [id, nameOf(id)])} choose={setMethod} />
      <AddButton isReady add={() => add({ change: { kind: "method", step: step.step, method: chosen }, said })} />
    </>
  );
}
