// A window for tests with office.js in it, and Univer as Node itself loads it: jest does not load all the modules it is made of. Files share it.
const { TestEnvironment } = require("jest-environment-jsdom");

module.exports = class OfficeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadUniver = async () => [require("@univerjs/core"), require("@univerjs/preset-sheets-node-core")];
  }
};
