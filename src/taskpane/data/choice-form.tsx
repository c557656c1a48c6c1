// What can be answered to one question: a button for each of a few choices, a list of many, boxes where several go together.

import { Button, Checkbox, Select, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import type { AskedItem, Choice } from "./ask";

/** More choices than this are a list. */
const BUTTONS = 4;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  boxes: { display: "flex", flexDirection: "column", "& label": { overflowWrap: "anywhere", minWidth: 0 } },
  list: { flexGrow: 1, minWidth: "120px", maxWidth: "100%" },
});

interface ChoiceFormProps {
  /** What is answered, for those who do not see where the buttons stand. */
  readonly name: string;
  readonly of: Pick<AskedItem, "choices" | "several" | "proposed" | "answer">;
  readonly choose: (answer: readonly string[]) => void;
}

export function ChoiceForm(props: ChoiceFormProps): ReactElement {
  const { choices, several } = props.of;
  return several ? <Boxes {...props} /> : choices.length <= BUTTONS ? <Buttons {...props} choices={choices} /> : <OneOfMany {...props} />;
}

function Buttons({ name, choices, choose }: ChoiceFormProps & { readonly choices: readonly Choice[] }): ReactElement {
  const styles = useStyles();
  const { state } = usePane();
  return (
    <div className={styles.buttons}>
      {choices.map(({ value, label }) => (
        <Button key={value} size="small" aria-label={`${name}: ${label}`} disabledFocusable={state.busy !== null} onClick={() => choose([value])}>{label}</Button>
      ))}
    </div>
  );
}

function OneOfMany({ name, of: { choices, proposed, answer }, choose }: ChoiceFormProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state } = usePane();
  const [chosen, setChosen] = useState((answer ?? proposed)[0] ?? choices[0]!.value);
  return (
    <div className={styles.buttons}>
      <Select size="small" className={styles.list} aria-label={name} value={chosen} onChange={(_, { value }) => setChosen(value)}>
        {choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
      </Select>
      <Button size="small" aria-label={`${name}: ${t("asked.keep")}`} disabledFocusable={state.busy !== null} onClick={() => choose([chosen])}>{t("asked.keep")}</Button>
    </div>
  );
}

function Boxes({ name, of: { choices, proposed, answer }, choose }: ChoiceFormProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state } = usePane();
  const single = choices.filter(({ alone }) => alone !== true);
  const [chosen, setChosen] = useState<readonly string[]>(() => single.map(({ value }) => value).filter((value) => (answer ?? proposed).includes(value)));
  const toggle = (value: string, isOn: boolean): void => setChosen(single.map((each) => each.value).filter((each) => (each === value ? isOn : chosen.includes(each))));
  return (
    <>
      <div role="group" aria-label={name} className={styles.boxes}>
        {single.map(({ value, label }) => <Checkbox key={value} label={label} checked={chosen.includes(value)} onChange={(_, { checked }) => toggle(value, checked === true)} />)}
      </div>
      <div className={styles.buttons}>
        <Button size="small" aria-label={`${name}: ${t("asked.keep")}`} disabledFocusable={state.busy !== null || chosen.length === 0} onClick={() => choose(chosen)}>{t("asked.keep")}</Button>
        {choices.filter(({ alone }) => alone === true).map(({ value, label }) => (
          <Button key={value} size="small" aria-label={`${name}: ${label}`} disabledFocusable={state.busy !== null} onClick={() => choose([value])}>{label}</Button>
        ))}
      </div>
    </>
  );
}
