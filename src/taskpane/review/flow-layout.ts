// Where the parties and bands of an allocation flow are drawn: columns from left to right, a band as thick as what it carries.

import type { PictureEdge, PictureNode } from "../../application/desk/flow-picture";

export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  /** Top of its bar; its label stands above. */
  readonly y: number;
  readonly height: number;
}

export interface PlacedBand {
  readonly edge: PictureEdge;
  /** Outline of a band; the line of what goes back, as thick as `width`. */
  readonly path: string;
  readonly width: number;
  /** Where the sign of a loop stands. */
  readonly sign: { readonly x: number; readonly y: number };
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  /** Room of a label. */
  readonly labelWidth: number;
  readonly nodes: readonly PlacedNode[];
  readonly bands: readonly PlacedBand[];
}

const WIDTH = 326;
export const BAR = 8;
const LABEL = 26;
const GAP = 8;
/** Height of the bars of the fullest column together. */
const TALLEST = 170;
const THINNEST = 1;
/** Room for what goes back. */
const ROUND = 22;

export function flowLayout(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): FlowLayout {
  const hasLoops = edges.some(({ isLoop }) => isLoop);
  const left = hasLoops ? ROUND / 2 : 1;
  const columns = 1 + Math.max(...nodes.map(({ column }) => column));
  // Labels begin at their bar, the last column's too.
  const distance = (WIDTH - left) / columns;
  const sizes = new Map(nodes.map(({ id }) => [id, Math.max(sumOf(edges, "from", id), sumOf(edges, "to", id))]));
  const inColumn = (column: number): readonly PictureNode[] => nodes.filter((node) => node.column === column);
  const fullest = Math.max(...Array.from({ length: columns }, (_, column) => inColumn(column).reduce((sum, { id }) => sum + sizes.get(id)!, 0)));
  const scale = TALLEST / (fullest || 1);
  const placed: PlacedNode[] = [];
  let bottom = 0;
  for (let column = 0; column < columns; column++) {
    let y = 0;
    for (const { id } of inColumn(column)) {
      const height = Math.max(3, sizes.get(id)! * scale);
      placed.push({ id, x: left + column * distance, y: y + LABEL, height });
      y += LABEL + height + GAP;
    }
    bottom = Math.max(bottom, y);
  }
  return { width: WIDTH, height: bottom + (hasLoops ? ROUND : 0), labelWidth: distance - 5, nodes: placed, bands: bandsOf(edges, placed, scale) };
}

function sumOf(edges: readonly PictureEdge[], end: "from" | "to", id: string): number {
  return edges.reduce((sum, edge) => (edge[end] === id ? sum + edge.share : sum), 0);
}

/** Bands leave and reach a bar from its top on, in the order of the bars at their other end, so that few of them cross. */
function bandsOf(edges: readonly PictureEdge[], nodes: readonly PlacedNode[], scale: number): PlacedBand[] {
  const places = new Map(nodes.map((node) => [node.id, node]));
  const starts = offsets(edges, "from", "to", places, scale);
  const ends = offsets(edges, "to", "from", places, scale);
  return edges.map((edge) => {
    const [from, to] = [places.get(edge.from)!, places.get(edge.to)!];
    const width = Math.max(THINNEST, edge.share * scale);
    const [x1, y1, x2, y2] = [from.x + BAR, from.y + starts.get(edge)! + width / 2, to.x, to.y + ends.get(edge)! + width / 2];
    const middle = (x1 + x2) / 2;
    if (!edge.isLoop) return { edge, width, path: outline(x1, y1, x2, y2, width), sign: { x: middle, y: (y1 + y2) / 2 } };
    const low = Math.max(from.y + from.height, to.y + to.height) + ROUND / 2;
    return { edge, width: Math.min(width, 4), path: `M${x1},${y1} C${x1 + ROUND},${y1} ${x1 + ROUND},${low} ${middle},${low} S${x2 - ROUND},${y2} ${x2},${y2}`, sign: { x: middle, y: low } };
  });
}

/** Two curves and what lies between: a thick line would stand out of the bars where it bends. */
function outline(x1: number, y1: number, x2: number, y2: number, width: number): string {
  const [middle, half] = [(x1 + x2) / 2, width / 2];
  return `M${x1},${y1 - half} C${middle},${y1 - half} ${middle},${y2 - half} ${x2},${y2 - half} V${y2 + half} C${middle},${y2 + half} ${middle},${y1 + half} ${x1},${y1 + half} Z`;
}

function offsets(edges: readonly PictureEdge[], end: "from" | "to", other: "from" | "to", places: ReadonlyMap<string, PlacedNode>, scale: number): Map<PictureEdge, number> {
  const taken = new Map<string, number>();
  const inOrder = [...edges].sort((a, b) => places.get(a[other])!.y - places.get(b[other])!.y);
  return new Map(inOrder.map((edge) => {
    const at = taken.get(edge[end]) ?? 0;
    taken.set(edge[end], at + edge.share * scale);
    return [edge, at];
  }));
}
