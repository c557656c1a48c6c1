// What an Excel must offer: for the pane itself, and for the functions and the ribbon.

export type RequirementSet = readonly [name: string, version: string];

export const FOR_THE_PANE: readonly RequirementSet[] = [["ExcelApi", "1.12"]];
export const FOR_FUNCTIONS_AND_RIBBON: readonly RequirementSet[] = [
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.2"],
];

/** Names of the sets this Excel lacks, `ExcelApi 1.12`. */
export function lacking(sets: readonly RequirementSet[], isSupported: (name: string, version: string) => boolean): string[] {
  return sets.filter(([name, version]) => !isSupported(name, version)).map(([name, version]) => `${name} ${version}`);
}
