// Types of static-files.mjs, for its tests.

import type { RequestListener } from "node:http";

export function staticFiles(folder: string): RequestListener;
