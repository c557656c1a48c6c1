// The content security policy of the pages: what they may load and connect to. Everything not named is forbidden.
const { OFFICE } = require("./build-options.cjs");

/**
 * Fluent's style engine puts an empty <style> into the page and adds rules to it through the object model, which a policy does
 * not restrict. This is the hash of the empty text: any <style> with a text of its own, and any style attribute, stays forbidden.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The policy as the content of a meta tag, for pages that take office.js from `office`. */
function contentSecurityPolicy(office) {
  const library = office === "self" ? [] : [new URL(OFFICE[office]).origin];
  const directives = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...library],
    "style-src": ["'self'", EMPTY_STYLE],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...library],
    "worker-src": ["'self'", "blob:"],
    // Where Excel runs under a name that is not Microsoft's, office.js asks the user in a page of its own whether to trust it.
    "frame-src": office === "self" ? ["'self'"] : library,
    "form-action": ["'none'"],
    "base-uri": ["'none'"],
  };
  return Object.entries(directives).map(([name, sources]) => `${name} ${sources.join(" ")}`).join("; ");
}

module.exports = { contentSecurityPolicy };
