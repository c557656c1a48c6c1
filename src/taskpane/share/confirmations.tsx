// Confirmation sheets of units: one file for each, to be filled in and sent back.

import { Button, Text, makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { MonthFile } from "../../application/share/month-file";
import { usePane } from "../pane-context";
import { Section } from "../parts/section";
import { useAnswer } from "../parts/use-answer";
import { useWords } from "../parts/words";

const useStyles = makeStyles({ choices: { display: "flex", flexWrap: "wrap", gap: "8px", "& > *": { flex: "1 1 40%" } } });

/** Nothing where no unit was given anything. */
export function Confirmations({ isBusy, save, children }: { readonly isBusy: boolean; save(ask: () => Promise<MonthFile | null>): void; readonly children: ReactNode }): ReactElement | null {
  const t = useWords();
  const styles = useStyles();
  const { session } = usePane();
  const answer = useAnswer(async () => (await session.desk.askClose("confirmations")) ?? [], "confirmations");
  if (answer.state !== "there" || answer.value.length === 0) return null;
  return (
    <Section title={t("review.share.confirm")}>
      <Text>{t("review.share.confirm-hint")}</Text>
      <div className={styles.choices}>
        {answer.value.map(({ unit, unitName, file, sheets }) => (
          <Button key={unit} disabledFocusable={isBusy} onClick={() => save(() => Promise.resolve({ name: file, sheets }))}>{unit === unitName ? unit : `${unit} ${unitName}`}</Button>
        ))}
      </div>
      {children}
    </Section>
  );
}
