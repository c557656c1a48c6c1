// The policy of the pages: strict in every way office.js can be had.
import { createHash } from "node:crypto";
import { OFFICE } from "../../src/add-in/build-options.cjs";
import { contentSecurityPolicy } from "../../src/add-in/content-security-policy.cjs";

const CHOICES = Object.keys(OFFICE) as (keyof typeof OFFICE)[];

function directives(office: keyof typeof OFFICE): ReadonlyMap<string, readonly string[]> {
  return new Map(contentSecurityPolicy(office).split("; ").map((text) => [text.split(" ")[0]!, text.split(" ").slice(1)]));
}

const library = { cdn: "https://appsforoffice.microsoft.com", "cdn-21vianet": "https://appsforoffice.cdn.partner.office365.cn", self: null } as const;

describe.each(CHOICES)("office.js: %s", (office) => {
  const policy = directives(office);
  const allowed = library[office] === null ? ["'self'"] : ["'self'", library[office]];

  it("runs scripts of ours and of the library only, none inline, none by eval", () => expect(policy.get("script-src")).toEqual(allowed));

  it("connects to nothing else", () => expect(policy.get("connect-src")).toEqual(allowed));

  it("forbids what it does not name", () => {
    expect(policy.get("default-src")).toEqual(["'none'"]);
    for (const name of ["form-action", "base-uri"]) expect(policy.get(name)).toEqual(["'none'"]);
    const sources = [...policy.values()].flat();
    expect(sources.filter((source) => /unsafe|\*|http:|nonce/.test(source))).toEqual([]);
  });

  it("lets a style element in only while it is empty", () => {
    const empty = `'sha256-${createHash("sha256").update("").digest("base64")}'`;
    expect(policy.get("style-src")).toEqual(["'self'", empty]);
  });
});
