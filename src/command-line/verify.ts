// `verify`: closes a signed workbook once more and says whether its sheets, its input and its signatures belong together.

import { closeMonth } from "../application/close-month";
import { sheetsOfClose } from "../application/sheets-of-close";
import { sealOf } from "../application/sign/seal";
import { OFFICES, sealInForce, standingOf } from "../application/sign/sign-record";
import { signRecordOf } from "../application/sign/read-sign-offs";
import { partName } from "../application/sign/sign-sheets";
import { verificationOf, writtenMonth } from "../application/sign/sign-workbook";
import { writtenDifferences } from "../application/sign/written-differences";
import { translator } from "../locales";
import type { VerifyArguments } from "./arguments";
import { openInput } from "./open-input";
import { sayRefused } from "./say-findings";

/** Returns 0 when everything holds, else 1. */
export async function verify({ input, json }: VerifyArguments): Promise<number> {
  const opened = await openInput(input, null);
  if ("refused" in opened) {
    sayRefused(opened.refused);
    return 1;
  }
  const close = closeMonth(opened.data, { period: writtenMonth(opened.data), mappings: opened.kept.mappings, answers: opened.kept.answers });
  const record = signRecordOf(opened.data.sheets);
  const seal = await sealOf(close);
  const sheets = sheetsOfClose(close, record.acts.length === 0 ? null : { record, seal });
  const found = verificationOf(record, seal, close.closed, await writtenDifferences(opened.data.sheets, sheets, async () => undefined));
  const { offices } = standingOf(record, seal.number);
  const sealed = sealInForce(record);
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...found, period: close.period, closed: close.closed, sealed: sealed?.seal ?? null, offices })}\n`);
    return found.holds ? 0 : 1;
  }
  const { language, industry } = close.tables.settings;
  const t = translator(language);
  for (const office of OFFICES) console.error(`${t(`signing.act.${office}`)}: ${offices[office] === null ? t("signing.unsigned") : t("signing.by", { who: offices[office].who, when: offices[office].when })}`);
  if (sealed) console.error(t("signing.sealed", { seal: sealed.seal }));
  console.error(t(`signing.${found.holds ? "holds" : "fails"}`));
  if (found.holds) console.error(t("signing.holds-detail", { seal: found.seal }));
  if (!close.closed) console.error(t("signing.not-closed"));
  if (found.changed.length > 0) console.error(t("signing.changed", { parts: found.changed.map((part) => partName(part, t, language, industry)).join(", ") }));
  for (const { sheet, cell, stands, belongs } of found.differences) console.error(cell === "" ? t(stands === "" ? "signing.sheet-missing" : "signing.sheet-extra", { sheet }) : t("signing.cell", { place: `${sheet}!${cell}`, stands, belongs }));
  return found.holds ? 0 : 1;
}
