// How a worksheet prints.

export interface Page {
  orientation: string;
  paperSize: string;
  /** As `{ scale }` or `{ horizontalFitToPages, verticalFitToPages }`. */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  firstPageNumber: number | "";
  printComments: string;
  printErrors: string;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  /** Points. */
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  headersFooters: { left: string; center: string; right: string }[];
  /** Addresses as `$1:$4`, or null. */
  titleRows: string | null;
  titleColumns: string | null;
  printArea: string | null;
}

/** Places in `headersFooters`. */
export const HEADER = 0;
export const FOOTER = 1;

export function newPage(): Page {
  return {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    firstPageNumber: "",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    printGridlines: false,
    printHeadings: false,
    printOrder: "DownThenOver",
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    headersFooters: [newMarginTexts(), newMarginTexts()],
    titleRows: null,
    titleColumns: null,
    printArea: null,
  };
}

function newMarginTexts(): { left: string; center: string; right: string } {
  return { left: "", center: "", right: "" };
}
