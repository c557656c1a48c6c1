// Reads a workbook that the user has chosen as a file; it stays as it is, and nothing leaves the machine.

import type { PaneHost } from "../taskpane/pane-host";

export const readFile: PaneHost["readFile"] = async (file) => {
  const { bookOfBytes, UnreadableBytes } = await import(/* webpackChunkName: "read-bytes" */ "../workbook/file/xlsx/read-bytes");
  try {
    return await bookOfBytes(file.name.replace(/\.[^.]*$/, ""), new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof UnreadableBytes) return null;
    throw error;
  }
};
