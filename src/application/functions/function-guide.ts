// The guide to the custom functions, as the build writes it beside the pane: families, arguments, choices, examples.

export interface GuideParameter {
  /** Name in the source. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  readonly isRange: boolean;
  readonly choices: readonly { readonly value: string; readonly name: string; readonly description: string }[];
}

export interface GuideFunction {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly GuideParameter[];
  readonly examples: readonly { readonly formula: string; readonly result: readonly (readonly string[])[] | null }[];
  /** Its page, beside the pane. */
  readonly page: string;
}

export interface FunctionGuide {
  readonly labels: Readonly<Record<string, string>>;
  readonly families: readonly { readonly id: string; readonly title: string; readonly functions: readonly GuideFunction[] }[];
}
