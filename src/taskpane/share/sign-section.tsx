// Sign-offs and the seal: who has signed, the next signature, verification, and what came of the last attempt.

import { Button, Caption1, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular } from "@fluentui/react-icons";
import { type ReactElement, useState } from "react";
import { standingNow } from "../../application/session";
import { OFFICES, type SignAct, type SignOff, sealInForce } from "../../application/sign/sign-record";
import type { SignRequest } from "../../application/sign/sign-rules";
import { usePane } from "../pane-context";
import { Section } from "../parts/section";
import { useWords } from "../parts/words";
import { SignOutcomeBar, partsSaid } from "./sign-outcome";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  line: { display: "flex", alignItems: "center", gap: "6px" },
  who: { marginLeft: "auto", textAlign: "right", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

export function SignSection(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { session, state, language } = usePane();
  const [who, setWho] = useState("");
  const [note, setNote] = useState("");
  const standing = standingNow(state);
  const sealed = sealInForce(state.record);
  const next: SignAct = sealed ? "unsealed" : (OFFICES.find((office) => standing.offices[office] === null) ?? "sealed");
  const isBusy = state.busy !== null;
  const ask = (request: SignRequest | null): void => void session.sign(request);
  return (
    <Section title={t("signing.title")}>
      <Caption1>{t("signing.hint")}</Caption1>
      <ul className={styles.list}>
        {OFFICES.map((office) => <Signature key={office} act={office} by={standing.offices[office]} />)}
      </ul>
      {sealed && <Text>{t("signing.sealed", { seal: sealed.seal })}</Text>}
      {sealed && <Caption1>{t("signing.sealed-by", { who: sealed.who, when: sealed.when })}</Caption1>}
      {state.changedInputs.length > 0 && <Text>{t("signing.changed", { parts: partsSaid(state.changedInputs, t, language, state) })}</Text>}
      {sealed && <Caption1>{t("signing.unseal-hint")}</Caption1>}
      <Field label={t("signing.name")}><Input value={who} maxLength={40} onChange={(_, { value }) => setWho(value)} /></Field>
      {sealed && <Field label={t("signing.reason")}><Input value={note} maxLength={200} onChange={(_, { value }) => setNote(value)} /></Field>}
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => ask({ act: next, who, note, when: clockTime(new Date()) })}>{sealed ? t("signing.unseal") : t(`signing.sign.${next}`)}</Button>
        <Button disabledFocusable={isBusy} onClick={() => ask(null)}>{t("signing.verify")}</Button>
      </div>
      <div aria-live="polite"><SignOutcomeBar /></div>
    </Section>
  );
}

function Signature({ act, by }: { readonly act: SignAct; readonly by: SignOff | null }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  return (
    <li className={styles.line}>
      {by ? <CheckmarkCircleRegular aria-hidden color={tokens.colorPaletteGreenForeground1} /> : <CircleRegular aria-hidden />}
      <Text>{t(`signing.act.${act}`)}</Text>
      <Caption1 className={styles.who}>{by ? t("signing.by", { who: by.who, when: by.when }) : t("signing.unsigned")}</Caption1>
    </li>
  );
}

/** `YYYY-MM-DD HH:MM` on the clock of this machine. */
function clockTime(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
