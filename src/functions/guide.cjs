// The guide to the functions in one language: families, arguments, choices, examples. Pages and the pane's wizard are made of it.
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { functionsMetadata, pageOf, sourceMetadata, wordsOf } = require("./metadata.cjs");

const README = path.resolve(__dirname, "../../README.md");
const METADATA = { en: "functions.json", "zh-CN": "functions.zh-CN.json", "zh-TW": "functions.zh-TW.json" };

/** @returns title and labels, families in the order of their files, each with its functions */
function functionGuide(language) {
  const source = sourceMetadata();
  const { functions, enums } = JSON.parse(functionsMetadata()[METADATA[language]]);
  const { guide, families, ...words } = wordsOf(language);
  const examples = examplesIn(readFileSync(README, "utf8"), wordsOf("en"), words);
  const told = (id) => toldFunction(functions.find((one) => one.id === id), source, enums, examples.get(id) ?? [], language);
  return { labels: guide, families: familiesOf(source, families, told) };
}

/** Families that have no name of their own stand together at the end. */
function familiesOf(source, names, told) {
  const named = source.families.filter(({ family }) => names[family] !== undefined);
  const others = source.families.filter(({ family }) => names[family] === undefined).flatMap(({ ids }) => ids);
  const all = others.length === 0 ? named : [...named, { family: "other", ids: others }];
  return all.map(({ family, ids }) => ({ id: family, title: names[family], functions: ids.map(told) }));
}

function toldFunction(declared, source, enums, examples, language) {
  const own = source.functions.find(({ id }) => id === declared.id);
  const parameters = declared.parameters.map((parameter, i) => ({
    id: own.parameters[i].name,
    name: parameter.name,
    description: parameter.description,
    isOptional: parameter.optional === true,
    isRange: parameter.dimensionality === "matrix",
    choices: choicesOf(enums.find(({ id }) => id === parameter.customEnumId)),
  }));
  return { id: declared.id, description: declared.description, parameters, examples, page: pageOf(declared.id, language) };
}

function choicesOf(declared) {
  return declared === undefined ? [] : declared.values.map(({ name, stringValue, tooltip }) => ({ value: stringValue, name, description: tooltip }));
}

/**
 * The README's table of functions, whose figures a test computes.
 *
 * @returns function -> its formulas, each with its result as rows where the table states one
 */
function examplesIn(readme, english, words) {
  const section = /## Functions\n([\s\S]*?)\n## /u.exec(readme)[1];
  const say = sayIn(english, words);
  const examples = new Map();
  for (const [, formula, id, gives] of section.matchAll(/^\| `(=COST\.(\w+)\(.*\))` \| (.*) \|$/gmu)) {
    const literal = /^(\{.*?\}|-?[\d.]+)(?:,|$)/u.exec(gives);
    examples.set(id, [...(examples.get(id) ?? []), { formula, result: literal === null ? null : rowsOf(literal[1], say) }]);
  }
  return examples;
}

/** An array constant as its rows, or one figure; texts the functions say themselves are said in the language. */
function rowsOf(literal, say) {
  if (!literal.startsWith("{")) return [[literal]];
  const rows = [[]];
  for (const [, text, plain, separator] of literal.slice(1, -1).matchAll(/(?:"([^"]*)"|([^,;"]*))([,;]|$)/gu)) {
    rows.at(-1).push(text === undefined ? plain : say(text));
    if (separator === "") break;
    if (separator === ";") rows.push([]);
  }
  return rows;
}

function sayIn(english, words) {
  const said = new Map();
  for (const group of ["headings", "check", "words", "results"]) for (const [key, word] of Object.entries(english[group])) said.set(word, words[group][key]);
  for (const [id, values] of Object.entries(english.choices)) for (const [value, { name }] of Object.entries(values)) said.set(name, words.choices[id][value].name);
  return (text) => said.get(text) ?? text;
}

module.exports = { functionGuide };
