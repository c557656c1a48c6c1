// The manifest against Office's schemas, where they are at hand.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { ROOT } from "./read-manifest";

const SCHEMAS = join(ROOT, "..", "shared", "schemas");
const given = existsSync(SCHEMAS) ? describe : describe.skip;

const MAIN = "OfficeAppManifestV1_1.xsd";
const OTHERS = ["OfficeAppBasicTypesV1_0.xsd", "TaskPaneAppVersionOverridesV1_0.xsd", "MailAppVersionOverridesV1_0.xsd", "MailAppVersionOverridesV1_1.xsd"];

const file = (name: string): { fileName: string; contents: string } => ({ fileName: name, contents: readFileSync(join(SCHEMAS, name), "utf8") });

async function faults(contents: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: { fileName: "manifest.xml", contents }, schema: file(MAIN), preload: OTHERS.map(file) });
  return errors.map((error) => error.message);
}

given("the manifest by Office's schemas (needs ../shared)", () => {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");

  it("is valid", async () => {
    expect(await faults(manifest)).toEqual([]);
  });

  it.each([
    ["a misspelt element", manifest.replaceAll("Supertip>", "Supertipp>")],
    ["elements in another order", manifest.replace(/(\s*<Label resid="tab.label"\/>)([\s\S]*?)(<\/CustomTab>)/, "$2$3").replace("<CustomTab id=\"Costwright.Tab\">", "<CustomTab id=\"Costwright.Tab\"><Label resid=\"tab.label\"/>")],
    ["a label that is too long", manifest.replace('id="tab.label" DefaultValue="Costwright"', `id="tab.label" DefaultValue="${"x".repeat(126)}"`)],
  ])("would not be with %s", async (_, changed) => {
    expect(changed).not.toBe(manifest);
    expect(await faults(changed)).not.toEqual([]);
  });
});
