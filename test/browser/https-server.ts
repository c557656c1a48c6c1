// A folder served over https on this machine, with a certificate made for the tests and trusted by nobody.
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { type IncomingMessage, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs/lib/generate";
import { staticFiles } from "../../src/add-in/static-files.mjs";

const CERTIFICATES = join(__dirname, "..", "..", ".cache", "certificates");
const DAYS = 3650;

export interface Served {
  readonly origin: string;
  close(): void;
}

/** Serves the files of `folder`, and pages given as text by their path. */
export async function serveFolder(folder: string, pages: Readonly<Record<string, string>> = {}): Promise<Served> {
  const files = staticFiles(folder);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const page = pages[new URL(request.url ?? "/", "https://localhost").pathname];
    if (page === undefined) return files(request, response as ServerResponse & { req: IncomingMessage });
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(page);
  };
  const server = createServer(await certificate(), answer);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function certificate(): Promise<{ readonly cert: Buffer; readonly key: Buffer }> {
  if (!existsSync(CERTIFICATES)) await makeCertificate();
  return { cert: readFileSync(join(CERTIFICATES, "localhost.crt")), key: readFileSync(join(CERTIFICATES, "localhost.key")) };
}

/** Made beside and moved into place, so that no test reads half of it; who comes second keeps the first one's. */
async function makeCertificate(): Promise<void> {
  const making = `${CERTIFICATES}-${process.pid}`;
  mkdirSync(making, { recursive: true });
  await generateCertificates(join(making, "ca.crt"), join(making, "localhost.crt"), join(making, "localhost.key"), DAYS);
  try {
    renameSync(making, CERTIFICATES);
  } catch (error) {
    if (!existsSync(CERTIFICATES)) throw error;
  }
}
