// The task pane: theme, words, and the page that is open.

import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { type ReactElement, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { translator } from "../locales";
import { MonthPage } from "./month/month-page";
import type { PaneHost } from "./pane-host";
import { Words } from "./parts/words";

const useStyles = makeStyles({ pane: { minHeight: "100vh", boxSizing: "border-box", padding: "16px 12px" } });

export function showPane(place: HTMLElement, host: PaneHost): void {
  document.documentElement.lang = host.language;
  createRoot(place).render(<Pane host={host} />);
}

function Pane({ host }: { readonly host: PaneHost }): ReactElement {
  const styles = useStyles();
  return (
    <FluentProvider theme={useDark(host) ? webDarkTheme : webLightTheme} className={styles.pane}>
      <Words value={translator(host.language)}>
        <MonthPage host={host} />
      </Words>
    </FluentProvider>
  );
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
