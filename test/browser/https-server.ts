// A folder served over https on this machine, with a certificate that is trusted by nobody.
import { type IncomingMessage, type ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { staticFiles } from "../../src/add-in/static-files.mjs";
import { certificate } from "../../src/workbench/start/certificate.mjs";

export interface Served {
  readonly origin: string;
  close(): void;
}

/** Serves the files of `folder`, and pages given as text by their path. */
export async function serveFolder(folder: string, pages: Readonly<Record<string, string>> = {}): Promise<Served> {
  const files = staticFiles(folder);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    // As the workbench asks it: an origin, and two ports are two, has a process of its own where the browser can give one.
    response.setHeader("origin-agent-cluster", "?1");
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
