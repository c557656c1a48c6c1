// What a worksheet can hold; beyond these Excel refuses to write, or calls a file damaged.

export const LONGEST_TEXT = 32_767;
export const LONGEST_FOOTER = 255;
export const WIDEST_COLUMN = 255;
export const TALLEST_ROW = 409;
export const MOST_ROWS = 1_048_576;

/** Margins of a written sheet, in inches. */
export const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 } as const;
