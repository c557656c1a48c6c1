// In place of what a close would show: that there is none yet, and the way to it.

import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import { Bar } from "./bar";
import { useWords } from "./words";

export function NoClose(): ReactElement {
  const t = useWords();
  const { goTo } = usePane();
  return <Bar intent="info" title={t("review.page.none")} actions={<Button data-primary="" onClick={() => goTo("close")}>{t("review.page.to-close")}</Button>} />;
}
