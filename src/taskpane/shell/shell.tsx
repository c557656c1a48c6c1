// The frame around every page: the book's name, the rail, the page, the status line, and the keys that move between them.

import { Spinner, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { MathFormulaRegular, SettingsRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, type ReactElement, Suspense, useEffect, useRef } from "react";
import { PAGES } from "../pages";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import { Notices } from "./notices";
import { PageBoundary } from "./page-boundary";
import { Rail, SideButton } from "./rail";
import { StatusLine } from "./status-line";

const useStyles = makeStyles({
  shell: { display: "flex", flexDirection: "column", height: "100%", boxSizing: "border-box" },
  // The menu of the pane, which Excel draws over it, covers the upper right corner.
  header: { display: "flex", alignItems: "center", gap: "4px", padding: "8px 42px 0 12px" },
  title: { margin: 0, flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  page: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px", display: "flex", flexDirection: "column", gap: "12px", outlineStyle: "none", "& > *": { flexShrink: 0 } },
  status: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function Shell({ trouble }: { readonly trouble: unknown }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { host, page, session, state } = usePane();
  const { Page } = PAGES.find(({ id }) => id === page)!;
  const place = useRef<HTMLElement>(null);
  useFocusOnChange(place, page);
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.defaultPrevented) return;
    if (event.key === "F6") moveBetweenRegions(event);
    if (event.key === "Escape" && state.busy !== null) session.cancel();
    if (event.key === "Enter" && !isControl(event.target)) place.current?.querySelector<HTMLElement>("[data-primary]")?.click();
  };
  return (
    <div className={styles.shell} onKeyDown={keys}>
      <header className={styles.header}>
        <Subtitle2 as="h1" className={styles.title}>
          {host.bookName() ?? t("pane.book-unsaved")}
        </Subtitle2>
        <SideButton to="functions" icon={<MathFormulaRegular />} />
        <SideButton to="settings" icon={<SettingsRegular />} />
      </header>
      <Rail />
      <main ref={place} className={styles.page} data-region="" tabIndex={-1} aria-label={t(`pages.rail.${page}`)}>
        <Notices trouble={trouble} />
        <PageBoundary key={page}>
          <Suspense fallback={<Spinner size="small" label={t("pages.loading")} />}>
            <Page />
          </Suspense>
        </PageBoundary>
      </main>
      <div className={styles.status}>
        <StatusLine />
      </div>
    </div>
  );
}

/** Whoever opens a page by keyboard stands at its beginning; the first page leaves the focus where Excel put it. */
function useFocusOnChange(place: { readonly current: HTMLElement | null }, page: string): void {
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    place.current?.focus();
    if (place.current) place.current.scrollTop = 0;
  }, [page, place]);
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, a, input, select, textarea, summary, [role=button], [role=radio]") !== null;
}

/** F6 goes on to the next of rail, page and status line, with Shift to the one before. */
function moveBetweenRegions(event: KeyboardEvent<HTMLDivElement>): void {
  const regions = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-region]")];
  const at = regions.findIndex((region) => region.contains(event.target as Node));
  const next = regions[(at + (event.shiftKey ? regions.length - 1 : 1) + (at === -1 && event.shiftKey ? 1 : 0)) % regions.length];
  event.preventDefault();
  const inside = next?.querySelector<HTMLElement>("[aria-current=step], [data-primary]");
  (next?.tagName === "MAIN" ? next : (inside ?? next))?.focus();
}
