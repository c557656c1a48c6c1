// A certificate for https://localhost, made once and trusted by nobody: nothing is changed on the machine, and the browser warns once.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateCertificates } from "office-addin-dev-certs/lib/generate.js";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", ".cache", "certificate");
const DAYS = 365;
const MILLISECONDS_OF_DAY = 86_400_000;

/** Certificate and key. */
export async function certificate() {
  if (!isFresh()) await make();
  return { cert: readFileSync(join(folder, "localhost.crt")), key: readFileSync(join(folder, "localhost.key")) };
}

function isFresh() {
  const made = statSync(join(folder, "localhost.crt"), { throwIfNoEntry: false });
  return made !== undefined && Date.now() - made.mtimeMs < (DAYS - 1) * MILLISECONDS_OF_DAY;
}

/** Made beside and moved into place, so that nobody reads half of it; who comes second keeps the first one's. */
async function make() {
  const making = `${folder}-${process.pid}`;
  mkdirSync(making, { recursive: true });
  await generateCertificates(join(making, "ca.crt"), join(making, "localhost.crt"), join(making, "localhost.key"), DAYS);
  if (!isFresh()) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(making, { recursive: true });
  }
}
