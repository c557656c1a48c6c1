// What can happen to a workbook, as its listeners are told.

import type { Area } from "../../../workbook/workbook";
import type { Sheet } from "./sheet";

export type BookEvent =
  | { readonly event: "Added" | "Deleted" | "Activated" | "Deactivated" | "Calculated"; readonly sheet: Sheet }
  | { readonly event: "NameChanged" | "VisibilityChanged"; readonly sheet: Sheet; readonly before: string }
  | { readonly event: "Moved"; readonly sheet: Sheet; readonly before: number }
  | { readonly event: "ProtectionChanged"; readonly sheet: Sheet }
  | { readonly event: "DataChanged"; readonly sheet: Sheet; readonly area: Area; readonly changeType: string }
  | { readonly event: "FormatChanged" | "SelectionChanged" | "FormulaChanged"; readonly sheet: Sheet; readonly area: Area };
