// Requirement sets: what is missing is named, with its version.
import { FOR_FUNCTIONS_AND_RIBBON, FOR_THE_PANE, lacking } from "../../src/taskpane/requirements";

const excel = (versions: Readonly<Record<string, string>>) => (name: string, version: string): boolean => Number(versions[name]?.split(".")[1] ?? -1) >= Number(version.split(".")[1]);

it("names the sets that an older Excel lacks", () => {
  const excel2019 = excel({ ExcelApi: "1.8" });
  expect(lacking(FOR_THE_PANE, excel2019)).toEqual(["ExcelApi 1.12"]);
  expect(lacking(FOR_FUNCTIONS_AND_RIBBON, excel2019)).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.2"]);
});

it("names none where all are there", () => {
  const excel2021 = excel({ ExcelApi: "1.14", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3" });
  expect(lacking([...FOR_THE_PANE, ...FOR_FUNCTIONS_AND_RIBBON], excel2021)).toEqual([]);
});
