// What `metadata.cjs` gives to builds and tests.

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly type?: string;
  readonly dimensionality?: "matrix";
  readonly optional?: boolean;
  readonly customEnumId?: string;
}

export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly Parameter[];
    readonly result: { readonly type?: string; readonly dimensionality?: "matrix" };
    readonly options?: Readonly<Record<string, boolean>>;
    readonly helpUrl?: string;
  }[];
  readonly enums: readonly { readonly id: string; readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[] }[];
}

/** Functions and enumerations as their JSDoc declares them; a source file is a family. */
export function sourceMetadata(): FunctionsMetadata & { readonly families: readonly { readonly family: string; readonly ids: readonly string[] }[] };

/** File name -> metadata as JSON text, one file for each language; `place` is where the functions' pages will stand. */
export function functionsMetadata(place?: string): Readonly<Record<string, string>>;
