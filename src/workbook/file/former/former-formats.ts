// Placeholder until the formats of former days are read.

import type { Workbook } from "../../workbook";
import { UnreadableFile } from "../unreadable-file";

export function openFormerFormat(path: string, _kind: "ole" | "html", _out?: string): Workbook {
  throw new UnreadableFile(path, "unknown-format");
}
