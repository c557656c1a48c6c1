// The functions' metadata in three languages: structure from their JSDoc, words from the locales. `functionsMetadata()` for builds and tests.
const { readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");
const { parseTree } = require("custom-functions-metadata/lib/parseTree");
const { sourceModule } = require("./source-module.cjs");

const ROOT = path.resolve(__dirname, "../..");

/** File of each language; English is what Excel reads where the manifest names no other. */
const FILES = { en: "functions.json", "zh-CN": "functions.zh-CN.json", "zh-TW": "functions.zh-TW.json" };

/**
 * @param place where the functions' pages will stand; without it no page is named
 * @returns file name -> metadata as JSON text; throws for a function or an enumeration without words
 */
function functionsMetadata(place) {
  const source = sourceMetadata();
  const textOf = (language) => {
    const { functions, ...rest } = localized(source, wordsOf(language));
    const helped = place === undefined ? functions : functions.map((one) => ({ ...one, helpUrl: `${place}/${pageOf(one.id, language)}` }));
    return `${JSON.stringify({ ...rest, functions: helped }, null, 2)}\n`;
  };
  return Object.fromEntries(Object.entries(FILES).map(([language, file]) => [file, textOf(language)]));
}

/** The page of a function, or `index`, in a language, beside the pane. */
function pageOf(name, language) {
  return `functions/${name}${language === "en" ? "" : `.${language}`}.html`;
}

/** Functions and enumerations as their JSDoc declares them; a source file is a family. */
function sourceMetadata() {
  const parsed = readdirSync(__dirname)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => ({ ...parseTree(readFileSync(path.join(__dirname, file), "utf8"), file), family: file.replace(/\.ts$/u, "") }));
  const errors = parsed.flatMap(({ extras }) => extras.flatMap((extra) => extra.errors));
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const families = parsed.flatMap(({ family, functions }) => (functions.length === 0 ? [] : [{ family, ids: functions.map(({ id }) => id) }]));
  return { functions: parsed.flatMap(({ functions }) => functions), enums: parsed.flatMap(({ enums }) => enums), families };
}

function wordsOf(language) {
  return sourceModule(path.join(ROOT, "src/locales", language, "functions.ts")).functions;
}

/** Ids and the names of functions stay; everything a reader sees is said in the language. */
function localized({ functions, enums }, { help, names, choices }) {
  return {
    // Error values reach the functions, which say where they come from.
    allowErrorForDataTypeAny: true,
    functions: functions.map((declared) => ({
      ...declared,
      description: required(help[declared.id]?.description, declared.id),
      parameters: declared.parameters.map((parameter) => ({
        ...parameter,
        // A word may mean something else in one function: periods of a life are no months.
        name: required(names[`${declared.id}.${parameter.name}`] ?? names[parameter.name], parameter.name),
        description: required(help[declared.id]?.[parameter.name], `${declared.id}.${parameter.name}`),
      })),
    })),
    enums: enums.map((declared) => ({
      ...declared,
      values: declared.values.map((value) => ({ ...value, ...required(choices[declared.id]?.[value.stringValue], `${declared.id}.${value.stringValue}`) })),
    })),
  };
}

function required(words, what) {
  if (words === undefined) throw new Error(`no words for ${what}`);
  return words;
}

module.exports = { functionsMetadata, pageOf, sourceMetadata, wordsOf };
