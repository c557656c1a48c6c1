// Everything about the data that can be answered in the pane, in the order in which it is asked.

import type { CheckSummary } from "../../application/desk/desk";
import type { Ask } from "./ask";
import { useCodeAsks } from "./code-asks";
import { useColumnAsks } from "./column-asks";
import { useLayoutAsks } from "./layout-asks";
import { useSettingAsks } from "./setting-asks";

export function useAsks(check: CheckSummary): readonly Ask[] {
  return [...useSettingAsks(check), ...useColumnAsks(check), ...useLayoutAsks(check), ...useCodeAsks(check)];
}
