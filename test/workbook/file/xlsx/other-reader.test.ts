// A second opinion: hucre, which shares no code with our reader, sees the same cells in the sample months.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { openXlsxWorkbook } from "../../../../src/workbook/file/xlsx/xlsx-file";
import type { CellValue } from "../../../../src/workbook/workbook";

const SAMPLES = join(__dirname, "../../../../assets/samples");
const files = readdirSync(SAMPLES).map((name) => join(SAMPLES, name, `${name}.xlsx`));

type OtherValue = Awaited<ReturnType<typeof readXlsx>>["sheets"][number]["rows"][number][number];

/** A cell of the other reader in our terms. */
function inOurTerms(value: OtherValue | undefined): CellValue {
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  return value === undefined || value === "" ? null : value;
}

describe.each(files.filter((path) => existsSync(path)))("%s", (path) => {
  it("has the same cells for both readers", async () => {
    const [ours, other] = await Promise.all([openXlsxWorkbook(path).read(), readXlsx(readFileSync(path))]);
    expect(ours.sheets.map(({ sheet }) => sheet)).toEqual(other.sheets.map(({ name }) => name));
    ours.sheets.forEach(({ sheet, rows }, index) => {
      const theirs = other.sheets[index]?.rows ?? [];
      const padded = theirs.map((row, at) => row.map((_, column) => rows[at]?.[column] ?? null));
      expect({ sheet, rows: padded }).toEqual({ sheet, rows: theirs.map((row) => row.map(inOurTerms)) });
    });
  });
});
