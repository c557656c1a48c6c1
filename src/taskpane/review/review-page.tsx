// The results of the last close or trial: a cell explained, the reports with their totals, charts on demand.

import { Button } from "@fluentui/react-components";
import { type ReactElement, Suspense, lazy, useState } from "react";
import { usePane } from "../pane-context";
import { NoClose } from "../parts/no-close";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";
import { ExplainCell } from "./explain-cell";
import { ReportList } from "./report-list";
import { UnitVariances } from "./unit-variances";

const Charts = lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ "./charts")).Charts }));

export function ReviewPage(): ReactElement {
  const t = useWords();
  const { state: { close } } = usePane();
  const [withCharts, setWithCharts] = useState(false);
  if (close === null || close.reports.length === 0) return <NoClose />;
  return (
    <>
      <Section title={t("review.page.explain")}>
        <ExplainCell />
      </Section>
      <UnitVariances />
      <Section title={t("review.page.charts")}>
        {withCharts ? <Suspense fallback={null}><Charts /></Suspense> : <Button onClick={() => setWithCharts(true)}>{t("review.page.show-charts")}</Button>}
      </Section>
      <Section title={t("review.page.reports")}>
        <ReportList />
      </Section>
    </>
  );
}
