// How a worksheet prints, between an .xlsx file and the host's book.

import type { Sheet as FileSheet, WriteSheet } from "hucre/xlsx";
import { FOOTER, HEADER, type Page } from "../host/model/page";

const POINTS_PER_INCH = 72;
const PAPERS = { letter: "Letter", legal: "Legal", a3: "A3", a4: "A4", a5: "A5", b4: "B4", b5: "B5", executive: "Executive", tabloid: "Tabloid" } as const;
type Paper = keyof typeof PAPERS;

export function readPage({ pageSetup, headerFooter }: FileSheet, page: Page): void {
  const { orientation, paperSize, margins = {}, fitToPage, fitToWidth, fitToHeight, scale } = pageSetup ?? {};
  if (orientation) page.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  if (paperSize) page.paperSize = PAPERS[paperSize];
  for (const [side, inches] of Object.entries(margins)) if (side in page.margins) page.margins[side as keyof Page["margins"]] = Number(inches) * POINTS_PER_INCH;
  if (fitToPage) page.zoom = { ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}), ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}) };
  else if (scale !== undefined) page.zoom = { scale };
  page.centerHorizontally = pageSetup?.horizontalCentered ?? false;
  page.centerVertically = pageSetup?.verticalCentered ?? false;
  page.titleRows = pageSetup?.printTitlesRow ?? null;
  page.titleColumns = pageSetup?.printTitlesColumn ?? null;
  page.printArea = pageSetup?.printArea ?? null;
  for (const [place, text] of [[HEADER, headerFooter?.oddHeader], [FOOTER, headerFooter?.oddFooter]] as const) if (text !== undefined) page.headersFooters[place] = partsOf(text);
}

export function writtenPage(page: Page): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  const { horizontalFitToPages, verticalFitToPages, scale } = page.zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const paper = (Object.keys(PAPERS) as Paper[]).find((name) => PAPERS[name] === page.paperSize);
  const header = textOf(page.headersFooters[HEADER]!);
  const footer = textOf(page.headersFooters[FOOTER]!);
  return {
    pageSetup: {
      ...(paper === undefined ? {} : { paperSize: paper }),
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
      ...(fits ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 } : { scale: scale ?? 100 }),
      margins: Object.fromEntries(Object.entries(page.margins).map(([side, points]) => [side, points / POINTS_PER_INCH])),
      horizontalCentered: page.centerHorizontally,
      verticalCentered: page.centerVertically,
      ...(page.titleRows === null ? {} : { printTitlesRow: page.titleRows }),
      ...(page.titleColumns === null ? {} : { printTitlesColumn: page.titleColumns }),
      ...(page.printArea === null ? {} : { printArea: page.printArea }),
    },
    ...(header === "" && footer === "" ? {} : { headerFooter: { ...(header === "" ? {} : { oddHeader: header }), ...(footer === "" ? {} : { oddFooter: footer }) } }),
  };
}

/** `&L…&C…&R…` in its parts; what stands before any sign is in the middle. */
function partsOf(text: string): { left: string; center: string; right: string } {
  const parts = { left: "", center: "", right: "" };
  let part: keyof typeof parts = "center";
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === "&L") part = "left";
    else if (piece === "&C") part = "center";
    else if (piece === "&R") part = "right";
    else parts[part] += piece;
  }
  return parts;
}

function textOf({ left, center, right }: { left: string; center: string; right: string }): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}
