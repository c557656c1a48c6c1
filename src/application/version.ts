// The engine version that stands on every cost sheet; equal versions compute equal figures.

import manifest from "../../package.json";

export const ENGINE_VERSION: string = manifest.version;
