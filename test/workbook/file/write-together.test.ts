// All files or none, and no temporary files left in either case.
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFilesTogether, writeFileWhole } from "../../../src/workbook/file/write-together";
import { inTemporaryFolder } from "../contents";

describe("files written together", () => {
  it("are written, replaced and removed", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "b.csv"), "old");
      await writeFile(join(folder, "c.csv"), "old");
      await writeFilesTogether(folder, { "a.csv": "new", "b.csv": new Uint8Array([110, 101, 119]), "c.csv": null });
      expect(await readdir(folder)).toEqual(["a.csv", "b.csv"]);
      expect(await readFile(join(folder, "b.csv"), "utf8")).toBe("new");
    }));

  it("are put back when one of them cannot be", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "b.csv"), "old");
      await writeFile(join(folder, "c.csv"), "old");
      await mkdir(join(folder, "d.csv", "in the way"), { recursive: true });
      await expect(writeFilesTogether(folder, { "a.csv": "new", "b.csv": "new", "c.csv": null, "d.csv": "new" })).rejects.toThrow();
      expect(await readdir(folder)).toEqual(["b.csv", "c.csv", "d.csv"]);
      expect(await readFile(join(folder, "b.csv"), "utf8")).toBe("old");
      expect(await readFile(join(folder, "c.csv"), "utf8")).toBe("old");
    }));

  it("leave no new folder behind when they fail", () =>
    inTemporaryFolder(async (folder) => {
      await expect(writeFilesTogether(join(folder, "new", "out"), { "a.csv": "x", "no/such/b.csv": "x" })).rejects.toThrow();
      expect(await readdir(folder)).toEqual([]);
    }));
});

describe("a file written whole", () => {
  it("replaces the former one", () =>
    inTemporaryFolder(async (folder) => {
      await writeFileWhole(join(folder, "new", "a.txt"), "1");
      await writeFileWhole(join(folder, "new", "a.txt"), "2");
      expect(await readFile(join(folder, "new", "a.txt"), "utf8")).toBe("2");
      expect(await readdir(join(folder, "new"))).toEqual(["a.txt"]);
    }));

  it("leaves nothing when it fails", () =>
    inTemporaryFolder(async (folder) => {
      await mkdir(join(folder, "a.txt", "in the way"), { recursive: true });
      await expect(writeFileWhole(join(folder, "a.txt"), "1")).rejects.toThrow();
      expect(await readdir(folder)).toEqual(["a.txt"]);
    }));
});
