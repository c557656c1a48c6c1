// The checks of a close: those that do not hold first and open, all of them on demand.

import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import type { ShownCheck } from "../../application/desk/close-summary";
import { usePane } from "../pane-context";
import { grouped } from "../parts/amount";
import { LongList } from "../parts/long-list";
import { Section } from "../parts/section";
import { useAnswer } from "../parts/use-answer";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  check: { padding: "4px 0", overflowWrap: "anywhere" },
  figures: { display: "block", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  toggle: { alignSelf: "flex-start" },
});

export function CheckTable({ checks }: { readonly checks: readonly ShownCheck[] }): ReactElement | null {
  const t = useWords();
  const styles = useStyles();
  const { session, language } = usePane();
  const [all, setAll] = useState(false);
  const answer = useAnswer(async () => (await session.desk.askClose("checkSentences", language)) ?? null, language);
  const sentences = answer.state === "there" ? answer.value : null;
  const failing = checks.filter((check) => !check.ok);
  if (checks.length === 0) return null;
  return (
    <>
      {failing.length > 0 && (
        <Section title={t("pages.close.failing")}>
          <LongList items={failing} rowHeight={48} label={t("pages.close.failing")}>{(check) => <Check check={check} sentence={sentences?.get(check.id)} />}</LongList>
        </Section>
      )}
      <Button className={styles.toggle} appearance="transparent" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
        {t("pages.close.all-checks", { total: checks.length })}
      </Button>
      {all && <LongList items={checks} rowHeight={48} label={t("pages.close.all-checks", { total: checks.length })}>{(check) => <Check check={check} sentence={sentences?.get(check.id)} />}</LongList>}
    </>
  );
}

/** A check is known by its sentence; its id stands small beside the figures, as on the sheet. */
function Check({ check: { id, ok, left, right, difference, severity }, sentence }: { readonly check: ShownCheck; readonly sentence: string | undefined }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  return (
    <div className={styles.check}>
      <Text>{`${ok ? "✓" : severity === "error" ? "✗" : "!"} ${sentence ?? id}`}</Text>
      <Caption1 className={styles.figures}>{t("pages.close.check-line", { left: grouped(left), right: grouped(right), difference: grouped(difference) })}</Caption1>
      {sentence !== undefined && <Caption1 className={styles.figures}>{id}</Caption1>}
    </div>
  );
}
