// In the pane's frame, before anything else: the colour scheme that the system prefers is the one chosen in the workbench.
// Excel on the web tells an add-in no theme, which then asks the system, and a page cannot answer that for a frame of another origin.

import { THEME_PARAMETER, type ThemeMessage } from "./theme";

const SCHEME = /prefers-color-scheme:\s*(light|dark)/;
const ask = window.matchMedia.bind(window);
const answers: { readonly list: EventTarget; readonly wanted: string }[] = [];
let theme = new URLSearchParams(location.search).get(THEME_PARAMETER);

window.matchMedia = (query) => {
  const wanted = SCHEME.exec(query)?.[1];
  const list = ask(wanted === undefined ? query : "all");
  if (wanted === undefined) return list;
  Object.defineProperties(list, { media: { value: query }, matches: { get: () => theme === wanted } });
  answers.push({ list, wanted });
  return list;
};

addEventListener("message", (event: MessageEvent<Partial<ThemeMessage> | string>) => {
  if (event.source !== parent || typeof event.data !== "object" || event.data.workbenchTheme === undefined) return;
  event.stopImmediatePropagation();
  theme = event.data.workbenchTheme;
  for (const { list, wanted } of answers) list.dispatchEvent(new MediaQueryListEvent("change", { matches: theme === wanted }));
});
