// Serving files: those of the folder, with their types, and nothing outside it.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { staticFiles } from "../../src/add-in/static-files.mjs";

let root = "";
let server: Server;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "costwright-"));
  mkdirSync(join(root, "pages", "icons"), { recursive: true });
  writeFileSync(join(root, "pages", "taskpane.html"), "<p>成本");
  writeFileSync(join(root, "pages", "icons", "check-16.png"), "png");
  writeFileSync(join(root, "secret.txt"), "secret");
  server = createServer(staticFiles(join(root, "pages")));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
});

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** Asks for a path as it is: a URL object would tidy it. */
function ask(path: string): Promise<{ readonly status: number | undefined; readonly type: string | undefined; readonly cache: string | undefined; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: "localhost", port, path }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, type: response.headers["content-type"], cache: response.headers["cache-control"], body: Buffer.concat(parts).toString("utf8") }));
    })
      .on("error", reject)
      .end();
  });
}

it("serves a file with its type, whatever is asked of it", async () => {
  expect(await ask("/taskpane.html?_host_Info=Excel$Web")).toEqual({ status: 200, type: "text/html; charset=utf-8", cache: "no-cache", body: "<p>成本" });
});

it("lets icons be kept: Excel shows none otherwise", async () => {
  expect(await ask("/icons/check-16.png")).toMatchObject({ type: "image/png", cache: "max-age=3600" });
});

it.each(["/", "/icons", "/icons/", "/none.js", "/../secret.txt", "/%2e%2e/secret.txt", "/icons/..%2f..%2fsecret.txt", "/icons/../../secret.txt", "//secret.txt"])("has nothing at %s", async (path) => {
  const { status, body } = await ask(path);
  expect({ status, body }).toEqual({ status: 404, body: "not found" });
});
