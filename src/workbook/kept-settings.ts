// What Costwright keeps in a workbook besides its sheets: conveniences only, nothing that decides a figure unseen.

/** Which heading a column of a table was found under, as the user chose it where headings left a doubt. */
export interface KeptMapping {
  readonly table: string;
  readonly sheet: string;
  /** Fingerprint of the headings it was chosen by: the same export of another month is read by it, whatever its sheet is called. */
  readonly layout?: string;
  /** Heading text by column id. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What the user answered about a layout where its cells leave a doubt: how days and months stand, whether 万元 is to be multiplied. */
export interface KeptAnswer {
  readonly table: string;
  /** Where it was answered. */
  readonly sheet: string;
  /** As a mapping's; an answer without one holds for the sheet of that name. */
  readonly layout?: string;
  readonly question: string;
  readonly answer: string;
}

/** One close: what it was made with. Figures and findings stand in the sheets. */
export interface KeptRun {
  readonly period: string;
  readonly engineVersion: string;
  readonly closed: boolean;
  readonly reports: readonly string[];
}

export interface KeptSettings {
  /** Language tag of the pane, null for Excel's own. */
  readonly language: string | null;
  readonly mappings: readonly KeptMapping[];
  readonly answers: readonly KeptAnswer[];
  /** Latest last. */
  readonly runs: readonly KeptRun[];
}

/** Where they are kept. */
export interface SettingsKeeper {
  /** Empty settings where none are kept, or where what is kept is not ours. */
  read(): Promise<KeptSettings>;
  write(settings: KeptSettings): Promise<void>;
}

export const KEPT_NAMESPACE = "urn:costwright:kept-settings";
export const NOTHING_KEPT: KeptSettings = { language: null, mappings: [], answers: [], runs: [] };

/** What the workbook of the next month begins with: how its tables are read, nothing of what was closed. */
export function keptForNextMonth({ mappings, answers }: KeptSettings): KeptSettings {
  return { ...NOTHING_KEPT, mappings, answers };
}

const VERSION = 1;

/** More text than this was not written by us. */
const LONGEST_XML = 1_000_000;
const MOST_RUNS = 200;

/** The settings as the text of a custom XML part; of many runs the latest are kept. */
export function keptXml(settings: KeptSettings): string {
  const json = JSON.stringify({ ...settings, runs: settings.runs.slice(-MOST_RUNS) });
  return `<costwright xmlns="${KEPT_NAMESPACE}" version="${VERSION}">${json.replace(/[&<>\ufffe\uffff]/g, (sign) => ESCAPES[sign]!)}</costwright>`;
}

/**
 * Settings from such a text. The text is anybody's: whatever has not the expected shape counts as nothing kept; so does a later
 * version, whose meaning we do not know.
 */
export function keptOf(xml: string): KeptSettings {
  const [, version, inner] = xml.length > LONGEST_XML ? [] : (/<costwright\s[^>]*\bversion\s*=\s*["'](\d+)["'][^>]*>([^<]*)<\/costwright>/.exec(xml) ?? []);
  if (version !== String(VERSION) || inner === undefined) return NOTHING_KEPT;
  const json = inner.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => SIGNS[name]!);
  try {
    return checked(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) return NOTHING_KEPT;
    throw error;
  }
}

/** Settings from plain JSON as people write it beside CSV files; null where any of it cannot be understood. */
export function keptOfJson(json: string): KeptSettings | null {
  try {
    const found: unknown = JSON.parse(json);
    if (!isRecord(found)) return null;
    const settings = checked(found);
    const isWhole = (key: "mappings" | "answers"): boolean => found[key] === undefined || (Array.isArray(found[key]) && found[key].length === settings[key].length);
    return isWhole("mappings") && isWhole("answers") ? settings : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Signs that XML does not take as they are; the last two are none of its characters and are escaped for JSON. */
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\ufffe": "\\ufffe", "\uffff": "\\uffff" };
const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function checked(found: unknown): KeptSettings {
  if (!isRecord(found)) return NOTHING_KEPT;
  const { language, mappings, answers, runs } = found;
  return {
    language: typeof language === "string" && /^[a-z]{2}(-[A-Z]{2})?$/.test(language) ? language : null,
    mappings: listOf(mappings).filter(isMapping).map(({ table, sheet, layout, columns }) => ({ table, sheet, ...(layout === undefined ? {} : { layout }), columns })),
    answers: listOf(answers).filter(isAnswer).map(({ table, sheet, layout, question, answer }) => ({ table, sheet, ...(layout === undefined ? {} : { layout }), question, answer })),
    runs: listOf(runs).filter(isRun).map(({ period, engineVersion, closed, reports }) => ({ period, engineVersion, closed, reports })),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** What a mapping and an answer are about. */
function isOfTable(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && isText(value["table"]) && isText(value["sheet"]) && (value["layout"] === undefined || isText(value["layout"]));
}

function isAnswer(value: unknown): value is KeptAnswer {
  return isOfTable(value) && isText(value["question"]) && isText(value["answer"]);
}

function isMapping(value: unknown): value is KeptMapping {
  return isOfTable(value) && isRecord(value["columns"]) && Object.values(value["columns"]).every(isText);
}

function isRun(value: unknown): value is KeptRun {
  return isRecord(value) && isText(value["period"]) && isText(value["engineVersion"]) && typeof value["closed"] === "boolean" && Array.isArray(value["reports"]) && value["reports"].every(isText);
}
