// The selected cell explained: formula in words, operands that can be followed, and the ledger rows that add up to it.

import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import type { Explanation } from "../../application/explain/explain-cell";
import { usePane } from "../pane-context";
import { Bar } from "../parts/bar";
import { useWords } from "../parts/words";
import { ExplainedFigure } from "./explained-figure";

const useStyles = makeStyles({ part: { display: "flex", flexDirection: "column", gap: "8px" }, buttons: { display: "flex", gap: "8px", flexWrap: "wrap" } });

interface Asked {
  readonly sheet: string;
  readonly cell: string;
  readonly shown: unknown;
  readonly path: readonly number[];
  readonly explanation: Explanation | null;
}

export function ExplainCell(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, session, state: { wish }, language, attempt } = usePane();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (question: Omit<Asked, "explanation">): Promise<void> =>
    attempt(async () => setAsked({ ...question, explanation: await session.desk.askClose("explain", question, language) }));
  const selected = (): Promise<void> =>
    attempt(async () => {
      const { sheet, address, rows } = await host.selection();
      const cell = address.replace(/\$/g, "").split(":")[0] ?? "";
      await ask({ sheet, cell, shown: rows[0]?.[0], path: [] });
    });
  useEffect(() => {
    if (wish !== "explain") return;
    session.wish(null);
    void selected();
    // Granted once for every wish.
  }, [session, wish]);
  const explanation = asked?.explanation ?? null;
  return (
    <div className={styles.part}>
      <div className={styles.buttons}>
        <Button appearance="primary" data-primary="" onClick={() => void selected()}>{t("review.page.explain-selected")}</Button>
        {asked && asked.path.length > 0 && <Button onClick={() => void ask({ ...asked, path: asked.path.slice(0, -1) })}>{t("review.page.back")}</Button>}
      </div>
      <div className={styles.part} aria-live="polite">
        {explanation === null && <Caption1>{t("review.page.explain-hint")}</Caption1>}
        {asked && explanation && explanation.kind !== "figure" && <Bar intent="info" title={t(`review.page.${explanation.kind}`, { place: `${asked.sheet}!${asked.cell}` })} lines={[t("review.page.explain-hint")]} />}
        {asked && explanation?.kind === "figure" && <ExplainedFigure explanation={explanation} follow={(number) => void ask({ ...asked, path: [...asked.path, number] })} />}
      </div>
    </div>
  );
}
