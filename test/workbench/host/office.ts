// Boots the real, unmodified office.js on a host of ours. A test file that uses it begins with the pragma
// `@jest-environment ./test/workbench/host/office-environment.cjs`.
import { readFileSync } from "node:fs";
import { NativeBridgeEnd } from "../../../src/workbench/host/bridges/native-bridge";
import { Host, type HostOptions } from "../../../src/workbench/host/host";
import type { LoadUniver } from "../../../src/workbench/host/formulas/start-univer";
import { isSetSupported } from "../../../src/workbench/host/protocol/requirement-sets";

/** The library in this file's window; loaded once, since it cannot be loaded twice. */
const end = new NativeBridgeEnd();
let isLoaded = false;

export interface Booted {
  readonly host: Host;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
}

export interface BootOptions extends HostOptions {
  /** Language of Excel's menus. */
  readonly language?: string;
}

/**
 * A fresh host under the library. A second call in the same file gives the library another workbook; whatever was registered with
 * the first stays with it.
 */
export function bootOffice(options: BootOptions = {}): Booted {
  const host = new Host({ loadUniver, ...options });
  end.connect(host);
  if (!isLoaded) load();
  isLoaded = true;
  describeOffice(host, options.language ?? "en-US");
  const { Excel, Office, CustomFunctions } = globalThis;
  return { host, Excel, Office, CustomFunctions };
}

/** A moment in which pending answers and pushed events arrive. */
export function settled(milliseconds = 20): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Comes from the test environment. */
const loadUniver: LoadUniver = async () => {
  const { loadUniver: load } = globalThis as unknown as { readonly loadUniver?: LoadUniver };
  if (!load) throw new Error("formulas need the environment of office-environment.cjs: begin the test file with it");
  return load();
};

function load(): void {
  if (typeof document === "undefined") throw new Error("office.js needs a window: begin the test file with @jest-environment ./test/workbench/host/office-environment.cjs");
  Object.assign(globalThis, { _richApiNativeBridge: end.bridge });
  // The library looks for its own script element; a window of tests does not fetch it, so the text follows.
  addScript((script) => (script.src = "https://localhost/office.debug.js"));
  withoutTimers(() => runLibrary("office.debug.js"));
  runLibrary("excel-web-16.00.debug.js");
  if (typeof globalThis.Excel === "undefined") throw new Error("office.js was not loaded");
}

/** office.js begins to fetch the part for its host and gives up after a while; here that part is run at once, so nothing is given up. */
function withoutTimers(work: () => void): void {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
  try {
    work();
  } finally {
    globalThis.setTimeout = setTimeout;
  }
}

function runLibrary(file: string): void {
  const text = readFileSync(require.resolve(`@microsoft/office-js/dist/${file}`), "utf8");
  addScript((script) => (script.textContent = text));
}

function addScript(fill: (script: HTMLScriptElement) => void): void {
  const script = document.createElement("script");
  fill(script);
  document.head.append(script);
}

interface OfficeInternals {
  readonly OSF: { readonly _OfficeAppFactory: { setContext(context: object): void } };
}

/** What office.js learns from a real Excel while it starts; the bridge does not tell it. */
function describeOffice({ sets, book }: Host, language: string): void {
  const requirements = { isSetSupported: (name: string, version?: string) => isSetSupported(sets, name, version) };
  const [application, platform] = ["Excel" as unknown as Office.HostType, "PC" as unknown as Office.PlatformType];
  const context = { requirements, displayLanguage: language, contentLanguage: language, document: { url: book.name }, host: application, platform, diagnostics: { host: application, platform, version: "16.0" } };
  (globalThis as unknown as OfficeInternals).OSF._OfficeAppFactory.setContext(context);
  globalThis.Office.onReady = async (callback?: (info: { host: Office.HostType; platform: Office.PlatformType }) => unknown) => {
    await callback?.({ host: application, platform });
    return { host: application, platform };
  };
}
