// A rule added to the table: who gives, by which driver, in which step.

import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { RulesView } from "../../application/desk/rules-of-reading";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import { useFinder } from "./find-centres";
import { useRuleEdits } from "./rule-edits";

const useStyles = makeStyles({ form: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "8px" }, wide: { gridColumn: "1 / -1" }, control: { minWidth: 0, width: "100%" } });

export function NewRule({ rules }: { readonly rules: RulesView }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { language, state } = usePane();
  const { append } = useRuleEdits(rules);
  const [wanted, setWanted] = useState("");
  const [sender, setSender] = useState("");
  const [step, setStep] = useState(rules.rules.at(-1)?.step ?? "1");
  const [driver, setDriver] = useState(rules.drivers[0] ?? "");
  const matches = useFinder(rules.centres, wanted);
  const found = rules.centres.filter(({ centre, name }) => matches(centre, name));
  const chosen = found.some(({ centre }) => centre === sender) ? sender : (found[0]?.centre ?? "");
  // A step has one method; a new step begins with the simplest.
  const method = rules.rules.find((rule) => rule.step === step)?.method ?? "direct";
  const isComplete = chosen !== "" && driver !== "" && /^\d+$/.test(step);
  const write = (): void => append([[Number(step), chosen, null, rules.methods.find(({ id }) => id === method)!.names[language], driver, null, null, null]]);
  return (
    <div className={styles.form}>
      <Field label={t("pages.rules.search")} className={styles.wide}>
        <Input className={styles.control} type="search" value={wanted} onChange={(_, { value }) => setWanted(value)} />
      </Field>
      <Field label={t("pages.rules.add-sender")} className={styles.wide}>
        <Select className={styles.control} value={chosen} onChange={(_, { value }) => setSender(value)}>
          {found.map(({ centre, name }) => <option key={centre} value={centre}>{`${centre} ${name}`}</option>)}
        </Select>
      </Field>
      <Field label={t("pages.rules.add-driver")}>
        <Select className={styles.control} value={driver} onChange={(_, { value }) => setDriver(value)}>
          {rules.drivers.map((each) => <option key={each} value={each}>{each}</option>)}
        </Select>
      </Field>
      <Field label={t("pages.rules.add-step")}>
        <Input className={styles.control} inputMode="numeric" value={step} onChange={(_, { value }) => setStep(value.trim())} />
      </Field>
      <Button className={styles.wide} disabledFocusable={!isComplete || state.busy !== null} onClick={write}>{t("pages.rules.add-write")}</Button>
    </div>
  );
}
