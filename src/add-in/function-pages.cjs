// A page of documentation for every function in three languages, without scripts, and the guide the pane reads.
const { functionGuide } = require("../functions/guide.cjs");
const { pageOf } = require("../functions/metadata.cjs");
const { methodList } = require("./method-list.cjs");

const LANGUAGES = { "zh-CN": "简体中文", "zh-TW": "繁體中文", en: "English" };

/** Pages of text need a style sheet and nothing else. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'";

/** File texts by the names they are served under. */
function functionPages() {
  return Object.assign({}, ...Object.keys(LANGUAGES).map((language) => filesIn(language, functionGuide(language))));
}

function filesIn(language, guide) {
  const functions = guide.families.flatMap((family) => family.functions);
  const handle = functions.find(({ id }) => id === "LEDGER")?.examples[0]?.formula ?? "";
  return {
    [`functions/guide.${language}.json`]: JSON.stringify(guide),
    [pageOf("index", language)]: page(language, "index", guide.labels.title, contents(guide, language)),
    [pageOf("methods", language)]: page(language, "methods", guide.labels.methods, `${methodList(language, guide.labels, text)}\n${linkTo("index", guide.labels.all, language)}`),
    ...Object.fromEntries(functions.map((one) => [one.page, page(language, one.id, `COST.${one.id}`, about(one, guide, handle, language))])),
  };
}

function page(language, name, title, body) {
  const others = Object.entries(LANGUAGES).map(([code, said]) => (code === language ? `<span lang="${code}" aria-current="true">${said}</span>` : `<a href="${beside(name, code)}" hreflang="${code}" lang="${code}">${said}</a>`));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text(title)}</title>
<link rel="icon" href="../icons/costwright-32.png">
<link rel="stylesheet" href="page.css">
</head>
<body>
<nav>${others.join(" ")}</nav>
<main>
<h1>${text(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

function contents({ labels, families }, language) {
  const list = (functions) => functions.map((one) => `<dt><a href="${fileName(one.page)}">COST.${one.id}</a></dt><dd>${text(one.description)}</dd>`).join("\n");
  const parts = families.map(({ title, functions }) => `<h2>${text(title)}</h2>\n<dl>\n${list(functions)}\n</dl>`);
  return `${parts.join("\n")}\n${linkTo("methods", labels.methods, language)}\n<p>${text(labels.errors)}</p>`;
}

function about({ id, description, parameters, examples }, { labels }, handle, language) {
  const rows = parameters.map((one) => `<dt>${text(one.name)}${one.isOptional ? ` <small>${text(labels.optional)}</small>` : ""}</dt>\n<dd>${text(one.description)}${choices(one)}</dd>`);
  const signature = parameters.map((one) => (one.isOptional ? `[${one.name}]` : one.name)).join(", ");
  return `<p>${text(description)}</p>
<p><code>=COST.${id}(${text(signature)})</code></p>
<h2>${text(labels.parameters)}</h2>
<dl>
${rows.join("\n")}
</dl>${id === "SOLVE" ? `\n${linkTo("methods", labels.methods, language)}` : ""}
<h2>${text(labels.examples)}</h2>
${examples.map((one) => example(one, labels, id === "LEDGER" ? "" : handle)).join("\n")}
<p>${text(labels.errors)}</p>
${linkTo("index", labels.all, language)}`;
}

function linkTo(name, label, language) {
  return `<p><a href="${beside(name, language)}">${text(label)}</a></p>`;
}

function choices({ choices: all }) {
  if (all.length === 0) return "";
  return `<ul>${all.map(({ value, name, description }) => `<li><code>"${text(value)}"</code> ${text(name)}: ${text(description)}</li>`).join("")}</ul>`;
}

function example({ formula, result }, labels, handle) {
  const asksLedger = handle !== "" && /\(A1\b/u.test(formula);
  const sample = asksLedger || /[\u4e00-\u9fff]/u.test(formula) ? `<p>${text(labels.sample)}${asksLedger ? ` ${text(labels.handle.replace("{{formula}}", handle))}` : ""}</p>\n` : "";
  const cells = result?.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join("")}</tr>`).join("\n");
  return `<section>\n${sample}<p><code>${text(formula)}</code></p>${cells === undefined ? "" : `\n<table>\n<caption>${text(labels.gives)}</caption>\n${cells}\n</table>`}\n</section>`;
}

const fileName = (page) => page.slice(page.lastIndexOf("/") + 1);
const beside = (name, language) => fileName(pageOf(name, language));

function text(plain) {
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

module.exports = { functionPages };
