// `npm run validate [-- FILE]`: the manifest by our own checks, then by Office's service where the network reaches it.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import manifestTools from "office-addin-manifest";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const [manifest = join(root, "manifest.xml")] = process.argv.slice(2);

/** Resources, words, icons, commands and, where they are at hand, Office's schemas. */
function passesOurChecks() {
  return spawnSync(process.execPath, [join(root, "node_modules", "jest", "bin", "jest.js"), "test/manifest", "test/commands"], { cwd: root, stdio: "inherit" }).status === 0;
}

/** True, false, or null when the service cannot be reached. */
async function passesOffice() {
  try {
    const { isValid, report } = await manifestTools.validateManifest(manifest);
    for (const kind of ["errors", "warnings", "notes"]) {
      for (const { title, content, helpUrl } of report?.[kind] ?? []) console.log([kind, title, content, helpUrl].filter(Boolean).join(": "));
    }
    return isValid;
  } catch (error) {
    if (!error.message.startsWith("Unable to contact")) throw error;
    return null;
  }
}

const ours = passesOurChecks();
const office = await passesOffice();
console.log(`Our checks: ${ours ? "passed" : "failed"}.`);
console.log(`Office's service, ${manifest}: ${office === null ? "not reached, so not asked" : office ? "valid" : "not valid"}.`);
process.exitCode = ours && office !== false ? 0 : 1;
