// The choice of a function by task, and the way to its page.

import { Caption1, Field, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { FunctionGuide } from "../../application/functions/function-guide";
import { useWords } from "../parts/words";
import type { OpenedFormula } from "./explained-cell";
import { FunctionForm } from "./function-form";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface ChoiceProps {
  readonly guide: FunctionGuide;
  /** The formula that is changed; null while one is built. */
  readonly opened: OpenedFormula | null;
  /** Leaves the formula that is changed. */
  done(): void;
}

export function FunctionChoice({ guide: { families }, opened, done }: ChoiceProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const [task, setTask] = useState((families.find(({ functions }) => functions.some((one) => one.id === opened?.id)) ?? families[0]!).id);
  const [id, setId] = useState(opened?.id ?? "");
  const { functions } = families.find((family) => family.id === task) ?? families[0]!;
  const chosen = functions.find((one) => one.id === id) ?? functions[0]!;
  return (
    <>
      <Field label={t("pages.functions.task")}>
        <Select value={task} onChange={(_, { value }) => setTask(value)}>
          {families.map((family) => (
            <option key={family.id} value={family.id}>{family.title}</option>
          ))}
        </Select>
      </Field>
      <Field label={t("pages.functions.name")}>
        <Select value={chosen.id} onChange={(_, { value }) => setId(value)}>
          {functions.map((one) => (
            <option key={one.id} value={one.id}>{`COST.${one.id}`}</option>
          ))}
        </Select>
      </Field>
      <Caption1 className={styles.quiet}>{chosen.description}</Caption1>
      <Link href={chosen.page} target="_blank" rel="noreferrer">{t("pages.functions.page", { id: chosen.id })}</Link>
      <FunctionForm key={chosen.id} chosen={chosen} families={families} opened={opened} done={done} />
    </>
  );
}
