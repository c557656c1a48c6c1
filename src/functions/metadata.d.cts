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
  }[];
  readonly enums: readonly { readonly id: string; readonly values: readonly { readonly name: string; readonly stringValue: string; readonly tooltip: string }[] }[];
}

/** Functions and enumerations as their JSDoc declares them. */
export function sourceMetadata(): FunctionsMetadata;

/** File name -> metadata as JSON text, one file for each language. */
export function functionsMetadata(): Readonly<Record<string, string>>;
