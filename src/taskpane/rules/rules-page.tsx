// The allocation rules: a picture of who serves whom, and below it every rule, which can be tried, changed, ordered and added to.

import { Button, Text } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { saidFindings } from "../../application/findings-report";
import type { RulesView } from "../../application/desk/rules-of-reading";
import { usePane } from "../pane-context";
import { FindingsList } from "../parts/findings-list";
import { Running } from "../parts/running";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";
import { isAboutRules } from "./about-rules";
import { NewRule } from "./new-rule";
import { ProposedRules } from "./proposed-rules";
import { RulePicture } from "./rule-picture";
import { RuleTable } from "./rule-table";

export function RulesPage(): ReactElement | null {
  const { session, state } = usePane();
  const rules = useRules();
  const isUnread = state.busy === null && state.trouble === null && (state.check === null || state.isStale);
  useEffect(() => {
    if (isUnread) void session.run("check");
  }, [isUnread, session]);
  if (rules !== null) return <Rules rules={rules} />;
  return state.busy === null ? null : <Running />;
}

/** The rules as the last check read them. */
function useRules(): RulesView | null {
  const { session, state, attempt } = usePane();
  const [rules, setRules] = useState<RulesView | null>(null);
  useEffect(() => {
    if (state.check !== null) void attempt(async () => setRules(await session.desk.askReading("rules")));
    // Asked again after every check, and for no other reason.
  }, [session, state.check]);
  return rules;
}

function Rules({ rules }: { readonly rules: RulesView }): ReactElement {
  const t = useWords();
  const { state, language, showCell, goTo } = usePane();
  const problems = state.check?.findings.filter(isAboutRules) ?? [];
  if (rules.rules.length === 0) return <ProposedRules rules={rules} />;
  return (
    <>
      {problems.length > 0 && (
        <Section title={t("pages.rules.problems")}>
          <FindingsList findings={saidFindings(problems, language)} showCell={showCell} />
        </Section>
      )}
      <Section title={t("pages.rules.picture")}>{rules.edges.length === 0 ? <Text>{t("pages.rules.no-amounts")}</Text> : <RulePicture rules={rules} />}</Section>
      {rules.unused.length > 0 && (
        <Section title={t("pages.rules.unused")}>
          <Text>{rules.unused.map(({ centre, name }) => `${centre} ${name}`).join(" · ")}</Text>
        </Section>
      )}
      <Section title={t("pages.rules.list")}>
        <RuleTable rules={rules} />
      </Section>
      <Section title={t("pages.rules.add")}>
        <NewRule rules={rules} />
      </Section>
      <Button appearance="primary" data-primary="" onClick={() => goTo("close")}>{t("pages.rules.next")}</Button>
    </>
  );
}
