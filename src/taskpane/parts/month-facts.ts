// Whose month it is, in a line.

import type { Translate } from "../../locales";

export function monthFacts(entity: string | null, period: string | null, t: Translate): string {
  if (!entity && !period) return t("pane.no-facts");
  return t("pane.facts", { entity: entity || t("pane.unknown"), period: period || t("pane.unknown") });
}
