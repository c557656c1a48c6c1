// Looks of cells between an .xlsx file, as its reader gives them, and the host's book.

import type { CellStyle } from "hucre/xlsx";
import { type BorderLine, NORMAL, type Side, type Style } from "../host/model/style";

type Color = NonNullable<NonNullable<CellStyle["font"]>["color"]>;
type Edge = NonNullable<NonNullable<CellStyle["border"]>["top"]>;

/** Of the width of a column, which a file gives in characters of Calibri 11. */
export const POINTS_PER_CHARACTER = 5.25;

/** Excel counts light before dark, a theme lists dark before light. */
const THEME_ORDER = [1, 0, 3, 2];
const BLACK = "#000000";
const WHITE = "#FFFFFF";

const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", fill: "Fill", justify: "Justify", centerContinuous: "CenterAcrossSelection", distributed: "Distributed", general: "General" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom", justify: "Justify", distributed: "Distributed" } as const;
const UNDERLINES = { single: "Single", double: "Double", singleAccounting: "SingleAccountant", doubleAccounting: "DoubleAccountant" } as const;

/** Reads styles of one file; equal ones become one object. */
export class StylesRead {
  private readonly known = new Map<string, Style>();

  constructor(
    private readonly theme: readonly string[],
    private readonly usual: CellStyle["font"] = {},
  ) {}

  style(given: CellStyle): Style {
    const key = JSON.stringify(given);
    let style = this.known.get(key);
    if (!style) this.known.set(key, (style = this.newStyle(given)));
    return style;
  }

  private newStyle({ font = {}, fill, border = {}, alignment = {}, numFmt, protection = {} }: CellStyle): Style {
    const { name, size, color, bold = false, italic = false, underline, strikethrough = false } = { ...this.usual, ...font };
    const sides = (["top", "bottom", "left", "right"] as const).flatMap((side) => (border[side] ? [[side, this.line(border[side])] as const] : []));
    return {
      ...NORMAL,
      numberFormat: numFmt ?? NORMAL.numberFormat,
      fontName: name ?? NORMAL.fontName,
      fontSize: size ?? NORMAL.fontSize,
      fontColor: this.color(color) ?? BLACK,
      bold,
      italic,
      underline: underline === undefined || underline === false ? "None" : UNDERLINES[underline === true ? "single" : underline],
      strikethrough,
      fill: fill?.type === "pattern" && fill.pattern !== "none" ? (this.color(fill.fgColor) ?? WHITE) : null,
      horizontalAlignment: HORIZONTAL[alignment.horizontal ?? "general"],
      verticalAlignment: VERTICAL[alignment.vertical ?? "bottom"],
      wrapText: alignment.wrapText ?? false,
      indentLevel: alignment.indent ?? 0,
      shrinkToFit: alignment.shrinkToFit ?? false,
      textOrientation: alignment.textRotation ?? 0,
      locked: protection.locked ?? true,
      formulaHidden: protection.hidden ?? false,
      borders: Object.fromEntries(sides) as Partial<Record<Side, BorderLine>>,
    };
  }

  private line({ style, color }: Edge): BorderLine {
    const [name, weight] = LINES[style] ?? LINES["thin"]!;
    return { style: name, weight, color: this.color(color) ?? BLACK };
  }

  private color(color: Color | undefined): string | null {
    if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
    if (color?.theme === undefined) return null;
    const shade = this.theme[THEME_ORDER[color.theme] ?? color.theme];
    return shade === undefined ? null : tinted(shade, color.tint ?? 0);
  }
}

function tinted(shade: string, tint: number): string {
  const channels = [0, 2, 4].map((place) => Number.parseInt(shade.slice(place, place + 2), 16));
  const changed = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return `#${changed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** A style as it is written; null where it is that of a new cell. */
export function writtenStyle(style: Style): CellStyle | null {
  if (style === NORMAL) return null;
  const { borders, fill, fontColor, horizontalAlignment, verticalAlignment, numberFormat } = style;
  const underline = named(UNDERLINES, style.underline);
  const edges = Object.entries(borders).flatMap(([side, line]) => (line && side in EDGES ? [[side, edgeOf(line)] as const] : []));
  return {
    font: { name: style.fontName, size: style.fontSize, ...(style.bold ? { bold: true } : {}), ...(style.italic ? { italic: true } : {}), ...(style.strikethrough ? { strikethrough: true } : {}), ...(underline ? { underline } : {}), ...(fontColor === BLACK ? {} : { color: { rgb: fontColor.slice(1) } }) },
    ...(fill === null ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill.slice(1) } } }),
    ...(edges.length === 0 ? {} : { border: Object.fromEntries(edges) }),
    alignment: {
      ...(horizontalAlignment === "General" ? {} : { horizontal: named(HORIZONTAL, horizontalAlignment)! }),
      ...(verticalAlignment === "Bottom" ? {} : { vertical: named(VERTICAL, verticalAlignment)! }),
      ...(style.wrapText ? { wrapText: true } : {}),
      ...(style.indentLevel > 0 ? { indent: style.indentLevel } : {}),
      ...(style.shrinkToFit ? { shrinkToFit: true } : {}),
      ...(style.textOrientation === 0 ? {} : { textRotation: style.textOrientation }),
    },
    ...(numberFormat === "General" ? {} : { numFmt: numberFormat }),
    ...(style.locked && !style.formulaHidden ? {} : { protection: { locked: style.locked, hidden: style.formulaHidden } }),
  };
}

const EDGES = { top: 1, bottom: 1, left: 1, right: 1 };

function edgeOf({ style, weight, color }: BorderLine): Edge {
  const exact = Object.entries(LINES).find(([, [name, thickness]]) => name === style && thickness === weight);
  const like = Object.entries(LINES).find(([, [name]]) => name === style);
  return { style: (exact ?? like ?? ["thin"])[0] as Edge["style"], ...(color === BLACK ? { color: { rgb: "000000" } } : { color: { rgb: color.slice(1) } }) };
}

function named<Name extends string>(names: Readonly<Record<Name, string>>, wanted: string): Name | undefined {
  return (Object.keys(names) as Name[]).find((name) => names[name] === wanted);
}
