// A refusal has its own sentence that names the sheet; anything else is passed on with its details.
import { LANGUAGES, translator } from "../../../src/locales";
import { sayError } from "../../../src/taskpane/parts/say-error";
import { NotWritten } from "../../../src/workbook/workbook";

it.each(LANGUAGES)("says in %s which sheet is protected", (language) => {
  const said = sayError(new NotWritten("sheet-protected", "费用归集表"), translator(language));
  expect(said).toContain("费用归集表");
  expect(said).not.toContain("sheet-protected");
});

it("passes an unexpected error on with its code", () => {
  const error = Object.assign(new Error("no"), { code: "GeneralException" });
  expect(sayError(error, translator("en"))).toContain("GeneralException: no");
});
