// Builds the command line (Node) into dist/. The pages of the add-in join here when they exist.
const path = require("node:path");

const typescript = {
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } },
};

module.exports = {
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
