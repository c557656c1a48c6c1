// A method tried on a step: who would be charged otherwise, before anything is changed.

import { Button, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { saidFindings } from "../../application/findings-report";
import type { RulesView } from "../../application/desk/rules-of-reading";
import type { TriedMethod } from "../../application/desk/tried-method";
import { usePane } from "../pane-context";
import { grouped } from "../parts/amount";
import { FindingsList } from "../parts/findings-list";
import { LongList } from "../parts/long-list";
import { useWords } from "../parts/words";
import { useRuleEdits } from "./rule-edits";

const useStyles = makeStyles({
  trial: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px", backgroundColor: tokens.colorNeutralBackground2, minHeight: "64px" },
  row: { display: "grid", gridTemplateColumns: "1fr auto", gap: "0 8px", padding: "3px 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" },
  difference: { textAlign: "right" },
  quiet: { color: tokens.colorNeutralForeground2, gridColumn: "1 / -1", textAlign: "right" },
  actions: { display: "flex", gap: "8px" },
});

interface MethodTrialProps {
  readonly step: string;
  readonly method: string;
  readonly rules: RulesView;
  readonly done: () => void;
}

export function MethodTrial({ step, method, rules, done }: MethodTrialProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { session, language, showCell, attempt } = usePane();
  const { changeMethod } = useRuleEdits(rules);
  const [tried, setTried] = useState<TriedMethod | null>(null);
  useEffect(() => {
    setTried(null);
    void attempt(async () => setTried(await session.desk.askReading("triedMethod", step, method)));
    // Tried once for every choice.
  }, [session, step, method]);
  const word = rules.methods.find(({ id }) => id === method)!.names[language];
  const keep = (): void => {
    changeMethod(step, method);
    done();
  };
  return (
    <div className={styles.trial} aria-live="polite">
      {tried === null ? <Spinner size="tiny" label={t("pages.rules.trying")} /> : <Outcome tried={tried} word={word} />}
      {tried !== null && tried.findings.length > 0 && <FindingsList findings={saidFindings(tried.findings, language)} showCell={showCell} />}
      {tried !== null && (
        <div className={styles.actions}>
          <Button size="small" appearance="primary" onClick={keep}>{t("pages.rules.keep")}</Button>
          <Button size="small" onClick={done}>{t("pages.rules.drop")}</Button>
        </div>
      )}
    </div>
  );
}

function Outcome({ tried: { rows, isUsable }, word }: { readonly tried: TriedMethod; readonly word: string }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  if (!isUsable) return <Text>{t("pages.rules.tried-refused", { method: word })}</Text>;
  if (rows.length === 0) return <Text>{t("pages.rules.tried-same", { method: word })}</Text>;
  const title = t("pages.rules.tried", { method: word, count: rows.length });
  return (
    <>
      <Text>{title}</Text>
      <LongList items={rows} rowHeight={40} label={title}>
        {({ code, name, now, then, difference }) => (
          <div className={styles.row}>
            <span>{`${code} ${name}`}</span>
            <span className={styles.difference}>{difference.startsWith("-") ? grouped(difference) : `+${grouped(difference)}`}</span>
            <span className={styles.quiet}>{`${grouped(now)} → ${grouped(then)}`}</span>
          </div>
        )}
      </LongList>
    </>
  );
}
