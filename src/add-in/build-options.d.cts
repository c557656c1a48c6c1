// Types of build-options.cjs, for its tests.

export interface BuildOptions {
  readonly url: string;
  readonly office: "cdn" | "cdn-21vianet" | "self";
  readonly out?: string;
}

export const DEVELOPMENT: string;
export const OFFICE: Readonly<Record<BuildOptions["office"], string>>;
export class WrongBuild extends Error {}
export function buildOptions(said?: { readonly url?: string; readonly office?: string; readonly out?: string }): BuildOptions;
