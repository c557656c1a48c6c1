// Who may import whom. Folders import one way; a cycle is an error.
const only = (from, allowed, comment) => ({
  name: `${from.replace(/[^a-z]+/g, "-")}-imports`,
  comment,
  severity: "error",
  from: { path: `^src/${from}` },
  to: { path: "^(src|test)/", pathNot: [`^src/${from}`, ...allowed.map((folder) => `^src/${folder}`)] },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "src-never-imports-test", severity: "error", from: { path: "^src" }, to: { path: "^test" } },
    only("engine/", [], "the engine knows cost accounting and nothing else"),
    {
      name: "engine-packages",
      comment: "the engine imports decimal.js only",
      severity: "error",
      from: { path: "^src/engine" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "node_modules/decimal\\.js" },
    },
    only("tables/", ["engine/", "workbook/workbook\\.ts$"], "tables turn rows into the engine's records"),
    only("sheets/", ["engine/", "workbook/workbook\\.ts$"], "sheets turn report values into sheet content"),
    only("workbook/workbook\\.ts$", ["workbook/kept-settings\\.ts$"], "the port imports what a workbook keeps besides its sheets, and nothing else"),
    only("workbook/", [], "adapters import the port only"),
    {
      name: "excel-adapter-in-the-composition-root",
      comment: "whoever works on a workbook is given one; only the add-in's root knows that it is Excel",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(workbook|add-in)/" },
      to: { path: "^src/workbook/excel/" },
    },
    only("locales/", ["engine/finding\\.ts$"], "texts know finding codes, nothing else"),
    only("application/", ["engine/", "tables/", "sheets/", "workbook/workbook\\.ts$", "locales/"], "the application joins engine, tables and sheets over the port"),
    only("functions/", ["application/", "workbook/workbook\\.ts$", "locales/"], "functions are an interface to the application"),
    only("commands/", ["application/"], "commands ask the application for one thing each"),
    only("taskpane/", ["application/", "workbook/workbook\\.ts$", "workbook/kept-settings\\.ts$", "locales/"], "the pane shows what the application answers"),
    only("add-in/", ["application/", "commands/", "functions/", "taskpane/", "workbook/excel/", "workbook/file/xlsx/(new-file|read-bytes)\\.ts$", "locales/"], "the composition root alone knows that the workbook is Excel's"),
    { name: "nobody-imports-the-root", severity: "error", from: { path: "^src/", pathNot: "^src/add-in/" }, to: { path: "^src/add-in/", pathNot: "static-files\\.mjs$" } },
    only("workbench/", ["workbook/custom-function-names\\.ts$", "workbook/address\\.ts$", "workbook/date-format\\.ts$", "workbook/report-mark\\.ts$", "workbook/workbook\\.ts$", "workbook/file/", "add-in/static-files\\.mjs$"], "the workbench plays Excel from outside; it shares the port and the files, and never what it tests"),
    { name: "nobody-imports-the-workbench", comment: "nothing that is shipped knows the Excel it is tested with", severity: "error", from: { path: "^src/", pathNot: "^src/workbench/" }, to: { path: "^src/workbench/" } },
    only("command-line/", ["application/", "workbook/file/", "workbook/workbook\\.ts$", "workbook/kept-settings\\.ts$", "locales/"], "the command line is a thin shell"),
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: "tsconfig.json" }, doNotFollow: { path: "node_modules" }, exclude: { path: "node_modules/.*\\.d\\." } },
};
