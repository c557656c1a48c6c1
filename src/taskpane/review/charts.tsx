// The charts of a close: a sentence that reads the chart, its bars, and the figures as the table they are.

import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Chart } from "../../application/review/review-charts";
import { usePane } from "../pane-context";
import { Answered } from "../parts/answered";
import { useAnswer } from "../parts/use-answer";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  chart: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0 },
  table: { borderCollapse: "collapse", width: "100%" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "4px 8px 0 0", overflowWrap: "anywhere" },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", padding: "4px 0 0" },
  bar: { display: "block", width: "100%", height: "8px" },
  up: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  down: { fill: tokens.colorPaletteDarkOrangeBackground3, "@media (forced-colors: active)": { fill: "Highlight" } },
});

export function Charts(): ReactElement {
  const { session, language } = usePane();
  const answer = useAnswer(async () => (await session.desk.askClose("charts", language)) ?? [], language);
  return <Answered answer={answer}>{(charts) => charts.map((chart) => <ShownChart key={chart.id} chart={chart} />)}</Answered>;
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
                <Bar part={part} isSigned={isSigned} />
              </th>
              <td className={styles.value}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Changes grow from the middle, to the left where they are less; the figure beside them carries its sign. */
function Bar({ part, isSigned }: { readonly part: number; readonly isSigned: boolean }): ReactElement {
  const styles = useStyles();
  const room = isSigned ? 50 : 100;
  const width = Math.max(0.5, Math.abs(part) * room);
  const left = isSigned ? (part < 0 ? 50 - width : 50) : 0;
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={part < 0 ? styles.down : styles.up} x={left} y="1" width={width} height="6" />
    </svg>
  );
}
