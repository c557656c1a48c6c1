// The functions of the workbook's cells: what a selected cell says, and a formula built by task, previewed and inserted.

import { Spinner } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { FunctionGuide } from "../../application/functions/function-guide";
import { usePane } from "../pane-context";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";
import { ExplainedCell, type OpenedFormula } from "./explained-cell";
import { FunctionChoice } from "./function-choice";

export function FunctionsPage(): ReactElement {
  const t = useWords();
  const { host, attempt, language } = usePane();
  const [guide, setGuide] = useState<FunctionGuide | null>(null);
  const [opened, setOpened] = useState<OpenedFormula | null>(null);
  useEffect(() => {
    void attempt(async () => setGuide((await host.fetchAsset(`functions/guide.${language}.json`)) as FunctionGuide));
    // The language alone decides which guide is read.
  }, [language]);
  if (guide === null) return <Spinner size="small" label={t("pages.loading")} />;
  return (
    <>
      <Section title={t("pages.functions.cell")}>
        <ExplainedCell guide={guide} openFormula={setOpened} />
      </Section>
      <Section title={opened === null ? t("pages.functions.build") : t("pages.functions.changing", { place: opened.place })}>
        <FunctionChoice key={opened === null ? "" : `${opened.place} ${opened.formula}`} guide={guide} opened={opened} done={() => setOpened(null)} />
      </Section>
    </>
  );
}
