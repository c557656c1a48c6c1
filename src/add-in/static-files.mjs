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

/** Excel shows no icon that it may not keep; everything else is to be the latest build's. */
const cacheOf = (path) => (path.endsWith(".png") ? "max-age=3600" : "no-cache");

/** A request handler; nothing outside the folder is ever sent. */
export function staticFiles(folder) {
  return async (request, response) => {
    const path = pathIn(folder, request.url ?? "/");
    const content = path === null ? null : await readFile(path).catch(missing);
    if (content === null) {
      response.writeHead(404, { "content-type": "text/plain", "cache-control": "no-store" });
      return response.end("not found");
    }
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "cache-control": cacheOf(path) });
    return response.end(content);
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
