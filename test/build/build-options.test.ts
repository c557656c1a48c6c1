// Build options: the place of deployment is an https address of others, or nothing is built.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DEVELOPMENT, OFFICE, WrongBuild, buildOptions } from "../../src/add-in/build-options.cjs";
import { ROOT, runBuild } from "./built-add-in";

describe("the place of deployment", () => {
  it.each([
    ["https://addin.example", "https://addin.example"],
    ["https://addin.example/costwright/", "https://addin.example/costwright"],
    ["https://INTRANET.example:8443/a/b", "https://intranet.example:8443/a/b"],
    ["https://10.20.30.40/costwright", "https://10.20.30.40/costwright"],
  ])("may be %s", (said, url) => expect(buildOptions({ url: said }).url).toBe(url));

  it.each([
    "http://addin.example",
    "https://localhost:3000",
    "https://pc.localhost",
    "https://127.0.0.1/costwright",
    "https://[::1]/costwright",
    "https://0.0.0.0",
    "addin.example",
    "ftp://addin.example",
    "https://user:secret@addin.example",
    "https://addin.example/?version=1",
    "https://addin.example/#pane",
    "",
  ])("is never %s", (said) => expect(() => buildOptions({ url: said })).toThrow(WrongBuild));

  it("is this machine only for development", () => expect(buildOptions()).toEqual({ url: DEVELOPMENT, office: "cdn" }));
});

describe("office.js", () => {
  it("comes from Microsoft, from 21Vianet, or from beside the pages", () => {
    for (const office of Object.keys(OFFICE)) expect(buildOptions({ office }).office).toBe(office);
    expect(() => buildOptions({ office: "elsewhere" })).toThrow(WrongBuild);
    expect(() => buildOptions({ office: "toString" })).toThrow(WrongBuild);
  });
});

it("`npm run build` says what is wrong, exits 2 and builds nothing", () => {
  const out = join(ROOT, ".cache", "never-built");
  for (const args of [["--url", "http://addin.example"], ["--url", "https://localhost:3000"], ["--office", "elsewhere"], ["--nonsense"]]) {
    const { status, said } = runBuild([...args, "--out", out]);
    expect({ args, status }).toEqual({ args, status: 2 });
    expect(said).toContain("usage: npm run build");
  }
  expect(existsSync(out)).toBe(false);
});
