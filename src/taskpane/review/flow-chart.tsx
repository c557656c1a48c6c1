// The allocation flow as bands from left to right, of everybody or around one party; the same figures as a table behind it.

import { Button, Select, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import type { PictureEdge } from "../../application/desk/flow-picture";
import type { AllocationFlow } from "../../application/review/allocation-flow";
import { usePane } from "../pane-context";
import { grouped } from "../parts/amount";
import { Answered } from "../parts/answered";
import { inOneLine } from "../parts/box-label";
import { partyName } from "../parts/party-name";
import { useAnswer } from "../parts/use-answer";
import { useWords } from "../parts/words";
import { BAR, flowLayout } from "./flow-layout";

const useStyles = makeStyles({
  chart: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0 },
  picture: { width: "100%", maxWidth: "600px", height: "auto", display: "block" },
  bar: { fill: tokens.colorNeutralForeground2, "@media (forced-colors: active)": { fill: "CanvasText" } },
  band: { fill: tokens.colorBrandStroke1, opacity: 0.35, "@media (forced-colors: active)": { fill: "CanvasText" } },
  back: { fill: "none", stroke: tokens.colorStatusWarningForeground3, strokeDasharray: "5 3", "@media (forced-colors: active)": { stroke: "Highlight" } },
  label: { fill: tokens.colorNeutralForeground1, stroke: tokens.colorNeutralBackground1, strokeWidth: "3px", paintOrder: "stroke", fontSize: "10.5px", fontFamily: tokens.fontFamilyBase, "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" } },
  amount: { fontSize: "9.5px", fontVariantNumeric: "tabular-nums" },
  toggle: { alignSelf: "flex-start" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: "left", padding: "2px 6px 2px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", padding: "2px 0" },
});

/** Pixels of a digit of the amounts; where they have no room the decimals stand in the table only. */
const DIGIT = 5.2;

export function FlowChart(): ReactElement {
  const { session, language } = usePane();
  const [party, setParty] = useState<string | null>(null);
  const answer = useAnswer(() => session.desk.askClose("flow", party, language), `${language} ${party ?? ""}`);
  return <Answered answer={answer}>{(flow) => flow && <ShownFlow flow={flow} party={party} choose={setParty} />}</Answered>;
}

interface ShownFlowProps {
  readonly flow: AllocationFlow;
  readonly party: string | null;
  readonly choose: (party: string | null) => void;
}

function ShownFlow({ flow, party, choose }: ShownFlowProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const nameOf = (node: string): string => partyName(flow.nodes.find((each) => each.id === node)!, t);
  return (
    <div className={styles.chart}>
      <Text as="h3" weight="semibold" className={styles.heading}>{t("charts.flow.title")}</Text>
      <label htmlFor={id}>{t("charts.flow.whom")}</label>
      <Select id={id} value={party ?? ""} onChange={(_, { value }) => choose(value === "" ? null : value)}>
        <option value="">{t("charts.flow.everybody")}</option>
        {flow.parties.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
      </Select>
      <Text>{flow.reading}</Text>
      <Drawing flow={flow} nameOf={nameOf} />
      <Button className={styles.toggle} size="small" appearance="transparent" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>{t(asTable ? "pages.rules.hide-table" : "pages.rules.table")}</Button>
      {asTable && <Figures edges={flow.edges} nameOf={nameOf} />}
    </div>
  );
}

interface PartProps {
  readonly nameOf: (id: string) => string;
}

function Drawing({ flow: { nodes, edges, reading }, nameOf }: { readonly flow: AllocationFlow } & PartProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const layout = flowLayout(nodes, edges);
  const amountOf = new Map(nodes.map(({ id, amount }) => [id, grouped(amount)]));
  return (
    <svg className={styles.picture} viewBox={`0 0 ${layout.width} ${layout.height}`} role="img" aria-label={`${t("charts.flow.title")}. ${reading}`}>
      {layout.bands.map(({ edge, path, width, sign }) => (
        <g key={`${edge.from} ${edge.to}`}>
          <path d={path} strokeWidth={width} className={edge.isLoop ? styles.back : styles.band}>
            <title>{t(edge.isLoop ? "charts.flow.link-back" : "charts.flow.link", { from: nameOf(edge.from), to: nameOf(edge.to), amount: grouped(edge.amount) })}</title>
          </path>
          {edge.isLoop && <text x={sign.x} y={sign.y + 4} textAnchor="middle" className={styles.label}>↺</text>}
        </g>
      ))}
      {layout.nodes.map(({ id, x, y, height }) => {
        const amount = amountOf.get(id)!;
        return (
          <g key={id}>
            <rect x={x} y={y} width={BAR} height={height} className={styles.bar} />
            <title>{`${nameOf(id)} ${amount}`}</title>
            <text x={x} y={y - 14} className={styles.label}>{inOneLine(nameOf(id), layout.labelWidth)}</text>
            <text x={x} y={y - 3} className={mergeClasses(styles.label, styles.amount)}>{amount.length * DIGIT > layout.labelWidth ? amount.replace(/\.\d+$/, "") : amount}</text>
          </g>
        );
      })}
    </svg>
  );
}

function Figures({ edges, nameOf }: { readonly edges: readonly PictureEdge[] } & PartProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={t("charts.flow.table")}>
      <thead><tr>{["from", "to", "amount"].map((key) => <th key={key} scope="col" className={mergeClasses(styles.cell, key === "amount" && styles.figure)}>{t(`pages.rules.${key}`)}</th>)}</tr></thead>
      <tbody>
        {edges.map((edge) => (
          <tr key={`${edge.from} ${edge.to}`}>
            <td className={styles.cell}>{nameOf(edge.from)}</td>
            <td className={styles.cell}>{edge.isLoop ? `${nameOf(edge.to)} ↺ ${t("pages.rules.loop")}` : nameOf(edge.to)}</td>
            <td className={mergeClasses(styles.cell, styles.figure)}>{grouped(edge.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
