// Bundles the workbench's page. A build of its own, into a folder of its own: nothing of it ever reaches the add-in's bundle.
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");

const ROOT = path.resolve(__dirname, "../../..");
const PAGE = path.join(ROOT, "src/workbench/page");
const UNIVER_STYLES = path.join(ROOT, "node_modules/@univerjs/preset-sheets-core/lib/index.css");

/** @param out the folder to build into */
function workbenchPage(out) {
  return {
    name: "workbench",
    mode: "production",
    target: ["web", "es2022"],
    devtool: false,
    context: ROOT,
    entry: { workbench: path.join(PAGE, "main.ts"), "pane-theme": path.join(PAGE, "pane-theme.ts") },
    output: { path: out, filename: "[name].js", chunkFilename: "chunks/[name].js" },
    cache: { type: "filesystem", cacheDirectory: path.join(ROOT, ".cache/webpack"), buildDependencies: { config: [__filename] } },
    // Built on the machine it runs on: there is nothing to gain by making it small.
    // The packages of the grid say they have no side effects, and add their interfaces to one another by side effect.
    optimization: { minimize: false, sideEffects: false },
    performance: { hints: false },
    module: { rules: [{ test: /\.ts$/, loader: "swc-loader", options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } } }] },
    // The grid's packages hold the formula engine already; the host takes it from there.
    resolve: { extensions: [".ts", ".mjs", ".js"], alias: { "@univerjs/preset-sheets-node-core": "@univerjs/preset-sheets-core" } },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: path.join(PAGE, "index.html") },
          { from: path.join(PAGE, "page.css") },
          { from: UNIVER_STYLES, to: "univer.css" },
          { from: path.join(ROOT, "assets/samples/*/*.xlsx"), to: "samples/[name][ext]" },
        ],
      }),
    ],
  };
}

module.exports = { workbenchPage };
