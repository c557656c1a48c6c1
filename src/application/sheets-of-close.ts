// The cost sheets of a close, in the workbook's language.

import type { Language } from "../locales";
import { sheetTranslator } from "../locales/sheets";
import { checkSentences } from "../sheets/check-sentences";
import type { FactoryNames, HospitalNames } from "../sheets/source";
import { type LaidOutTable, type SheetSource, formParts, laidOutTables, sheetsOf } from "../sheets/sheets";
import type { CostingTables } from "../tables/read-tables";
import type { SheetContent } from "../workbook/workbook";
import type { MonthClose } from "./month-close";
import { findingsReport } from "./findings-report";
import { ownForms } from "./own-forms";
import { type Signing, signReports, signatures } from "./sign/sign-sheets";
import { ENGINE_VERSION } from "./version";

/**
 * Lays every report of the close out, then the findings, and last what was signed; no sheets for a close without reports.
 *
 * @param signing  null where nothing was ever signed in the workbook
 */
export function sheetsOfClose(close: MonthClose, signing: Signing | null = null): SheetContent[] {
  return close.reports.length === 0 ? [] : sheetsOf(sourceOfClose(close, signing), sheetTranslator(close.tables.settings.language));
}

/** The same sheets before they are cells: every figure still knows what it comes from. */
export function tablesOfClose(close: MonthClose): LaidOutTable[] {
  return close.reports.length === 0 ? [] : laidOutTables(sourceOfClose(close), sheetTranslator(close.tables.settings.language));
}

/** The sentences of its checks, by id; in the workbook's language unless another is wanted. */
export function checkSentencesOfClose(close: MonthClose, language: Language = close.tables.settings.language): ReadonlyMap<string, string> {
  return checkSentences({ ...sourceOfClose(close), language }, sheetTranslator(language), close.checks.map(({ id }) => id));
}

/** Parts and headings of some reports as they are called before the settings call them otherwise. */
export function formPartsOfClose(close: MonthClose, reports: ReadonlySet<string>): ReturnType<typeof formParts> {
  return formParts({ ...sourceOfClose(close), ownForms: ownForms(new Map()) }, sheetTranslator(close.tables.settings.language), reports);
}

function sourceOfClose(close: MonthClose, signing: Signing | null = null): SheetSource {
  const { settings, elements, centres, funds } = close.tables;
  return {
    entity: settings.entity ?? "",
    period: close.period,
    currency: settings.currency,
    language: settings.language,
    closed: close.closed,
    engineVersion: ENGINE_VERSION,
    checksPassed: close.checks.filter((check) => check.ok).length,
    checksTotal: close.checks.length,
    ...(signing === null ? { seal: null } : signatures(signing)),
    elements,
    centres: centres.map(({ centre, name, class: kind, order }) => ({ centre, name, class: kind, order: order === null ? null : Number(order.toFixed()) })),
    funds,
    ...(settings.industry === "manufacturing" ? { factory: factoryNames(close.tables) } : { hospital: hospitalNames(close.tables) }),
    ownForms: ownForms(settings.values),
    reports: [...close.reports, findingsReport(close.findings, settings.language), ...(signing === null ? [] : signReports(signing, settings))],
  };
}

function hospitalNames({ diseases, activities }: CostingTables): HospitalNames {
  return { diseases, activities };
}

/** Work in process is posted under the role `basic`, which a book may narrow to a centre: `basic:F1`. */
const WIP_ROLE = /^basic(:|$)/;

/** Accounts are named by the trial balance, and by the postings where it does not know them. */
function factoryNames({ products, stock, assets, postings, trial_balance, variances, settings }: CostingTables): FactoryNames {
  return {
    products,
    items: stock,
    assets: assets.flatMap(({ asset, name }) => (asset === null ? [] : [{ asset, name }])),
    accounts: [...postings, ...trial_balance],
    wipAccounts: postings.flatMap(({ role, account }) => (WIP_ROLE.test(role) ? [account] : [])),
    reasons: variances.flatMap(({ product, centre, element, origin, reason }) => (product === null && reason !== null && (origin ?? settings.period) === settings.period ? [{ centre, element, reason }] : [])),
  };
}
