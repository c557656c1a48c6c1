// A former workbook whose last sector was cut short is read and told; one that lacks more is refused.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { openWorkbook } from "../../../src/workbook/file/open";
import type { WorkbookData } from "../../../src/workbook/workbook";
import { inTemporaryFolder } from "../contents";

/** A ledger of four lines as LibreOffice writes it, compressed. */
const LEDGER = inflateSync(Buffer.from(
  [
    "eNrtWH1sFEUUf7O7d+z181ooImh7VqGlLXKtCbRRaKWgonwJGBslSj+utfbaklIIjVauIokGLoqQ6B+oqSkmRuNHjBqiifQ/EzUKhkT9q5gYY1Q4jEJIaM/fvJ3d3l6uyV1tTMS+y9uZ93bmvbfzPmbmvvm6YGz4/YXnKAluJ50m4j7yJvAE0GcTfiJN8Sbi8bjNjs/C",
    "fwrGVSt9aMB/HqD0+RygqXybpdpZuPZgK/Xi108BWkc9aPtogDKB+YiYRHnpzJlIc1y6MKt/+vpl/ZZ1XAemyn9Z72X+ZwNzgLnAPGC+tQVQAbAQOBc4D1jEMUF0HXAB8HrgQuAi4A3AG4HFwBJgAHgTsBR4M/AWZdsS1Upcin6Foqtm69CMg8+EF70e+iT3S+ly9v05",
    "RMR7xijHxY/AHbRLxkZjc7g18G/BGrahWUgbTiFIV6En6Di4efQucz/l5yqOPkADBWpVRDdpDWx7lJ+l/MwjOf9jnvMDc6oRl5/L7Nn/gkoCj7gT9a+Tmimc/JZm8m0wSa9fbOIa3IuM2IYxPbQbvUa6l+5jTiMVGzk0InPy7lBPqK85XGzk0gmZn93L25YPAMY4+Ubo",
    "r3ggIdFPBSRfamH+n+nxtQz59L/jj2DtUq1zpTU+lsxfOgW/agp+xRR8X0q+x7bHTLbzhMU/Nsk/qiGRIxSXrT+ic1sQ8XJbGDG4nRuZw+28iCe+kxPmINJnr9wZSBfPP3IptCR6GAVB4DcqTCDR9qigX+khuS3EtrIub0yWf1k37GtCIt5G2TGZuJ/BaJOGBLYZ85Ro",
    "wLOBii/6rY3GxIZjYiMxLyNHrtKrvKnkcc6In0IlHTqJ3+8fPXR5G+imtqHnYNLpgfN75+8X+1Q3d3tsAN2SLSdDp4+88jK6K6NWVycfCsyhZUhHuelZmSi+21QXRQVcsSJYE6zG6OEnvP110fI9+IrqYLAGnEvHNjzb9PDqLmd+jTM/jo0yjz40rI2y1SwCTsZIkWo1",
    "uZtaVdfvqro5MKANCyjrVAEvmh9Lc/XNi2c2tmypf5T5kUkf02LpSqzmEN6MGhU8o5KfT/NYezc+wLxn+LkE8y+cl/BzfVlCvxz9b8sGz5QNXqhfmtAfRvX0wSpiZ2tUJarEghzvgdGdY/V2K+gBvDFpkD+bxMmsfPWleVbt4yefJzS/3bfqoshnnrBWwMXTUozTU4wz",
    "ksaN82nFXm6LEqCEQ2mgNIfSQekOZYAyHMoDyuNQXlDST0/Bg4JPOa9/ofE7wRrmqJGCNZgOpcOnPoeSGrIcKR68e1FYlOaSqblkai6ZGsvMdigpM4dsKd4EmTrLfEPJ1Flmrpqnu2TqLjt1l50621mqW5Thkmm4ZBoumYbLTsNlp8F2Spm/0RYZ9bF7rIiPmapESEX5",
    "pMeCfNo0YuXM98X8KU60GmXxPDlHemy1Vkgfea1jAdEdHMHy7JnPK2IrAHSgvnSYiYKEfYrOSuvsLXAi1bOsM7jf1Kwya726S555N3a29vXu7m3vD6zb1xoKB+pWLtve3BIKh0McTGs629tr/8nZX1j1ddowESeO2BRyaezga39c2fyY/60jJlWWffC99MSTqlrJ97Xq",
    "ftCgVmuDuic0qbtCm7ov7FJ3jF/GrbO/7AfVPBvS6Wdiv+RoZ786e/zWRf6jL8H+qivvrJU5ncTboe4p9sbkT7B1Kv61BDN5/+d1SsqBVHNkDjZkW/0Hob2PuqiF7ejK2P5Cro3W3TWewb262GfHeSP0diNGN8OGx6elX0+4g6czZzFwvZNnm3EnCE3bf7LiZ3r/L1N3",
    "dWt33kZ78P3duHdI369HFLSzTySnH3eWXnCmhnKl35PB+stK/rajfy00tLINIY7AzOypncb3VwL7Z///YfgbqdlHqg==",
  ].join(""),
  "base64",
));

const read = (bytes: Buffer): Promise<WorkbookData> =>
  inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, "a.xls"), bytes);
    return (await openWorkbook(join(folder, "a.xls"))).read();
  });

it("reads the whole file without a word about its end", async () => {
  const { sheets, notes } = await read(LEDGER);
  expect(notes).toEqual([{ code: "format-converted", value: "xls" }]);
  expect(sheets[0]?.rows).toHaveLength(5);
});

it.each([[1, 1], [100, 100], [511, 511], [-100, 412]])("tells an end that lacks bytes (%d cut)", async (cut, missing) => {
  const whole = await read(LEDGER);
  const bytes = cut < 0 ? Buffer.concat([LEDGER, Buffer.alloc(-cut)]) : LEDGER.subarray(0, LEDGER.length - cut);
  const { sheets, notes } = await read(bytes);
  expect(notes).toContainEqual({ code: "file-incomplete", value: String(missing) });
  expect(sheets[0]?.rows).toEqual(whole.sheets[0]?.rows);
});

it("refuses half of a file", async () => {
  await expect(read(LEDGER.subarray(0, LEDGER.length / 2))).rejects.toMatchObject({ name: "UnreadableFile", reason: "damaged" });
});
