// What a closed month is handed on as: a copy for people without the add-in, an archive, and the workbook of the next month.

import { Button, Caption1, Text, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { CopyContents } from "../../application/share/shared-copy";
import type { MonthFile } from "../../application/share/month-file";
import { keptForNextMonth } from "../../workbook/kept-settings";
import { usePane } from "../pane-context";
import { Answered } from "../parts/answered";
import { Bar } from "../parts/bar";
import { NoClose } from "../parts/no-close";
import { Section } from "../parts/section";
import { useAnswer } from "../parts/use-answer";
import { useWords } from "../parts/words";
import { Confirmations } from "./confirmations";
import { SignSection } from "./sign-section";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "20px" }, button: { alignSelf: "flex-start" } });

type Kind = "copy" | "archive" | "next" | "confirmation";

/** Files that are read again as a month. */
function isWhole(what: Kind): boolean {
  return what === "archive" || what === "next";
}

export function SharePage(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, session, state: { close, record }, attempt } = usePane();
  const [saved, setSaved] = useState<{ readonly what: Kind; readonly name: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const contents = useAnswer(() => session.desk.askClose("copyContents", record), String(record.acts.length));
  const save = async (what: Kind, ask: () => Promise<MonthFile | null>): Promise<void> => {
    setBusy(true);
    setSaved(null);
    await attempt(async () => {
      const file = await ask();
      if (file === null) return;
      // How the tables are read holds for the month that goes on, and for the one that is kept.
      const kept = keptForNextMonth(await host.kept.read());
      await (isWhole(what) && kept.mappings.length + kept.answers.length > 0 ? host.saveFile(file.name, file.sheets, kept) : host.saveFile(file.name, file.sheets));
      setSaved({ what, name: file.name });
    });
    setBusy(false);
  };
  const savedAs = (what: Kind): ReactElement => <div aria-live="polite">{saved?.what === what && <Bar intent="success" title={t("review.share.saved", { name: saved.name })} />}</div>;
  if (close === null || close.reports.length === 0) return <><SignSection /><NoClose /></>;
  return (
    <>
      <SignSection />
      <Section title={t("review.share.copy")}>
        <Text>{t("review.share.copy-hint")}</Text>
        {!close.closed && <Bar intent="warning" title={t("review.share.not-closed")} />}
        <Answered answer={contents}>{(value) => value && <Contents contents={value} />}</Answered>
        <Button className={styles.button} appearance="primary" data-primary="" disabledFocusable={isBusy} onClick={() => void save("copy", () => session.desk.askClose("copy", record))}>{t("review.share.make")}</Button>
        {savedAs("copy")}
      </Section>
      <Section title={t("review.share.archive")}>
        <Text>{t("review.share.archive-hint")}</Text>
        <Button className={styles.button} disabledFocusable={isBusy} onClick={() => void save("archive", () => session.desk.askClose("archive", record))}>{t("review.share.make-archive")}</Button>
        {savedAs("archive")}
      </Section>
      <Section title={t("review.share.next")}>
        <Text>{t(close.closed ? "review.share.next-hint" : "review.share.next-not-closed")}</Text>
        {close.closed && <Button className={styles.button} disabledFocusable={isBusy} onClick={() => void save("next", () => session.desk.askClose("nextMonth"))}>{t("review.share.make-next")}</Button>}
        {savedAs("next")}
      </Section>
      <Confirmations isBusy={isBusy} save={(ask) => void save("confirmation", ask)}>{savedAs("confirmation")}</Confirmations>
    </>
  );
}

function Contents({ contents: { fileName, sheets, checks, findings, formulas } }: { readonly contents: CopyContents }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const counts = { sheets, checks, findings, formulas };
  return (
    <>
      <Caption1>{fileName}</Caption1>
      <ul className={styles.list}>
        {Object.entries(counts).map(([key, count]) => <li key={key}>{t(`review.share.contents.${key}`, { count })}</li>)}
        <li>{t("review.share.contents.print")}</li>
        <li>{t("review.share.contents.nothing")}</li>
      </ul>
    </>
  );
}
