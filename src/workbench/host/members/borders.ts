// The borders of a range: its edges, the lines inside, and diagonals. Neighbours share the line between them.

import type { Area } from "../../../workbook/workbook";
import { invalidArgument } from "../host-error";
import { COLUMNS, ROWS } from "../model/places";
import type { SheetArea } from "../model/book";
import type { BorderLine, Side } from "../model/style";
import type { AreaBorder } from "../model/things";
import { ExcelObject, declareKind, method, value } from "../protocol/excel-object";
import { color } from "./range-format";

const NAMES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];
const NO_LINE: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

/** Which side of which cells a border is. */
function cellsOf({ area, side }: AreaBorder): readonly [cells: Area | null, side: Side] {
  switch (side) {
    case "EdgeTop":
      return [{ ...area, bottom: area.top }, "top"];
    case "EdgeBottom":
      return [{ ...area, top: area.bottom }, "bottom"];
    case "EdgeLeft":
      return [{ ...area, right: area.left }, "left"];
    case "EdgeRight":
      return [{ ...area, left: area.right }, "right"];
    case "InsideHorizontal":
      return [area.bottom > area.top ? { ...area, top: area.top + 1 } : null, "top"];
    case "InsideVertical":
      return [area.right > area.left ? { ...area, left: area.left + 1 } : null, "left"];
    case "DiagonalDown":
      return [area, "diagonalDown"];
    default:
      return [area, "diagonalUp"];
  }
}

/** The cells on the other side of the line, and which side of theirs it is. */
function acrossThe(side: Side, { top, left, bottom, right }: Area): readonly [cells: Area, side: Side] | null {
  if (side === "top") return top === 0 ? null : [{ top: top - 1, left, bottom: bottom - 1, right }, "bottom"];
  if (side === "bottom") return bottom === ROWS - 1 ? null : [{ top: top + 1, left, bottom: bottom + 1, right }, "top"];
  if (side === "left") return left === 0 ? null : [{ top, left: left - 1, bottom, right: right - 1 }, "right"];
  if (side === "right") return right === COLUMNS - 1 ? null : [{ top, left: left + 1, bottom, right: right + 1 }, "left"];
  return null;
}

function lineOf(border: AreaBorder): BorderLine | null {
  const [cells, side] = cellsOf(border);
  if (!cells) return NO_LINE;
  const found = new Map<string, BorderLine>();
  for (const { borders } of border.sheet.formats.stylesIn(cells)) found.set(JSON.stringify(borders[side] ?? NO_LINE), borders[side] ?? NO_LINE);
  const [first, ...others] = found.values();
  return others.length > 0 ? null : first!;
}

function draw(border: AreaBorder, change: (line: BorderLine) => BorderLine | null): void {
  const { sheet } = border;
  sheet.refuseProtected("allowFormatCells");
  const [cells, side] = cellsOf(border);
  if (!cells) return;
  const paint = (area: Area, at: Side): void =>
    sheet.formats.change(area, (style) => {
      const line = change(style.borders[at] ?? NO_LINE);
      const others = Object.fromEntries(Object.entries(style.borders).filter(([name]) => name !== at));
      return { ...style, borders: line === null ? others : { ...others, [at]: line } };
    });
  paint(cells, side);
  const beyond = acrossThe(side, cells);
  if (beyond) paint(...beyond);
}

export const RANGE_BORDER_COLLECTION = declareKind("RangeBorderCollection", {
  items: (range: SheetArea) => NAMES.map((side) => new ExcelObject("RangeBorder", { ...range, side })),
  find: (range: SheetArea, key) => (NAMES.includes(String(key)) ? new ExcelObject("RangeBorder", { ...range, side: String(key) }) : undefined),
  members: {
    count: value("1.1", () => NAMES.length),
    getItemAt: method("1.1", (range: SheetArea, place: unknown) => {
      const side = NAMES[Number(place)];
      if (side === undefined) throw invalidArgument();
      return new ExcelObject("RangeBorder", { ...range, side });
    }),
  },
});

export const RANGE_BORDER = declareKind("RangeBorder", {
  members: {
    sideIndex: value("1.1", ({ side }) => side),
    style: value("1.1", (border) => lineOf(border)?.style ?? null, (border: AreaBorder, style: unknown) => {
      if (!STYLES.includes(String(style))) throw invalidArgument();
      // A line without a weight of its own is thin; a double one is thick.
      draw(border, (line) => (style === "None" ? null : { ...line, style: String(style), weight: style === "Double" ? "Thick" : line.style === "None" ? "Thin" : line.weight }));
    }),
    weight: value("1.1", (border) => lineOf(border)?.weight ?? null, (border: AreaBorder, weight: unknown) => {
      if (!WEIGHTS.includes(String(weight))) throw invalidArgument();
      draw(border, (line) => ({ ...line, weight: String(weight), style: line.style === "None" ? "Continuous" : line.style }));
    }),
    color: value("1.1", (border) => lineOf(border)?.color ?? null, (border: AreaBorder, given: unknown) => {
      const chosen = color(given);
      draw(border, (line) => ({ ...line, color: chosen, style: line.style === "None" ? "Continuous" : line.style }));
    }),
  },
});
