// What the function in the selected cell says: its error as a sentence, or that it answers.

import { Button, Text, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { costFunctionIn } from "../../application/functions/formula-parts";
import type { FunctionGuide } from "../../application/functions/function-guide";
import { tryFormula } from "../../application/functions/try-formula";
import type { Translate } from "../../locales";
import { usePane } from "../pane-context";
import type { PaneHost } from "../pane-host";
import { useWords } from "../parts/words";

const useStyles = makeStyles({ said: { overflowWrap: "anywhere" } });

export function ExplainedCell({ guide }: { readonly guide: FunctionGuide }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, attempt } = usePane();
  const [said, setSaid] = useState("");
  const explain = (): void => void attempt(async () => setSaid(await explained(host, guide, t)));
  return (
    <>
      <Button onClick={explain}>{t("pages.functions.explain")}</Button>
      <div aria-live="polite" className={styles.said}>{said !== "" && <Text>{said}</Text>}</div>
    </>
  );
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
