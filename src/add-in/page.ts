// The one page Excel loads: task pane, commands and custom functions live in it together. A template for html-webpack-plugin.

import { LANGUAGES, WORDS } from "../locales";

interface PageParameters {
  /** Content security policy. */
  readonly policy: string;
  /** Address of office.js. */
  readonly office: string;
}

/** The page as text; the builder adds our own script. What stands in its body is read only where scripts do not run. */
export default function page({ policy, office }: PageParameters): string {
  const early = LANGUAGES.map((language) => `<p lang="${language}">${escaped(WORDS[language].pane["too-old"].early)}</p>`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Costwright 成本匠</title>
<link rel="icon" href="icons/costwright-32.png">
<link rel="stylesheet" href="page.css">
<script src="${office}"></script>
</head>
<body>
<div id="pane"><div class="early">${early.join("")}</div></div>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
