// How a cell of the host's book looks in the grid: its style in Univer's words, its text by its number format.

import { BorderStyleTypes, HorizontalAlign, type IBorderData, type IBorderStyleData, type IStyleData, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { formatColor } from "numfmt";
import type { Stored } from "../host/model/cells";
import { type BorderLine, type Style, colorOf } from "../host/model/style";

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = { Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, CenterAcrossSelection: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT, Justify: HorizontalAlign.JUSTIFIED };
const VERTICAL: Readonly<Record<string, VerticalAlign>> = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE };
const LINES: Readonly<Record<string, BorderStyleTypes>> = { Dash: BorderStyleTypes.DASHED, DashDot: BorderStyleTypes.DASH_DOT, DashDotDot: BorderStyleTypes.DASH_DOT_DOT, Dot: BorderStyleTypes.DOTTED, Double: BorderStyleTypes.DOUBLE };
const WEIGHTS: Readonly<Record<string, BorderStyleTypes>> = { Hairline: BorderStyleTypes.HAIR, Medium: BorderStyleTypes.MEDIUM, Thick: BorderStyleTypes.THICK };
const PIXELS_PER_INDENT = 9;

/** Looks that were asked for before; equal looks of a book are mostly one object. */
const known = new WeakMap<Style, IStyleData>();

export function lookOf(style: Style): IStyleData {
  let look = known.get(style);
  if (!look) known.set(style, (look = newLook(style)));
  return look;
}

function newLook(style: Style): IStyleData {
  const { numberFormat, fontName, fontSize, fontColor, bold, italic, underline, strikethrough, fill, indentLevel, wrapText, textOrientation } = style;
  const horizontal = HORIZONTAL[style.horizontalAlignment];
  const indent = indentLevel * PIXELS_PER_INDENT;
  return {
    ff: `${fontName}, sans-serif`,
    fs: fontSize,
    // Black is the colour of a cell that has none, which a dark grid turns white.
    ...(fontColor === "#000000" ? {} : { cl: { rgb: fontColor } }),
    ...(bold ? { bl: 1 } : {}),
    ...(italic ? { it: 1 } : {}),
    ...(underline === "None" ? {} : { ul: { s: 1 } }),
    ...(strikethrough ? { st: { s: 1 } } : {}),
    ...(fill === null ? {} : { bg: { rgb: fill } }),
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    vt: VERTICAL[style.verticalAlignment] ?? VerticalAlign.BOTTOM,
    tb: wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(indent === 0 ? {} : { pd: horizontal === HorizontalAlign.RIGHT ? { r: indent + 2 } : { l: indent + 2 } }),
    ...(textOrientation === 0 ? {} : { tr: { a: -textOrientation } }),
    ...(numberFormat === "General" ? {} : { n: { pattern: numberFormat } }),
    bd: bordersOf(style),
  };
}

function bordersOf({ borders }: Style): IBorderData {
  const sides = ([["t", "top"], ["b", "bottom"], ["l", "left"], ["r", "right"]] as const).flatMap(([short, side]) => (borders[side] ? [[short, lineOf(borders[side])] as const] : []));
  return Object.fromEntries(sides);
}

function lineOf({ style, weight, color }: BorderLine): IBorderStyleData {
  return { s: LINES[style] ?? WEIGHTS[weight] ?? BorderStyleTypes.THIN, cl: { rgb: color } };
}

/** The colour that the number format itself gives to a value, as red to negative amounts. */
export function formatColorOf(value: Stored, numberFormat: string): string | null {
  if (typeof value !== "number" || !numberFormat.includes("[")) return null;
  const color = formatColor(numberFormat, value, { throws: false });
  return typeof color === "string" ? colorOf(color) : null;
}
