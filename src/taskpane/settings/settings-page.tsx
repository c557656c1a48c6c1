// Settings of the pane, and the rules of the workbook as they were read.

import { Button, Caption1, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { ENGINE_VERSION } from "../../application/version";
import { LANGUAGES } from "../../locales";
import { knownAnswers, withoutAnswer } from "../../application/desk/layout-answers";
import type { KeptAnswer, KeptMapping } from "../../workbook/kept-settings";
import { usePane } from "../pane-context";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";

const FACTS = ["entity", "industry", "period", "currency", "decimals", "rounding", "tail"] as const;

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "4px 16px", margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "right", overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", gap: "8px", alignItems: "center", justifyContent: "space-between" },
});

export function SettingsPage(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { goTo } = usePane();
  return (
    <>
      <LanguageChoice />
      <Facts />
      <Mappings />
      <Answers />
      <Section title={t("pages.settings.about")}>
        <Text className={styles.hint}>{t("pages.settings.version", { version: ENGINE_VERSION })}</Text>
      </Section>
      <Button data-primary="" onClick={() => goTo("start")}>{t("pages.settings.back")}</Button>
    </>
  );
}

function LanguageChoice(): ReactElement {
  const t = useWords();
  const { language, speak } = usePane();
  return (
    <Field label={t("pages.settings.language")} hint={t("pages.settings.language-hint")}>
      <Select value={language} onChange={(_, { value }) => speak(LANGUAGES.find((each) => each === value) ?? null)}>
        {LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>{t(`pages.language.${each}`)}</option>
        ))}
      </Select>
    </Field>
  );
}

function Facts(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state } = usePane();
  const settings = state.close?.settings ?? state.check?.settings;
  const shown = (key: (typeof FACTS)[number]): string => {
    const value = settings?.[key] ?? null;
    if (value === null) return t("pane.unknown");
    return key === "industry" || key === "rounding" || key === "tail" ? t(`pages.settings.value.${value}`) : String(value);
  };
  return (
    <Section title={t("pages.settings.facts")}>
      {settings ? (
        <dl className={styles.facts}>
          {FACTS.map((key) => (
            <div key={key} style={{ display: "contents" }}>
              <dt className={styles.name}>{t(`pages.settings.${key}`)}</dt>
              <dd className={styles.value}>{shown(key)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Caption1 className={styles.hint}>{t(settings ? "pages.settings.facts-hint" : "pages.settings.unread")}</Caption1>
    </Section>
  );
}

/** What was answered once for a layout, each with the way to be asked again. */
function Answers(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, attempt, session } = usePane();
  const [answers, setAnswers] = useState<readonly KeptAnswer[]>([]);
  useEffect(() => {
    host.kept.read().then(({ answers: kept }) => setAnswers(kept), () => undefined);
  }, [host]);
  const forget = (answer: KeptAnswer): void =>
    void attempt(async () => {
      const settings = withoutAnswer(await host.kept.read(), answer);
      await host.kept.write(settings);
      setAnswers(settings.answers);
      session.noteEdit();
    });
  const known = knownAnswers(answers);
  return (
    <Section title={t("pages.settings.answers")}>
      {known.length === 0 ? <Caption1 className={styles.hint}>{t("pages.settings.no-answers")}</Caption1> : null}
      {known.map((answer) => {
        const name = t("pages.settings.answer", { sheet: answer.sheet, question: t(`answers.question.${answer.question}`), answer: t(`answers.answer.${answer.question}.${answer.answer}`) });
        return (
          <div key={`${answer.table} ${answer.layout ?? answer.sheet} ${answer.question}`} className={styles.row}>
            <Text>{name}</Text>
            <Button size="small" aria-label={t("pages.settings.forget-answer", { answer: name })} onClick={() => forget(answer)}>{t("pages.data.forget")}</Button>
          </div>
        );
      })}
    </Section>
  );
}

function Mappings(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, attempt, session } = usePane();
  const [mappings, setMappings] = useState<readonly KeptMapping[]>([]);
  useEffect(() => {
    host.kept.read().then(({ mappings: kept }) => setMappings(kept), () => undefined);
  }, [host]);
  const forget = (mapping: KeptMapping): void =>
    void attempt(async () => {
      const settings = await host.kept.read();
      const left = settings.mappings.filter(({ table, sheet }) => table !== mapping.table || sheet !== mapping.sheet);
      await host.kept.write({ ...settings, mappings: left });
      setMappings(left);
      session.noteEdit();
    });
  return (
    <Section title={t("pages.settings.mappings")}>
      {mappings.length === 0 ? <Caption1 className={styles.hint}>{t("pages.settings.no-mappings")}</Caption1> : null}
      {mappings.map((mapping) => (
        <div key={`${mapping.table} ${mapping.sheet}`} className={styles.row}>
          <Text>{mapping.sheet}</Text>
          <Button size="small" aria-label={t("pages.settings.forget", { sheet: mapping.sheet })} onClick={() => forget(mapping)}>{t("pages.data.forget")}</Button>
        </div>
      ))}
    </Section>
  );
}
