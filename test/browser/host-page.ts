// A page that plays Excel on the web around an add-in's frame, with a workbook behind it: the host as one script.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";
import { ROOT } from "../tidy/source-files";

const CACHE = join(ROOT, ".cache", "host-page", String(process.pid));

/**
 * The page. A host stands at `window.host`, its bridge at `window.bridge`; `window.openAddin(path, sets, sheets, language)` opens an
 * add-in in the frame beside a workbook of these sheets.
 * Formulas are left out: their engine would make the page thirty times as large.
 */
export async function hostPage(): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const entry = join(CACHE, "entry.ts");
  const host = join(ROOT, "src/workbench/host");
  writeFileSync(entry, `
    import { Host } from ${JSON.stringify(join(host, "host"))};
    import { WebBridge } from ${JSON.stringify(join(host, "bridges/web-bridge"))};
    import { UniverEngine } from ${JSON.stringify(join(host, "formulas/univer-engine"))};
    UniverEngine.prototype.calculate = async () => [];
    window.openAddin = (page, sets, sheets = {}, language = "en-US") => {
      window.host = new Host(sets ? { sets } : {});
      for (const [name, rows] of Object.entries(sheets)) {
        const { cells } = window.host.book.addSheet(name);
        rows.forEach((row, at) => row.forEach((value, column) => value !== null && value !== "" && cells.put(at, column, value)));
      }
      window.bridge = new WebBridge(window.host, { frame: document.querySelector("iframe"), language });
      window.bridge.open(page);
    };`);
  await bundle(entry);
  const script = readFileSync(join(CACHE, "host.js"), "utf8").replaceAll("</script", "<\\/script");
  rmSync(CACHE, { recursive: true });
  return `<!doctype html><title>host</title><iframe width="400" height="700"></iframe><script>${script}</script>`;
}

function bundle(entry: string): Promise<void> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    context: ROOT,
    entry,
    output: { path: CACHE, filename: "host.js" },
    resolve: { extensions: [".ts", ".js"] },
    resolveLoader: { modules: [join(ROOT, "node_modules")] },
    module: { rules: [{ test: /\.ts$/, loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } }] },
    externals: { "@univerjs/core": "var undefined", "@univerjs/preset-sheets-node-core": "var undefined" },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats!.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
}
