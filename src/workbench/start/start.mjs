// `npm start`: builds the workbench where needed, serves it, and prints its address. Options: --port NUMBER (0 for any free one), --build to build only.
import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { staticFiles } from "../../add-in/static-files.mjs";
import { builtWorkbench } from "./build.mjs";
import { certificate } from "./certificate.mjs";

const USUAL_PORT = 3100;

/** Has the pane's page believe that the system has the theme chosen here; see page/pane-theme.ts. The page itself stays as it was built. */
async function themedPane(folder, response) {
  const page = await readFile(join(folder, "add-in", "taskpane.html"), "utf8");
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" });
  response.end(page.replace("<title>", '<script src="../pane-theme.js"></script>\n<title>'));
}

/** Both origins hand out the same files; the pane comes from the second. */
function requestHandler(folder, place) {
  const files = staticFiles(folder);
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "https://localhost");
    // Asks the browser for a process per origin, as the origins of Excel and of an add-in have anyway: two ports of one machine would share one.
    response.setHeader("origin-agent-cluster", "?1");
    response.setHeader("access-control-allow-origin", "*");
    if (pathname === "/place.json") {
      response.writeHead(200, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
      return response.end(JSON.stringify(place));
    }
    if (pathname === "/add-in/taskpane.html" && searchParams.has("workbench-theme")) return themedPane(folder, response);
    if (pathname === "/") request.url = "/index.html";
    return files(request, response);
  };
}

async function listening(options, handler, port) {
  const server = createServer(options, handler);
  try {
    await new Promise((resolve, reject) => server.once("error", reject).listen(port, "localhost", resolve));
  } catch (error) {
    // Somebody else has the usual port: any other will do.
    if (error.code !== "EADDRINUSE" || port === 0) throw error;
    return listening(options, handler, 0);
  }
  return server;
}

/** @returns the address of the page */
async function startWorkbench(port) {
  const folder = await builtWorkbench();
  const options = await certificate();
  const place = { paneOrigin: "" };
  const handler = requestHandler(folder, place);
  const page = await listening(options, handler, port);
  const pane = await listening(options, handler, port === 0 ? 0 : port + 1);
  place.paneOrigin = `https://localhost:${pane.address().port}`;
  return `https://localhost:${page.address().port}/`;
}

const { values } = parseArgs({ options: { port: { type: "string" }, build: { type: "boolean" } } });
if (values.build) await builtWorkbench();
else {
  const address = await startWorkbench(values.port === undefined ? USUAL_PORT : Number(values.port));
  console.log(`${address} (Ctrl+C ends it)`);
  console.log("The certificate was made on this machine and is trusted by nobody: the browser warns once, and may be told to go on.");
}
