// Puts the place of deployment into a file that names the place of development.
const { DEVELOPMENT } = require("./build-options.cjs");

/** A transform for copy-webpack-plugin. */
function deployedTo(url) {
  const place = url.replaceAll("&", "&amp;");
  return (content) => content.toString("utf8").replaceAll(DEVELOPMENT, place);
}

module.exports = { deployedTo };
