// The function in the selected cell: what it says, its error as a sentence, and the way to change it.

import { Button, Text, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { costFunctionIn, typedArgument, writtenCall } from "../../application/functions/formula-parts";
import type { FunctionGuide } from "../../application/functions/function-guide";
import { tryFormula } from "../../application/functions/try-formula";
import type { Translate } from "../../locales";
import { usePane } from "../pane-context";
import type { PaneHost } from "../pane-host";
import { useWords } from "../parts/words";

const useStyles = makeStyles({ said: { overflowWrap: "anywhere" }, buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });

/** A formula of the workbook taken up to be changed. */
export interface OpenedFormula {
  readonly place: string;
  readonly formula: string;
  readonly id: string;
  /** What is typed into each field, by the argument's name in the source. */
  readonly typed: Readonly<Record<string, string>>;
}

interface ExplainedProps {
  readonly guide: FunctionGuide;
  openFormula(opened: OpenedFormula): void;
}

export function ExplainedCell({ guide, openFormula }: ExplainedProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, attempt } = usePane();
  const [said, setSaid] = useState("");
  const explain = (): void => void attempt(async () => setSaid(await explained(host, guide, t)));
  const change = (): void =>
    void attempt(async () => {
      const { address: place, formula } = await host.activeCell();
      const opened = openedFormula(place, formula, guide);
      if (opened !== null) openFormula(opened);
      setSaid(opened === null ? t(costFunctionIn(formula) === null ? "pages.functions.no-formula" : "pages.functions.not-one-call", { place, formula }) : "");
    });
  return (
    <>
      <div className={styles.buttons}>
        <Button onClick={explain}>{t("pages.functions.explain")}</Button>
        <Button onClick={change}>{t("pages.functions.change")}</Button>
      </div>
      <div aria-live="polite" className={styles.said}>{said !== "" && <Text>{said}</Text>}</div>
    </>
  );
}

/** Null where the formula is more than one call of a function that the guide knows. */
function openedFormula(place: string, formula: string, { families }: FunctionGuide): OpenedFormula | null {
  const call = writtenCall(formula);
  const declared = families.flatMap(({ functions }) => functions).find(({ id }) => id === call?.id);
  if (!call || !declared || call.args.length > declared.parameters.length) return null;
  const typed = Object.fromEntries(declared.parameters.map(({ id, isRange }, i) => [id, typedArgument(call.args[i] ?? "", isRange)]));
  return { place, formula, id: call.id, typed };
}

/** The formula is computed once more where that can be done without Excel: an error value itself does not say why it stands there. */
async function explained(host: PaneHost, guide: FunctionGuide, t: Translate): Promise<string> {
  const { address: place, formula, isError } = await host.activeCell();
  if (!formula.startsWith("=") || costFunctionIn(formula) === null) return t("pages.functions.no-formula", { place });
  if (!isError) return t("pages.functions.cell-answers", { place, formula });
  const answer = await tryFormula(formula, { guide, sheet: place.slice(0, place.lastIndexOf("!") + 1), read: host.readRange, call: host.callFunction });
  if (answer === null) return t("pages.functions.only-excel", { place, formula });
  return "sentence" in answer ? t("pages.functions.cell-sentence", { place, formula, sentence: answer.sentence }) : t("pages.functions.cell-answers", { place, formula });
}
