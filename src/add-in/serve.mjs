// `npm run serve`: hands the built pages to Excel on this machine, at https://localhost:3000, with a certificate this machine trusts.
import { existsSync } from "node:fs";
import { createServer } from "node:https";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import devCerts from "office-addin-dev-certs";
import { staticFiles } from "./static-files.mjs";

const built = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "dist", "add-in");
const PORT = 3000;

export async function serve() {
  if (!existsSync(join(built, "taskpane.html"))) throw new Error("There is nothing to serve yet: npm run build");
  const server = createServer(await devCerts.getHttpsServerOptions(), staticFiles(built));
  await new Promise((resolve, reject) => server.once("error", reject).listen(PORT, "localhost", resolve));
  console.log(`https://localhost:${PORT}/taskpane.html (Ctrl+C ends it)`);
  return server;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await serve();
