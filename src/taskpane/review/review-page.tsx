// The results of the last close or trial: a cell explained, the reports with their totals; charts, comparisons and trials on demand.

import { Button } from "@fluentui/react-components";
import { type ComponentType, type ReactElement, Suspense, lazy, useState } from "react";
import { usePane } from "../pane-context";
import { NoClose } from "../parts/no-close";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";
import { ExplainCell } from "./explain-cell";
import { ReportList } from "./report-list";
import { UnitVariances } from "./unit-variances";

const Charts = lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ "./charts")).Charts }));
const Comparison = lazy(async () => ({ default: (await import(/* webpackChunkName: "comparison" */ "./comparison")).Comparison }));
const WhatIf = lazy(async () => ({ default: (await import(/* webpackChunkName: "what-if" */ "./what-if-section")).WhatIfSection }));

export function ReviewPage(): ReactElement {
  const t = useWords();
  const { state: { close } } = usePane();
  if (close === null || close.reports.length === 0) return <NoClose />;
  return (
    <>
      <Section title={t("review.page.explain")}>
        <ExplainCell />
      </Section>
      <UnitVariances />
      <OnDemand title={t("review.page.charts")} show={t("review.page.show-charts")} Part={Charts} />
      <OnDemand title={t("charts.compare.title")} show={t("charts.compare.show")} Part={Comparison} />
      <OnDemand title={t("charts.what-if.title")} show={t("charts.what-if.show")} Part={WhatIf} />
      <Section title={t("review.page.reports")}>
        <ReportList />
      </Section>
    </>
  );
}

/** A part that is computed, and whose code is loaded, when somebody asks for it. */
function OnDemand({ title, show, Part }: { readonly title: string; readonly show: string; readonly Part: ComponentType }): ReactElement {
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title={title}>
      {isAsked ? <Suspense fallback={null}><Part /></Suspense> : <Button onClick={() => setAsked(true)}>{show}</Button>}
    </Section>
  );
}
