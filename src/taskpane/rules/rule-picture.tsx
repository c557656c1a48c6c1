// Who serves whom, from left to right by step: the wider a line, the more cost; what goes back is dashed and bears a sign.

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { PictureEdge, PictureNode } from "../../application/desk/flow-picture";
import type { RulesView } from "../../application/desk/rules-of-reading";
import { grouped } from "../parts/amount";
import { inLines } from "../parts/box-label";
import { partyName } from "../parts/party-name";
import { useWords } from "../parts/words";

const [WIDTH, BOX, ROW, TOP, PADDING] = [326, 30, 46, 18, 3];
const [THINNEST, WIDEST] = [1, 9];

const useStyles = makeStyles({
  picture: { width: "100%", height: "auto", display: "block" },
  box: { fill: tokens.colorNeutralBackground3, stroke: tokens.colorNeutralStroke1 },
  class: { strokeDasharray: "none" },
  label: { fill: tokens.colorNeutralForeground1, fontSize: "11px", fontFamily: tokens.fontFamilyBase },
  line: { stroke: tokens.colorBrandStroke1, fill: "none", opacity: 0.75, "@media (forced-colors: active)": { stroke: "CanvasText" } },
  loop: { stroke: tokens.colorStatusWarningForeground3, strokeDasharray: "5 3", opacity: 1, "@media (forced-colors: active)": { stroke: "Highlight" } },
  sign: { fill: tokens.colorNeutralForeground1, fontSize: "12px" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: "left", padding: "2px 6px 2px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontWeight: tokens.fontWeightRegular },
  amount: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  toggle: { alignSelf: "flex-start" },
});

export function RulePicture({ rules: { nodes, edges } }: { readonly rules: RulesView }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  const nameOf = (id: string): string => partyName(nodes.find((node) => node.id === id)!, t);
  const said = ({ from, to, amount, isLoop }: PictureEdge): string => t(isLoop ? "pages.rules.reading-loop" : "pages.rules.reading", { from: nameOf(from), to: nameOf(to), amount: grouped(amount) });
  return (
    <>
      <Drawing nodes={nodes} edges={edges} title={edges.map(said).join("; ")} nameOf={nameOf} />
      <Button className={styles.toggle} size="small" appearance="transparent" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>{t(asTable ? "pages.rules.hide-table" : "pages.rules.table")}</Button>
      {asTable && (
        <table className={styles.table}>
          <thead><tr>{["from", "to", "amount"].map((key) => <th key={key} scope="col" className={`${styles.cell} ${key === "amount" ? styles.amount : ""}`}>{t(`pages.rules.${key}`)}</th>)}</tr></thead>
          <tbody>
            {edges.map((edge) => (
              <tr key={`${edge.from} ${edge.to}`}>
                <td className={styles.cell}>{nameOf(edge.from)}</td>
                <td className={styles.cell}>{edge.isLoop ? `${nameOf(edge.to)} ↺ ${t("pages.rules.loop")}` : nameOf(edge.to)}</td>
                <td className={`${styles.cell} ${styles.amount}`}>{grouped(edge.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface DrawingProps {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly title: string;
  readonly nameOf: (id: string) => string;
}

function Drawing({ nodes, edges, title, nameOf }: DrawingProps): ReactElement {
  const styles = useStyles();
  const places = placesOf(nodes);
  const height = TOP + ROW * Math.max(...[...places.values()].map(({ row }) => row + 1));
  const boxWidth = widthOf(nodes);
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={title}>
      {edges.map((edge) => {
        const [from, to] = [places.get(edge.from)!, places.get(edge.to)!];
        const width = THINNEST + edge.share * (WIDEST - THINNEST);
        const { path, middle } = lineOf(from, to, boxWidth, edge.isLoop);
        return (
          <g key={`${edge.from} ${edge.to}`}>
            <path d={path} strokeWidth={width} className={`${styles.line} ${edge.isLoop ? styles.loop : ""}`}><title>{`${nameOf(edge.from)} → ${nameOf(edge.to)}: ${grouped(edge.amount)}`}</title></path>
            {edge.isLoop && <text x={middle.x} y={middle.y} className={styles.sign}>↺</text>}
          </g>
        );
      })}
      {nodes.map(({ id }) => {
        const { x, y } = places.get(id)!;
        const name = nameOf(id);
        return (
          <g key={id}>
            <rect x={x} y={y} width={boxWidth} height={BOX} rx={4} className={styles.box} />
            <title>{name}</title>
            {inLines(name, boxWidth - 2 * PADDING).map((line, place, { length }) => <text key={line} x={x + PADDING} y={y + (length === 1 ? 19 : 13 + 12 * place)} className={styles.label}>{line}</text>)}
          </g>
        );
      })}
    </svg>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly row: number;
}

function widthOf(nodes: readonly PictureNode[]): number {
  const columns = 1 + Math.max(...nodes.map(({ column }) => column));
  return Math.min(92, (WIDTH - 12 * (columns - 1)) / columns - 2);
}

function placesOf(nodes: readonly PictureNode[]): Map<string, Place> {
  const columns = 1 + Math.max(...nodes.map(({ column }) => column));
  const boxWidth = widthOf(nodes);
  const distance = columns === 1 ? 0 : (WIDTH - boxWidth - 2) / (columns - 1);
  const filled = new Map<number, number>();
  return new Map(nodes.map(({ id, column }) => {
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    return [id, { x: 1 + column * distance, y: TOP + row * ROW, row }];
  }));
}

/** A line from the right side of one box to the left side of the other; what goes back leaves and enters above. */
function lineOf(from: Place, to: Place, width: number, isLoop: boolean): { readonly path: string; readonly middle: { readonly x: number; readonly y: number } } {
  if (isLoop) {
    const [start, end] = [{ x: from.x + width * 0.7, y: from.y }, { x: to.x + width * 0.3, y: to.y }];
    const top = Math.min(start.y, end.y) - 16;
    return { path: `M${start.x},${start.y} C${start.x},${top} ${end.x},${top} ${end.x},${end.y}`, middle: { x: (start.x + end.x) / 2 - 5, y: top + 9 } };
  }
  const [start, end] = [{ x: from.x + width, y: from.y + BOX / 2 }, { x: to.x, y: to.y + BOX / 2 }];
  const half = (start.x + end.x) / 2;
  // What passes a column by goes below its boxes.
  if (start.y === end.y && half - start.x > width / 2) {
    const bottom = start.y + BOX;
    return { path: `M${start.x},${start.y} C${start.x + 12},${bottom} ${end.x - 12},${bottom} ${end.x},${end.y}`, middle: { x: half, y: bottom } };
  }
  return { path: `M${start.x},${start.y} C${half},${start.y} ${half},${end.y} ${end.x},${end.y}`, middle: { x: half, y: start.y } };
}
