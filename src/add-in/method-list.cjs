// The methods that COST.SOLVE reaches, for their page of documentation: by family, each with its formula, its fields and how they stand in a sheet.
const path = require("node:path");
const { sourceModule } = require("../functions/source-module.cjs");

const SOURCES = path.resolve(__dirname, "..");
const ROUNDING = "rounding";

/**
 * The body of the page in a language.
 *
 * @param text makes plain text safe to stand in a page
 */
function methodList(language, labels, text) {
  const { methodFamilies } = sourceModule(path.join(SOURCES, "application/functions/method-fields.ts"));
  const families = methodFamilies(language).map((family) => ({ ...family, methods: family.methods.map((one) => toldMethod(one, language)) }));
  const [first] = families[0].methods;
  const links = families.map(({ family, name }) => `<a href="#${family}">${text(name)}</a>`);
  return `<p>${text(labels["methods-hint"])}</p>
<p>${links.join(" · ")}</p>
<h2 id="${ROUNDING}">${text(first.described.find(({ path: name }) => name === ROUNDING).help)}</h2>
<p>${text(labels.rounding)}</p>
${fieldList(first.described.filter((one) => isRounding(one) && one.path !== ROUNDING), labels, text)}
${families.map((family) => familyPart(family, labels, text)).join("\n")}`;
}

function toldMethod({ id, name }, language) {
  const { describedMethod, methodFields } = sourceModule(path.join(SOURCES, "application/functions/method-fields.ts"));
  const { METHODS } = sourceModule(path.join(SOURCES, "engine/methods/registry.ts"));
  return { id, name, method: METHODS.get(id), described: describedMethod(id, language), rows: methodFields(id).rows.filter(([field]) => !field.startsWith(ROUNDING)).filter(isSaid) };
}

/** Of the blank rows below a list one is enough to show where its items go. */
function isSaid([field], i, rows) {
  return field !== "" || rows[i - 1][0] !== "";
}

function familyPart({ family, name, methods }, labels, text) {
  return `<h2 id="${family}">${text(name)}</h2>\n${methods.map((one) => methodPart(one, labels, text)).join("\n")}`;
}

function methodPart({ id, name, method, described, rows }, labels, text) {
  const own = described.filter((one) => !isRounding(one));
  return `<details id="method-${id}">
<summary>${text(name)} <code>${text(id)}</code></summary>
<p>${text(method.source)}</p>
<section>
<table>
<caption>${text(labels.layout)}</caption>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join("")}</tr>`).join("\n")}
</table>
</section>
${fieldList(own, labels, text)}
<p>${text(labels.gives)}: ${method.results.map((result) => `<code>${text(result)}</code>`).join(" ")}</p>
</details>`;
}

function fieldList(described, labels, text) {
  const items = described.map(({ path: name, help, notes }) => `<dt><code>${text(name)}</code></dt>\n<dd>${text(help)} <small>${text(notes.join(labels.between))}</small></dd>`);
  return `<dl>\n${items.join("\n")}\n</dl>`;
}

function isRounding({ path: name }) {
  return name === ROUNDING || name.startsWith(`${ROUNDING}.`);
}

module.exports = { methodList };
