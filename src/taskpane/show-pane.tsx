// The task pane: theme, words, and what all its pages share.

import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { Wish } from "../application/session";
import { LANGUAGES, type Language, translator } from "../locales";
import type { PageId } from "./page-ids";
import { PaneProvider } from "./pane-context";
import type { PaneHost } from "./pane-host";
import { Words } from "./parts/words";
import { Shell } from "./shell/shell";

const useStyles = makeStyles({ pane: { height: "100vh" } });

export function showPane(place: HTMLElement, host: PaneHost): void {
  createRoot(place).render(<PaneRoot host={host} />);
}

function PaneRoot({ host }: { readonly host: PaneHost }): ReactElement {
  const styles = useStyles();
  const { session } = host;
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [page, goTo] = useState<PageId>("start");
  const [trouble, setTrouble] = useState<unknown>(null);
  const [language, speak] = useLanguage(host, setTrouble);
  useWishes(session, state.wish, goTo);
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setTrouble(null);
    await work().catch(setTrouble);
  };
  const showCell = (sheet: string, cell: string): void => void attempt(() => host.showCell(sheet, cell));
  return (
    <FluentProvider theme={useDark(host) ? webDarkTheme : webLightTheme} className={styles.pane}>
      <Words value={translator(language)}>
        <PaneProvider value={{ host, session, state, language, speak, page, goTo, showCell, attempt }}>
          <Shell trouble={trouble} />
        </PaneProvider>
      </Words>
    </FluentProvider>
  );
}

/** Opens the page of what was asked for outside the pane; what is to be explained is granted by the page. */
function useWishes(session: PaneHost["session"], wish: Wish | null, goTo: (page: PageId) => void): void {
  useEffect(() => {
    if (wish === null) return;
    goTo(wish === "explain" ? "review" : "share");
    if (wish !== "explain") session.wish(null);
  }, [session, wish, goTo]);
}

/** Excel's language until the workbook says otherwise; the choice travels with the workbook. */
function useLanguage({ kept, language: own }: PaneHost, tell: (error: unknown) => void): [Language, (language: Language | null) => void] {
  const [language, setLanguage] = useState(own);
  useEffect(() => {
    kept.read().then((settings) => setLanguage(LANGUAGES.find((each) => each === settings.language) ?? own), () => undefined);
  }, [kept, own]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = (chosen: Language | null): void => {
    setLanguage(chosen ?? own);
    kept.read().then((settings) => kept.write({ ...settings, language: chosen })).catch(tell);
  };
  return [language, speak];
}

/** Excel does not say when its theme changes, so it is asked again whenever the pane comes back into view. */
function useDark(host: PaneHost): boolean {
  const [dark, setDark] = useState(() => host.isDark());
  useEffect(() => {
    const ask = (): void => setDark(host.isDark());
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", ask);
    window.addEventListener("focus", ask);
    document.addEventListener("visibilitychange", ask);
    return () => {
      scheme.removeEventListener("change", ask);
      window.removeEventListener("focus", ask);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [host]);
  return dark;
}
