// Hands the user a new file, as a download of the browser that Excel shows the pane in.

import type { PaneHost } from "../taskpane/pane-host";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The address of the file has to live until the download has begun. */
const PATIENCE = 60_000;

export const saveFile: PaneHost["saveFile"] = async (name, sheets, kept) => {
  const { newXlsxBytes } = await import(/* webpackChunkName: "new-file" */ "../workbook/file/xlsx/new-file");
  const address = URL.createObjectURL(new Blob([await newXlsxBytes(sheets, kept)], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
};
