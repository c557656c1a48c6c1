// The files of office.js that Excel asks for, copied beside the pages when the library is hosted by oneself. Copied as they are: the licence allows no change.
const path = require("node:path");

const PACKAGE = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/** One script per way Excel runs; the table of the first app versions is also what a plain browser loads. */
const SCRIPTS = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-winrt-16.00.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
];

/** Patterns for copy-webpack-plugin. The page that asks for trust is asked for in this spelling, and servers may mind. */
function officeLibrary() {
  const dist = path.join(PACKAGE, "dist");
  return [
    ...SCRIPTS.map((name) => ({ from: path.join(dist, name), to: `office/${name}`, info: { minimized: true } })),
    { context: dist, from: "*-*/office_strings.js", to: "office/[path][name][ext]", info: { minimized: true } },
    { context: path.join(dist, "agaveerrorux"), from: "**/*.{html,png}", to: "office/AgaveErrorUX/[path][name][ext]", info: { minimized: true } },
    { from: path.join(dist, "agaveerrorux/agaveerrorux.js"), to: "office/AgaveErrorUX/AgaveErrorUX.js", info: { minimized: true } },
    { from: path.join(dist, "agaveerrorux/style/agaveerrorux.css"), to: "office/AgaveErrorUX/style/AgaveErrorUX.css", info: { minimized: true } },
    { from: path.join(PACKAGE, "LICENSE.md"), to: "office/LICENSE.md" },
  ];
}

module.exports = { officeLibrary };
