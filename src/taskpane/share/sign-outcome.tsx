// What came of the last attempt to sign or verify: done, refused with its reason, or cells that are not what they should be.

import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MonthState } from "../../application/session";
import type { SignRefusal } from "../../application/sign/sign-rules";
import { partName } from "../../application/sign/sign-sheets";
import type { WrittenDifference } from "../../application/sign/written-differences";
import type { Language, Translate } from "../../locales";
import { usePane } from "../pane-context";
import { Bar } from "../parts/bar";
import { useWords } from "../parts/words";

export function SignOutcomeBar(): ReactElement | null {
  const t = useWords();
  const { state, language } = usePane();
  if (state.signing === null) return null;
  const { request, refusal, verification } = state.signing;
  if (request !== null && refusal === null) {
    return <Bar intent="success" title={t(`signing.done.${request.act}`, { who: request.who.trim(), seal: verification.seal })} />;
  }
  if (request === null && verification.holds) return <Bar intent="success" title={t("signing.holds")} lines={[t("signing.holds-detail", { seal: verification.seal })]} />;
  const title = request === null ? t("signing.fails") : t(`signing.refused.${request.act === "sealed" || request.act === "unsealed" ? request.act : "sign"}`);
  const lines = [
    ...(refusal ? [refusalSaid(refusal, t)] : []),
    ...(request === null && state.close?.closed === false ? [t("signing.not-closed")] : []),
    ...(verification.changed.length > 0 && (request === null || refusal?.reason === "altered") ? [t("signing.changed", { parts: partsSaid(verification.changed, t, language, state) })] : []),
  ];
  const shown = request === null || refusal?.reason === "altered" ? verification.differences : [];
  return (
    <>
      <Bar intent="warning" title={title} lines={lines} />
      {shown.length > 0 && <ul>{shown.map((difference) => <li key={`${difference.sheet}!${difference.cell}`}><Difference difference={difference} /></li>)}</ul>}
    </>
  );
}

function Difference({ difference: { sheet, cell, stands, belongs } }: { readonly difference: WrittenDifference }): ReactElement {
  const t = useWords();
  const { showCell } = usePane();
  if (cell === "") return <>{t(stands === "" ? "signing.sheet-missing" : "signing.sheet-extra", { sheet })}</>;
  const place = `${sheet}!${cell}`;
  return <Link as="button" onClick={() => showCell(sheet, cell)}>{t("signing.cell", { place, stands, belongs })}</Link>;
}

function refusalSaid({ reason, args }: SignRefusal, t: Translate): string {
  const { office, setting, ...rest } = args;
  return t(`signing.refusal.${reason}`, {
    ...rest,
    ...(office === undefined ? {} : { office: t(`signing.act.${office}`) }),
    ...(setting === undefined ? {} : { setting: t(`signing.setting.${setting}`) }),
  });
}

/** Parts of a seal by the names of their tables. */
export function partsSaid(parts: readonly string[], t: Translate, language: Language, { check, close }: MonthState): string {
  const industry = close?.settings.industry ?? check?.settings.industry ?? null;
  return parts.map((part) => partName(part, t, language, industry)).join(language === "en" ? ", " : "、");
}
