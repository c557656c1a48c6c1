// A new costing workbook or the sample, written into an empty workbook; sheets that exist are never touched.

import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import { WayIn } from "./way-in";

const KINDS = ["hospital", "manufacturing", "two-level"] as const;

export function NewWorkbook({ kind, say }: { readonly kind: "blank" | "sample"; readonly say: (sentence: string) => void }): ReactElement {
  const t = useWords();
  const { host, session, language, attempt } = usePane();
  const write = (of: (typeof KINDS)[number]): void =>
    void attempt(async () => {
      if (!(await host.isEmpty())) return say(t("pages.start.not-empty"));
      const { newWorkbook } = await import(/* webpackChunkName: "new-workbook" */ "../../application/template/new-workbook");
      const sheets = await newWorkbook(kind, of, language, host.fetchAsset);
      await host.addSheets(sheets);
      say(t("pages.start.added", { sheets: sheets.length }));
      await session.run("check");
    });
  return <WayIn title={t(`pages.start.${kind}`)} hint={t(`pages.start.${kind}-hint`)} kinds={KINDS.map((of) => ({ kind: of, label: t(`pages.start.${of}`) }))} begin={write} />;
}
