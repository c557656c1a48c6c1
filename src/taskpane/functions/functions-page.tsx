// The functions of the workbook's cells: what a selected cell says, and a formula built by task, previewed and inserted.

import { Spinner } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { FunctionGuide } from "../../application/functions/function-guide";
import { usePane } from "../pane-context";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";
import { ExplainedCell } from "./explained-cell";
import { FunctionChoice } from "./function-choice";

export function FunctionsPage(): ReactElement {
  const t = useWords();
  const { host, attempt, language } = usePane();
  const [guide, setGuide] = useState<FunctionGuide | null>(null);
  useEffect(() => {
    void attempt(async () => setGuide((await host.fetchAsset(`functions/guide.${language}.json`)) as FunctionGuide));
    // The language alone decides which guide is read.
  }, [language]);
  if (guide === null) return <Spinner size="small" label={t("pages.loading")} />;
  return (
    <>
      <Section title={t("pages.functions.cell")}>
        <ExplainedCell guide={guide} />
      </Section>
      <Section title={t("pages.functions.build")}>
        <FunctionChoice guide={guide} />
      </Section>
    </>
  );
}
