// Questions about the data that can be answered here: open ones with their choices, for all they are put for or singly, and those that were answered.

import { Button, Caption1, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import { usePane } from "../pane-context";
import { FoundAt } from "../parts/findings-list";
import { LongList } from "../parts/long-list";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";
import { type Ask, type AskedItem, having } from "./ask";
import { ChoiceForm } from "./choice-form";

/** So many things are named where they are asked about together. */
const NAMED = 6;

const useStyles = makeStyles({
  card: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderLeft: `3px solid ${tokens.colorStatusWarningForeground3}`, borderRadius: tokens.borderRadiusMedium, padding: "8px 10px", display: "flex", flexDirection: "column", gap: "8px", overflowWrap: "anywhere" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: { color: tokens.colorNeutralForeground2 },
  singly: { alignSelf: "flex-start" },
  item: { display: "flex", flexDirection: "column", gap: "4px", padding: "6px 0" },
  answered: { display: "flex", flexDirection: "column", gap: "4px", padding: "6px 0", overflowWrap: "anywhere" },
  acts: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export function Questions({ asks }: { readonly asks: readonly Ask[] }): ReactElement | null {
  const t = useWords();
  const open = asks.flatMap((ask) => having(ask, false) ?? []);
  const answered = asks.flatMap((ask) => having(ask, true) ?? []);
  return (
    <>
      {open.length > 0 && (
        <Section title={t("asked.title")}>
          {open.map((ask) => <OpenQuestion key={ask.id} ask={ask} />)}
        </Section>
      )}
      {answered.length > 0 && (
        <Section title={t("asked.answered")}>
          {answered.map((ask) => <Answered key={ask.id} ask={ask} />)}
        </Section>
      )}
    </>
  );
}

function OpenQuestion({ ask }: { readonly ask: Ask }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const id = useId();
  const { showCell } = usePane();
  const { title, said, items, hint } = ask;
  const [isSingle, setSingle] = useState(false);
  const [first] = items;
  return (
    <article className={styles.card} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={styles.title}>{title}</Subtitle2>
      {said.slice(0, 1).map((found) => (
        <div key={found.message}>
          <FoundAt found={found} showCell={showCell} />
          <Text>{found.message}</Text>
        </div>
      ))}
      {items.length === 1 && first!.label !== "" && <Caption1>{first!.label}</Caption1>}
      {items.length > 1 && <Caption1>{t("asked.for-all", { count: items.length, items: namesOf(items) })}</Caption1>}
      <ChoiceForm name={title} of={{ ...first!, choices: items.length > 1 ? (ask.together ?? commonChoices(items)) : first!.choices }} choose={(answer) => ask.keep(items, answer)} />
      {items.length > 1 && <Button size="small" appearance="transparent" className={styles.singly} aria-expanded={isSingle} aria-label={`${title}: ${t("asked.singly")}`} onClick={() => setSingle(!isSingle)}>{t("asked.singly")}</Button>}
      {isSingle && <LongList items={items} rowHeight={64} label={title}>{(item) => <SingleItem key={item.key} ask={ask} item={item} />}</LongList>}
      <Caption1 className={styles.quiet}>{hint}</Caption1>
    </article>
  );
}

function namesOf(items: readonly AskedItem[]): string {
  const names = items.slice(0, NAMED).map(({ label }) => label).join("、");
  return items.length > NAMED ? `${names}…` : names;
}

/** What can be answered to every one of them. */
function commonChoices([first, ...others]: readonly AskedItem[]): AskedItem["choices"] {
  return first!.choices.filter(({ value }) => others.every(({ choices }) => choices.some((choice) => choice.value === value)));
}

function SingleItem({ ask, item }: { readonly ask: Ask; readonly item: AskedItem }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.item}>
      <Text>{item.label}</Text>
      <ChoiceForm name={`${ask.title}, ${item.label}`} of={item} choose={(answer) => ask.keep([item], answer)} />
    </div>
  );
}

function Answered({ ask }: { readonly ask: Ask }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state } = usePane();
  const { title, items } = ask;
  return (
    <div>
      {items.length > 1 && <Button size="small" className={styles.singly} aria-label={`${title}: ${t("asked.take-all-back", { count: items.length })}`} disabledFocusable={state.busy !== null} onClick={() => ask.keep(items, null)}>{t("asked.take-all-back", { count: items.length })}</Button>}
      <LongList items={items} rowHeight={64} label={title}>{(item) => <AnsweredItem key={item.key} ask={ask} item={item} />}</LongList>
    </div>
  );
}

function AnsweredItem({ ask, item }: { readonly ask: Ask; readonly item: AskedItem }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { state } = usePane();
  const [isOpen, setOpen] = useState(false);
  const name = item.label === "" ? ask.title : t("asked.of", { question: ask.title, item: item.label });
  const words = (item.answer ?? []).map((value) => item.choices.find((choice) => choice.value === value)?.label ?? value).join("、");
  const choose = (answer: readonly string[]): void => {
    setOpen(false);
    ask.keep([item], answer);
  };
  return (
    <div className={styles.answered}>
      <Text>{t("asked.answer", { question: name, answer: words })}</Text>
      <div className={styles.acts}>
        <Button size="small" aria-expanded={isOpen} aria-label={`${name}: ${t("asked.change")}`} onClick={() => setOpen(!isOpen)}>{t("asked.change")}</Button>
        <Button size="small" aria-label={`${name}: ${t("asked.take-back")}`} disabledFocusable={state.busy !== null} onClick={() => ask.keep([item], null)}>{t("asked.take-back")}</Button>
      </div>
      {isOpen && <ChoiceForm name={name} of={item} choose={choose} />}
    </div>
  );
}
