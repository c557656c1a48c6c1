// Answers requests with the files of a folder, as any static web server does.
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
};

/** A request handler; nothing outside the folder is ever sent, and nothing is kept by the browser. */
export function staticFiles(folder) {
  return async (request, response) => {
    const path = pathIn(folder, request.url ?? "/");
    const content = path === null ? null : await readFile(path).catch(missing);
    const type = TYPES[extname(path ?? "")] ?? "application/octet-stream";
    response.writeHead(content === null ? 404 : 200, { "content-type": content === null ? "text/plain" : type, "cache-control": "no-store" });
    response.end(content ?? "not found");
  };
}

function pathIn(folder, url) {
  const { pathname } = new URL(url, "https://localhost");
  const asked = pathname.replaceAll("%20", " ");
  const path = normalize(join(folder, asked));
  return asked.includes("%") || !path.startsWith(normalize(folder) + sep) ? null : path;
}

function missing(error) {
  if (error.code === "ENOENT" || error.code === "EISDIR") return null;
  throw error;
}
