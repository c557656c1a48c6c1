// The functions' metadata in three languages: structure from their JSDoc, words from the locales. `functionsMetadata()` for builds and tests.
const { readFileSync, readdirSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { transformSync } = require("@swc/core");
const { parseTree } = require("custom-functions-metadata/lib/parseTree");

const ROOT = path.resolve(__dirname, "../..");

/** File of each language; English is what Excel reads where the manifest names no other. */
const FILES = { en: "functions.json", "zh-CN": "functions.zh-CN.json", "zh-TW": "functions.zh-TW.json" };

/** @returns file name -> metadata as JSON text; throws for a function or an enumeration without words */
function functionsMetadata() {
  const source = sourceMetadata();
  return Object.fromEntries(Object.entries(FILES).map(([language, file]) => [file, `${JSON.stringify(localized(source, wordsOf(language)), null, 2)}\n`]));
}

/** Functions and enumerations as their JSDoc declares them. */
function sourceMetadata() {
  const parsed = readdirSync(__dirname)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => parseTree(readFileSync(path.join(__dirname, file), "utf8"), file));
  const errors = parsed.flatMap(({ extras }) => extras.flatMap((extra) => extra.errors));
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return { functions: parsed.flatMap(({ functions }) => functions), enums: parsed.flatMap(({ enums }) => enums) };
}

function wordsOf(language) {
  const file = path.join(ROOT, "src/locales", language, "functions.ts");
  const { code } = transformSync(readFileSync(file, "utf8"), { filename: file, jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } });
  const compiled = new Module(file);
  compiled._compile(code, file);
  return compiled.exports.functions;
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

module.exports = { functionsMetadata, sourceMetadata };
