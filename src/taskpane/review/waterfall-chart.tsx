// A waterfall: from one total, step by step, to the other; each row has its name, its figure and its piece of the way.

import { Caption1, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Waterfall, WaterfallStep } from "../../application/review/waterfalls";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  chart: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0 },
  table: { borderCollapse: "collapse", width: "100%" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "4px 8px 0 0", overflowWrap: "anywhere" },
  total: { fontWeight: tokens.fontWeightSemibold },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", padding: "4px 0 0" },
  way: { padding: 0, lineHeight: 0 },
  bar: { display: "block", width: "100%", height: "14px" },
  level: { fill: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { fill: "CanvasText" } },
  down: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  up: { fill: tokens.colorPaletteDarkOrangeBackground3, "@media (forced-colors: active)": { fill: "Highlight" } },
  joint: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px", vectorEffect: "non-scaling-stroke", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function WaterfallChart({ waterfall: { title, reading, axis, steps } }: { readonly waterfall: Waterfall }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  return (
    <div className={styles.chart}>
      <Text as="h3" weight="semibold" className={styles.heading}>{title}</Text>
      <Text>{reading}</Text>
      <table className={styles.table} aria-label={`${title} ${t("charts.waterfall.table")}`}>
        {steps.map((step, place) => <Step key={step.label} step={step} before={steps[place - 1]} />)}
      </table>
      {axis !== null && <Caption1 className={styles.quiet}>{t("charts.waterfall.axis", { from: axis })}</Caption1>}
    </div>
  );
}

/** The bar has a row of its own, as wide as name and figure together; a thin line joins it to where the step before ended. */
function Step({ step: { label, value, kind, isJudged, from, to }, before }: { readonly step: WaterfallStep; readonly before: WaterfallStep | undefined }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  return (
    <tbody>
      <tr>
        <th scope="row" className={mergeClasses(styles.name, kind === "total" && styles.total)}>{label}</th>
        <td className={mergeClasses(styles.value, kind === "total" && styles.total)}>{isJudged && kind !== "total" ? `${t(`charts.waterfall.${kind}`)} ${value}` : value}</td>
      </tr>
      <tr aria-hidden="true">
        <td colSpan={2} className={styles.way}>
          <svg className={styles.bar} viewBox="0 0 100 14" preserveAspectRatio="none" focusable="false">
            {before && <line x1={before.to * 100} x2={before.to * 100} y1="0" y2="4" className={styles.joint} />}
            <rect className={kind === "total" ? styles.level : styles[kind]} x={Math.min(from, to) * 100} y="3" width={Math.max(0.4, Math.abs(to - from) * 100)} height="8" />
            <line x1={to * 100} x2={to * 100} y1="10" y2="14" className={styles.joint} />
          </svg>
        </td>
      </tr>
    </tbody>
  );
}
