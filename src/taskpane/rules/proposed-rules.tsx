// A workbook without rules: which ones to begin with, by the classes of its centres.

import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RulesView } from "../../application/desk/rules-of-reading";
import { usePane } from "../pane-context";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";
import { nameOfSender } from "./rule-table";
import { useRuleEdits } from "./rule-edits";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function ProposedRules({ rules }: { readonly rules: RulesView }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state } = usePane();
  const { append } = useRuleEdits(rules);
  const nameOf = new Map(rules.centres.map(({ centre, name }) => [centre, name]));
  const { proposed } = rules;
  return (
    <Section title={t("pages.rules.list")}>
      <Text>{t("pages.rules.none")}</Text>
      <Caption1 className={styles.quiet}>{t(proposed.length > 0 ? "pages.rules.none-hint" : "pages.rules.none-centres")}</Caption1>
      <ul className={styles.list}>
        {proposed.map(([step, sender, , , driver]) => {
          const name = nameOfSender({ sender: String(sender), senderName: nameOf.get(String(sender)) ?? "" }, t);
          return <li key={`${step} ${sender}`}><Text>{`${t("pages.rules.step", { step: step ?? "" })}: ${name} · ${driver}`}</Text></li>;
        })}
      </ul>
      {proposed.length > 0 && <Button appearance="primary" data-primary="" disabledFocusable={state.busy !== null} onClick={() => append(proposed)}>{t("pages.rules.propose")}</Button>}
    </Section>
  );
}
