// The arguments of a function, filled by pointing or typing; the formula they make, its preview, and its way into a cell.

import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { argumentText, formulaOf } from "../../application/functions/formula-parts";
import type { FunctionGuide, GuideFunction } from "../../application/functions/function-guide";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import { ArgumentField } from "./argument-field";
import type { OpenedFormula } from "./explained-cell";
import { MethodField } from "./method-field";
import { Preview } from "./preview";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", backgroundColor: tokens.colorNeutralBackground3, padding: "6px 8px" },
});

interface FormProps {
  readonly chosen: GuideFunction;
  readonly families: FunctionGuide["families"];
  readonly opened: OpenedFormula | null;
  done(): void;
}

export function FunctionForm({ chosen, families, opened, done }: FormProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, attempt } = usePane();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(opened?.id === chosen.id ? opened.typed : {});
  const [said, setSaid] = useState("");
  const fill = (id: string, text: string): void => setTyped((before) => ({ ...before, [id]: text }));
  const { id, parameters } = chosen;
  const formula = formulaOf(id, parameters.map((one) => argumentText(typed[one.id] ?? "", one.isRange)));
  const missing = parameters.filter((one) => !one.isOptional && (typed[one.id] ?? "").trim() === "").map(({ name }) => name);
  const insert = (): void =>
    void attempt(async () => {
      if (opened !== null) {
        const isReplaced = await host.replaceFormula(opened.place, opened.formula, formula);
        return setSaid(t(isReplaced ? "pages.functions.replaced" : "pages.functions.not-replaced", { place: opened.place }));
      }
      const { address: place, isWritten } = await host.writeFromActiveCell([[{ value: null, formula }]]);
      setSaid(t(isWritten ? "pages.functions.inserted" : "pages.functions.not-free", { place }));
    });
  return (
    <>
      <Caption1 className={styles.quiet}>{t("pages.functions.hint")}</Caption1>
      {parameters.map((parameter) => {
        const field = { parameter, value: typed[parameter.id] ?? "", fill: (text: string): void => fill(parameter.id, text) };
        return id === "SOLVE" && parameter.id === "method" ? <MethodField key={parameter.id} {...field} fillInputs={(text) => fill("inputs", text)} /> : <ArgumentField key={parameter.id} {...field} />;
      })}
      <Text weight="semibold">{t("pages.functions.formula")}</Text>
      <code className={styles.formula}>{formula}</code>
      {missing.length > 0 ? <Caption1 className={styles.quiet}>{t("pages.functions.missing", { names: missing.join(", ") })}</Caption1> : <Preview formula={formula} sheet={opened === null ? "" : opened.place.slice(0, opened.place.lastIndexOf("!") + 1)} families={families} />}
      <Button appearance="primary" data-primary="" disabled={missing.length > 0} onClick={insert}>{t(opened === null ? "pages.functions.insert" : "pages.functions.replace", { place: opened?.place ?? "" })}</Button>
      {opened !== null && <Button onClick={done}>{t("pages.functions.leave")}</Button>}
      <div aria-live="polite">{said !== "" && <Text>{said}</Text>}</div>
    </>
  );
}
