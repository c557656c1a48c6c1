// Types of content-security-policy.cjs, for its tests.

import type { BuildOptions } from "./build-options.cjs";

export function contentSecurityPolicy(office: BuildOptions["office"]): string;
