// The words of the product in three languages, and the function that says them.

import { createInstance } from "i18next";
import { answers as enAnswers } from "./en/answers";
import { answers as zhAnswers } from "./zh-CN/answers";
import { answers as twAnswers } from "./zh-TW/answers";
import { asked as enAsked } from "./en/asked";
import { asked as zhAsked } from "./zh-CN/asked";
import { asked as twAsked } from "./zh-TW/asked";
import { charts as zhCharts } from "./zh-CN/charts";
import { charts as twCharts } from "./zh-TW/charts";
import { charts as enCharts } from "./en/charts";
import { commandLine as zhCommandLine } from "./zh-CN/command-line";
import { commandLine as twCommandLine } from "./zh-TW/command-line";
import { commandLine as enCommandLine } from "./en/command-line";
import { confirm as enConfirm } from "./en/confirm";
import { confirm as twConfirm } from "./zh-TW/confirm";
import { confirm as zhConfirm } from "./zh-CN/confirm";
import { findings as zhFindings } from "./zh-CN/findings";
import { findings as twFindings } from "./zh-TW/findings";
import { findings as enFindings } from "./en/findings";
import { journal as enJournal } from "./en/journal";
import { journal as zhJournal } from "./zh-CN/journal";
import { journal as twJournal } from "./zh-TW/journal";
import { manifest as enManifest } from "./en/manifest";
import { manifest as zhManifest } from "./zh-CN/manifest";
import { manifest as twManifest } from "./zh-TW/manifest";
import { notWritten as enNotWritten } from "./en/not-written";
import { notWritten as zhNotWritten } from "./zh-CN/not-written";
import { notWritten as twNotWritten } from "./zh-TW/not-written";
import { signing as enSigning } from "./en/signing";
import { signing as zhSigning } from "./zh-CN/signing";
import { signing as twSigning } from "./zh-TW/signing";
import { outcome as enOutcome } from "./en/outcome";
import { outcome as zhOutcome } from "./zh-CN/outcome";
import { outcome as twOutcome } from "./zh-TW/outcome";
import { pane as enPane } from "./en/pane";
import { pane as zhPane } from "./zh-CN/pane";
import { pane as twPane } from "./zh-TW/pane";
import { pages as enPages } from "./en/pages";
import { pages as zhPages } from "./zh-CN/pages";
import { pages as twPages } from "./zh-TW/pages";
import { functions as enFunctions } from "./en/functions";
import { functions as zhFunctions } from "./zh-CN/functions";
import { functions as twFunctions } from "./zh-TW/functions";
import { review as enReview } from "./en/review";
import { review as zhReview } from "./zh-CN/review";
import { review as twReview } from "./zh-TW/review";
import { solve as enSolve } from "./en/solve";
import { solve as zhSolve } from "./zh-CN/solve";
import { solve as twSolve } from "./zh-TW/solve";

export const LANGUAGES = ["zh-CN", "zh-TW", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** Says the words of a key, `namespace.group.word`, with the values its sentence names. */
export type Translate = (key: string, args?: Readonly<Record<string, string | number>>) => string;

/** The words of every language but those of sheets, templates and methods; the keys of zh-CN are the keys of all. */
export const WORDS = {
  "zh-CN": { answers: zhAnswers, asked: zhAsked, charts: zhCharts, commandLine: zhCommandLine, confirm: zhConfirm, findings: zhFindings, functions: zhFunctions, journal: zhJournal, manifest: zhManifest, notWritten: zhNotWritten, outcome: zhOutcome, pages: zhPages, pane: zhPane, review: zhReview, signing: zhSigning, solve: zhSolve },
  "zh-TW": { answers: twAnswers, asked: twAsked, charts: twCharts, commandLine: twCommandLine, confirm: twConfirm, findings: twFindings, functions: twFunctions, journal: twJournal, manifest: twManifest, notWritten: twNotWritten, outcome: twOutcome, pages: twPages, pane: twPane, review: twReview, signing: twSigning, solve: twSolve },
  en: { answers: enAnswers, asked: enAsked, charts: enCharts, commandLine: enCommandLine, confirm: enConfirm, findings: enFindings, functions: enFunctions, journal: enJournal, manifest: enManifest, notWritten: enNotWritten, outcome: enOutcome, pages: enPages, pane: enPane, review: enReview, signing: enSigning, solve: enSolve },
} as const satisfies Record<Language, unknown>;

/** The language to speak where a machine or an Excel is set to `locale`, such as `zh-HK` or `zh_CN.UTF-8`. */
export function languageOf(locale: string): Language {
  if (/^zh[_-](TW|HK|MO|Hant)/i.test(locale)) return "zh-TW";
  return /^zh/i.test(locale) ? "zh-CN" : "en";
}

/**
 * The words of one language.
 *
 * @returns a function that throws on a key without words, since that is our mistake and never the user's
 */
export const translator = translatorsOf(WORDS);

/** Says these words alone; a translator of each language is made once, when it is asked for. */
export function translatorsOf(words: Readonly<Record<Language, object>>): (language: Language) => Translate {
  const translators = new Map<Language, Translate>();
  return (language) => {
    const known = translators.get(language) ?? translatorOf(language, words[language]);
    translators.set(language, known);
    return known;
  };
}

function translatorOf(language: Language, translation: object): Translate {
  const words = createInstance();
  void words.init({
    lng: language,
    load: "currentOnly",
    fallbackLng: false,
    initAsync: false,
    nsSeparator: false,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false }, // plain text, not HTML
    parseMissingKeyHandler: (key) => {
      throw new RangeError(`no words for ${key} in ${language}`);
    },
  });
  // `replace` keeps names of arguments apart from i18next's own options; a number called count still chooses the plural.
  return (key, args = {}) => words.t(key, typeof args.count === "number" ? { replace: args, count: args.count } : { replace: args });
}
