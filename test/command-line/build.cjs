// Builds the command line once before the tests that run it, when its sources are newer than what was built.
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");

module.exports = () => {
  const launched = spawnSync(process.execPath, [join(__dirname, "..", "..", "src", "command-line", "launch.mjs")], { stdio: ["ignore", "ignore", "pipe"] });
  if (launched.status !== 0) throw new Error(String(launched.stderr));
};
