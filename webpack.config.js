// Builds the command line (Node) and the add-in's pages (browser) into dist/.
const path = require("node:path");
const { buildOptions } = require("./src/add-in/build-options.cjs");
const { addIn } = require("./src/add-in/pages.webpack.cjs");

const typescript = {
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } },
};

const commandLine = {
  name: "command-line",
  mode: "production",
  target: "node20",
  devtool: false,
  stats: "errors-warnings",
  entry: { costwright: "./src/command-line/main.ts" },
  output: {
    path: path.resolve(__dirname, "dist/command-line"),
    filename: "[name].cjs",
    chunkFilename: "[name].cjs",
    library: { type: "commonjs2" },
    clean: true,
  },
  optimization: { minimize: false },
  module: { rules: [typescript] },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
};

module.exports = ({ url, office, out } = {}) => [commandLine, addIn(buildOptions({ url, office, out }))];
