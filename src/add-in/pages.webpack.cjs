// Builds what a web server hands to Excel: the page, its scripts, icons, shortcuts, the functions' metadata and pages, and the manifest.
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { Compilation, sources } = require("webpack");
const { functionsMetadata } = require("../functions/metadata.cjs");
const { DEVELOPMENT, OFFICE } = require("./build-options.cjs");
const { contentSecurityPolicy } = require("./content-security-policy.cjs");
const { deployedTo } = require("./deployed.cjs");
const { functionPages } = require("./function-pages.cjs");
const { officeLibrary } = require("./office-library.cjs");
const { sampleFiles } = require("./samples.cjs");

const ROOT = path.resolve(__dirname, "../..");

/** Oldest web views that run Excel add-ins with exact integers; what is older shows the page's own text. */
const typescript = {
  test: /\.tsx?$/,
  // Modules do nothing when they are loaded, so that a door such as `engine/index` brings along only what is taken through it.
  sideEffects: false,
  loader: "swc-loader",
  options: { jsc: { target: "es2020", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } } },
};

function files({ url, office }) {
  const transform = deployedTo(url);
  return [
    { from: path.join(ROOT, "manifest.xml"), to: "manifest.xml", transform },
    { from: path.join(__dirname, "shortcuts.json"), to: "shortcuts.json" },
    { from: path.join(__dirname, "page.css"), to: "page.css" },
    { from: path.join(__dirname, "function-page.css"), to: "functions/page.css" },
    { context: path.join(ROOT, "assets/icons"), from: "*.png", to: "icons/[name][ext]" },
    ...(office === "self" ? officeLibrary() : []),
  ];
}

/** Emits what Excel shows of the functions, one file per language, their pages, and the samples. */
const textFiles = (url) => ({
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("text-files", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "text-files", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const [file, text] of Object.entries({ ...functionsMetadata(url), ...functionPages(), ...sampleFiles() })) compilation.emitAsset(file, new sources.RawSource(text));
      });
    });
  },
});

/** @param options see build-options.cjs */
function addIn(options) {
  const page = { filename: "taskpane.html", template: path.join(__dirname, "page.ts"), inject: "head", scriptLoading: "defer", hash: true, minify: false };
  return {
    name: "add-in",
    mode: "production",
    target: ["web", "es2020"],
    // No source maps by eval: the policy of the page forbids it.
    devtool: false,
    stats: "errors-warnings",
    performance: { hints: false },
    context: ROOT,
    entry: { costwright: path.join(__dirname, "main.ts") },
    output: {
      path: options.out === undefined ? path.join(ROOT, "dist/add-in") : path.resolve(ROOT, options.out),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "auto",
      clean: true,
    },
    // One chunk for the pane: a runtime that only computes functions does not load it.
    optimization: { minimize: options.url !== DEVELOPMENT, splitChunks: false },
    module: { rules: [typescript] },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    plugins: [
      new HtmlPlugin({ ...page, templateParameters: { policy: contentSecurityPolicy(options.office), office: OFFICE[options.office] } }),
      new CopyPlugin({ patterns: files(options) }),
      textFiles(options.url),
    ],
  };
}

module.exports = { addIn };
