// Every rule, step by step: methods are tried before they are kept, drivers and order are changed in the user's own table.

import { Button, Caption1, Input, Select, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import { type ReactElement, useState } from "react";
import type { RulesView, ShownRule } from "../../application/desk/rules-of-reading";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import { className } from "../parts/party-name";
import { MethodTrial } from "./method-trial";
import { useFinder } from "./find-centres";
import { useRuleEdits } from "./rule-edits";

const useStyles = makeStyles({
  step: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "8px 10px", display: "flex", flexDirection: "column", gap: "6px" },
  head: { display: "flex", alignItems: "center", gap: "4px" },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  rule: { display: "grid", gridTemplateColumns: "1fr 144px", gap: "2px 8px", alignItems: "center", padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  sender: { overflowWrap: "anywhere", textAlign: "left", textWrap: "balance", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, gridColumn: "1 / -1", overflowWrap: "anywhere" },
  choice: { minWidth: 0 },
});

export function RuleTable({ rules }: { readonly rules: RulesView }): ReactElement {
  const t = useWords();
  const [wanted, setWanted] = useState("");
  const matches = useFinder(rules.centres, wanted);
  const shown = rules.rules.filter(({ sender, senderName }) => matches(sender, senderName));
  const steps = [...new Set(rules.rules.map(({ step }) => step))];
  return (
    <>
      {rules.rules.length > 8 && <Input type="search" aria-label={t("pages.rules.search")} placeholder={t("pages.rules.search")} value={wanted} onChange={(_, { value }) => setWanted(value)} />}
      {shown.length === 0 && <Text>{t("pages.rules.no-match")}</Text>}
      {steps.map((step, place) => {
        const own = shown.filter((rule) => rule.step === step);
        return own.length === 0 ? null : <Step key={step} step={step} own={own} rules={rules} before={steps[place - 1]} after={steps[place + 1]} />;
      })}
    </>
  );
}

interface StepProps {
  readonly step: string;
  readonly own: readonly ShownRule[];
  readonly rules: RulesView;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function Step({ step, own, rules, before, after }: StepProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state, language } = usePane();
  const { swapSteps } = useRuleEdits(rules);
  const [method, setMethod] = useState<string | null>(null);
  const current = own[0]!.method;
  return (
    <section className={styles.step} aria-label={t("pages.rules.step", { step })}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.title}>{t("pages.rules.step", { step })}</Subtitle2>
        {before !== undefined && <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} disabledFocusable={state.busy !== null} aria-label={t("pages.rules.earlier", { step })} onClick={() => swapSteps(step, before)} />}
        {after !== undefined && <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} disabledFocusable={state.busy !== null} aria-label={t("pages.rules.later", { step })} onClick={() => swapSteps(step, after)} />}
        <Select size="small" aria-label={t("pages.rules.method", { step })} value={method ?? current} onChange={(_, { value }) => setMethod(value === current ? null : value)}>
          {rules.methods.map(({ id, names }) => <option key={id} value={id}>{names[language]}</option>)}
        </Select>
      </div>
      {method !== null && <MethodTrial step={step} method={method} rules={rules} done={() => setMethod(null)} />}
      <ul className={styles.list}>
        {own.map((rule) => <Rule key={rule.row} rule={rule} rules={rules} />)}
      </ul>
    </section>
  );
}

function Rule({ rule, rules }: { readonly rule: ShownRule; readonly rules: RulesView }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state } = usePane();
  const { changeDriver } = useRuleEdits(rules);
  const sender = nameOfSender(rule, t);
  const facts = [
    rule.element === null ? null : t("pages.rules.element", { element: rule.element }),
    rule.receivers === null ? t("pages.rules.everyone") : t("pages.rules.to-receivers", { receivers: rule.receivers.replace(/\b(?:class:([\w-]+)|products)\b/g, (_, kind: string | undefined) => (kind === undefined ? t("pages.rules.kinds.products") : className(kind, t))) }),
    rule.asElement === null ? null : t("pages.rules.as", { element: rule.asElement }),
  ].filter((fact) => fact !== null);
  return (
    <li className={styles.rule}>
      <Text className={styles.sender}>{sender}</Text>
      <Select size="small" className={styles.choice} disabled={state.busy !== null} aria-label={t("pages.rules.driver", { sender })} value={rule.driver ?? ""} onChange={(_, { value }) => changeDriver(rule, value)}>
        {rule.driver === null && <option value="" />}
        {rules.drivers.map((driver) => <option key={driver} value={driver}>{driver}</option>)}
      </Select>
      <Caption1 className={styles.quiet}>{facts.join(" · ")}</Caption1>
    </li>
  );
}

export function nameOfSender({ sender, senderName }: Pick<ShownRule, "sender" | "senderName">, t: ReturnType<typeof useWords>): string {
  if (sender.startsWith("class:")) return t("pages.rules.class", { class: className(sender.slice("class:".length), t) });
  return senderName === "" ? sender : `${sender} ${senderName}`;
}
