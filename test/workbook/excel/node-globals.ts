// What readers of files take for granted and a window of tests does not have; imported before them.
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
