// The words of new workbooks: guide, settings and examples; apart from the others, since the pane's first page writes none.

import { examples as enExamples } from "./en/examples";
import { template as enTemplate } from "./en/template";
import { type Language, translatorsOf } from "./index";
import { examples as zhExamples } from "./zh-CN/examples";
import { template as zhTemplate } from "./zh-CN/template";
import { examples as twExamples } from "./zh-TW/examples";
import { template as twTemplate } from "./zh-TW/template";

export const TEMPLATE_WORDS = {
  "zh-CN": { examples: zhExamples, template: zhTemplate },
  "zh-TW": { examples: twExamples, template: twTemplate },
  en: { examples: enExamples, template: enTemplate },
} as const satisfies Record<Language, unknown>;

/** Says the words of the namespaces `examples` and `template`, as `translator` says the others. */
export const templateTranslator = translatorsOf(TEMPLATE_WORDS);
