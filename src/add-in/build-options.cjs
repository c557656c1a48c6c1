// What can be chosen when the add-in is built: where its pages will stand, and where office.js comes from.

/** Pages of development; the manifest in the repository names this place. */
const DEVELOPMENT = "https://localhost:3000";

/** Where office.js is loaded from. `self` is a copy beside the pages, for networks that do not reach Microsoft. */
const OFFICE = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "cdn-21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "office/office.js",
};

/** A build that was asked for in a way that cannot be meant; `message` says what to do. */
class WrongBuild extends Error {}

/**
 * The place of deployment, without a slash at its end.
 *
 * @throws WrongBuild unless it is an https address that others can reach
 */
function deploymentUrl(text) {
  const url = parsed(text);
  if (url.protocol !== "https:") throw new WrongBuild(`--url ${text}: Office loads add-ins over https only.`);
  if (isThisMachine(url.hostname)) throw new WrongBuild(`--url ${text}: this address reaches the machine that builds, nobody else. Leave --url away to build for development.`);
  if (url.username || url.password || url.search || url.hash) throw new WrongBuild(`--url ${text}: give host and folder only, for example https://intranet.example/costwright.`);
  return url.href.replace(/\/+$/, "");
}

function parsed(text) {
  if (!URL.canParse(text)) throw new WrongBuild(`--url ${text}: not an address. Example: https://intranet.example/costwright.`);
  return new URL(text);
}

function isThisMachine(host) {
  return host === "localhost" || host.endsWith(".localhost") || /^127\./.test(host) || host === "0.0.0.0" || host === "[::1]" || host === "[::]";
}

/** @throws WrongBuild when there is no such source of office.js */
function officeSource(name) {
  if (!Object.hasOwn(OFFICE, name)) throw new WrongBuild(`--office ${name}: choose one of ${Object.keys(OFFICE).join(", ")}.`);
  return name;
}

/** The options of a build: from what was said, else those of development. */
function buildOptions({ url, office = "cdn", out } = {}) {
  return { url: url === undefined ? DEVELOPMENT : deploymentUrl(url), office: officeSource(office), ...(out === undefined ? {} : { out }) };
}

module.exports = { DEVELOPMENT, OFFICE, WrongBuild, buildOptions };
