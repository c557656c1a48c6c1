// Starts the workbench with what the address asks for: `?sample=factory&language=en&theme=dark`.

import { testDoor } from "./test-door";
import { SAMPLES } from "./samples";
import type { Theme } from "./theme";
import { LANGUAGES } from "./words";
import { Workbench } from "./workbench";

const ADD_IN = "add-in/";

/** The add-in's own origin, where the browser reaches it; with it the pane gets a process of its own, as in Excel. Else beside this page. */
async function addInPlace(): Promise<string> {
  const { paneOrigin } = (await (await fetch("place.json")).json()) as { readonly paneOrigin: string };
  const place = `${paneOrigin}/${ADD_IN}`;
  // A certificate that was accepted for this page may not be accepted for another port.
  return fetch(`${place}functions.json`).then(() => place, () => ADD_IN);
}

async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const wanted = [asked.get("language") ?? "", ...navigator.languages];
  const language = LANGUAGES.find((each) => each === wanted[0]) ?? (/^zh-(TW|HK|MO|Hant)/i.test(wanted[1] ?? "") ? "zh-TW" : (wanted[1] ?? "").startsWith("zh") ? "zh-CN" : "en");
  const theme: Theme = (asked.get("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark" ? "dark" : "light";
  const sample = SAMPLES.find(({ id }) => id === asked.get("sample"))?.id ?? SAMPLES[0]!.id;
  const workbench = new Workbench({ language, theme, sample }, await addInPlace());
  window.workbench = testDoor(workbench);
  await workbench.openSample(sample);
}

void start();
