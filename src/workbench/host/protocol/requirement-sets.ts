// Which Excel is played: the requirement sets it supports. Members that came later are refused, as an older Excel would.

/** Sets and their versions, `{ ExcelApi: "1.12" }`; a set that is not named is not supported. */
export type RequirementSets = Readonly<Record<string, string>>;

/** A current Excel on the web. */
export const CURRENT_SETS: RequirementSets = {
  ExcelApi: "1.20",
  ExcelApiOnline: "1.1",
  SharedRuntime: "1.2",
  CustomFunctions: "1.5",
  CustomFunctionsRuntime: "1.5",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  KeyboardShortcuts: "1.1",
  RichApiRuntime: "1.2",
  DelayForCellEdit: "1.1",
  AddinTelemetry: "1.1",
};

/** True when the set is supported in that version or a later one. */
export function isSetSupported(sets: RequirementSets, name: string, version = "1.1"): boolean {
  const [, held] = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase()) ?? [];
  return held !== undefined && compareVersions(held, version) >= 0;
}

/** `since` as members are declared with it: a version of ExcelApi, a set with its version, or blank for what every Excel has. */
export function isMemberSupported(sets: RequirementSets, since: string): boolean {
  if (since === "") return true;
  const { name, version } = requirementOf(since);
  return isSetSupported(sets, name, version);
}

export function requirementOf(since: string): { readonly name: string; readonly version: string } {
  const [first = "", second] = since.split(" ");
  return second === undefined ? { name: "ExcelApi", version: first } : { name: first, version: second };
}

function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split(".").map(Number);
  const [bMajor = 0, bMinor = 0] = b.split(".").map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
