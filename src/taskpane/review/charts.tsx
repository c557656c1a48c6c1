// The charts of a close: a sentence that reads each, its bars, and the figures as the table they are; the allocation flow; waterfalls.

import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Chart } from "../../application/review/review-charts";
import { usePane } from "../pane-context";
import { Answered } from "../parts/answered";
import { useAnswer } from "../parts/use-answer";
import { useWords } from "../parts/words";
import { FlowChart } from "./flow-chart";
import { SignedBar } from "./signed-bar";
import { WaterfallChart } from "./waterfall-chart";

const useStyles = makeStyles({
  chart: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0 },
  table: { borderCollapse: "collapse", width: "100%" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "4px 8px 0 0", overflowWrap: "anywhere" },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", padding: "4px 0 0" },
});

export function Charts(): ReactElement {
  const { session, language } = usePane();
  const bars = useAnswer(async () => (await session.desk.askClose("charts", language)) ?? [], language);
  const waterfalls = useAnswer(async () => (await session.desk.askClose("waterfalls", language)) ?? [], language);
  return (
    <>
      <Answered answer={bars}>{(charts) => charts.map((chart) => <ShownChart key={chart.id} chart={chart} />)}</Answered>
      <FlowChart />
      <Answered answer={waterfalls}>{(each) => each.map((waterfall) => <WaterfallChart key={waterfall.id} waterfall={waterfall} />)}</Answered>
    </>
  );
}

function ShownChart({ chart: { title, reading, items } }: { readonly chart: Chart }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const isSigned = items.some(({ part }) => part < 0);
  return (
    <div className={styles.chart}>
      <Text as="h3" weight="semibold" className={styles.heading}>{title}</Text>
      <Text>{reading}</Text>
      <table className={styles.table} aria-label={`${title} ${t("review.chart.table")}`}>
        <tbody>
          {items.map(({ label, value, part }) => (
            <tr key={label}>
              <th scope="row" className={styles.name}>
                {label}
                <SignedBar part={part} isSigned={isSigned} />
              </th>
              <td className={styles.value}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
