// Signatures on sheets: reports of all acts and of what the seal covers, and the names at the foot of every sheet.

import type { Report, ReportColumn } from "../../engine";
import { type Language, type Translate, translator } from "../../locales";
import { tablesById } from "../../tables/catalogue";
import { named } from "../../tables/named";
import type { Settings } from "../../tables/settings";
import type { MonthClose } from "../month-close";
import { type Seal, sealOf } from "./seal";
import { ACTS_ID, PARTS_ID } from "./read-sign-offs";
import { type Office, type SignOff, type SignRecord, standingOf } from "./sign-record";

const ACT_COLUMNS = ["act", "who", "when", "period", "seal", "standing", "note"];
const PART_COLUMNS = ["part", "digest", "id"];

/** What the cost sheets of a close say of its signatures. */
export interface Signing {
  readonly record: SignRecord;
  readonly seal: Seal;
}

/** Null where nothing was ever signed in the workbook: then nobody needs a seal number. */
export async function signingOf(close: MonthClose, record: SignRecord): Promise<Signing | null> {
  return record.acts.length === 0 ? null : { record, seal: await sealOf(close) };
}

/** The names to be printed at the foot of every sheet, and the seal where the figures are under it. */
export function signatures({ record, seal }: Signing): { readonly seal: string | null; readonly signatures: Readonly<Record<Office, string>> } {
  const { offices, sealed } = standingOf(record, seal.number);
  const said = (office: Office): string => (offices[office] === null ? "" : `${offices[office].who} ${offices[office].when}`);
  return { seal: sealed === null ? null : seal.number, signatures: { prepared: said("prepared"), reviewed: said("reviewed"), approved: said("approved") } };
}

export function signReports({ record, seal }: Signing, { language, industry }: Pick<Settings, "language" | "industry">): Report[] {
  const t = translator(language);
  const standing = standingOf(record, seal.number);
  const inForce = new Set<SignOff | null>([...Object.values(standing.offices), standing.sealed]);
  const acts = record.acts.map((each) => [t(`signing.act.${each.act}`), each.who, each.when, each.period, each.seal, t(`signing.${inForce.has(each) ? "in-force" : "void"}`), each.note]);
  const parts = record.parts.map(({ part, digest }) => [partName(part, t, language, industry), digest, part]);
  return [listed(ACTS_ID, ACT_COLUMNS, acts), listed(PARTS_ID, PART_COLUMNS, parts)];
}

function listed(id: string, columns: readonly string[], rows: readonly (readonly string[])[]): Report {
  return { id, keys: [], columns: columns.map((column): ReportColumn => ({ id: column, kind: "text" })), rows };
}

/** What a part of a seal is called: an input table by its own name. */
export function partName(part: string, t: Translate, language: Language, industry: Settings["industry"]): string {
  const table = Object.hasOwn(tablesById, part) ? tablesById[part as keyof typeof tablesById] : null;
  return table === null ? t(`signing.part.${part}`) : named(table, industry ?? "manufacturing", language);
}
