// Runs TypeScript sources of the project while it is built: `sourceModule(file)` gives what a source exports.
const { existsSync, readFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { transformSync } = require("@swc/core");

const loaded = new Map();

/** @param file path of a .ts source; what it imports from the project is run as well */
function sourceModule(file) {
  const known = loaded.get(file);
  if (known !== undefined) return known.exports;
  const { code } = transformSync(readFileSync(file, "utf8"), { filename: file, jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } });
  const compiled = new Module(file);
  loaded.set(file, compiled);
  compiled.require = (name) => (name.startsWith(".") ? sourceModule(sourceAt(path.resolve(path.dirname(file), name))) : require(name));
  compiled._compile(code, file);
  return compiled.exports;
}

function sourceAt(place) {
  const found = [`${place}.ts`, path.join(place, "index.ts")].find((file) => existsSync(file));
  if (found === undefined) throw new Error(`no source ${place}`);
  return found;
}

module.exports = { sourceModule };
