// Compiles the engine into an ignored folder, so that the bench runs the product's own modules in plain node.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformFileSync } from "@swc/core";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const OUT = join(ROOT, ".cache", "bench");

/** Returns a function that loads a compiled module by its path inside src, for example `engine/money/apportion`. */
export function compileSources(folders) {
  for (const folder of folders) {
    for (const file of readdirSync(join(ROOT, "src", folder), { recursive: true })) {
      if (file.endsWith(".ts")) compile(join(folder, file));
    }
  }
  const require = createRequire(join(OUT, "package.json"));
  return (path) => require(`./${path}.js`);
}

function compile(file) {
  const target = join(OUT, file.replace(/\.ts$/, ".js"));
  const { code } = transformFileSync(join(ROOT, "src", file), {
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}
