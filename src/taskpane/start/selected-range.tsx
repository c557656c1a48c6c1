// A look at the cells the user has selected: whether their headings are those of a ledger or a trial balance.

import { Button, Text } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";

export function SelectedRange(): ReactElement {
  const t = useWords();
  const { host, attempt, language } = usePane();
  const [said, setSaid] = useState<string | null>(null);
  const look = (): void =>
    void attempt(async () => {
      const { recognisedRange } = await import(/* webpackChunkName: "new-workbook" */ "../../application/recognised-range");
      const { sheet, address, rows } = await host.selection();
      const place = t("outcome.sheet-cell", { sheet, cell: address });
      const table = recognisedRange(rows, language);
      setSaid(table === null ? t("pages.start.looked-nothing", { place }) : t("pages.start.looked-ledger", { place, table }));
    });
  return (
    <>
      <Button data-primary="" onClick={look}>{t("pages.start.look")}</Button>
      <div aria-live="polite">{said !== null && <Text>{said}</Text>}</div>
    </>
  );
}
