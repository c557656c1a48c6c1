// What has to arrive before the pane shows its first page: the page's script, the pane, and the page it starts with.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { production } from "./built-add-in";

jest.setTimeout(600_000);

const MOST = 350_000;
const FIRST = [/^costwright\.js$/, /^pane\.[0-9a-f]+\.js$/, /^page-start\.[0-9a-f]+\.js$/, /^page\.css$/];

it("takes at most 350 kB, compressed", () => {
  const folder = production();
  const files = FIRST.map((name) => readdirSync(folder).filter((file) => name.test(file)));
  expect(files.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  const sizes = files.flat().map((file) => [file, gzipSync(readFileSync(join(folder, file))).length] as const);
  expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(MOST);
});
