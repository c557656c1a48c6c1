// The step rail: where one is, what is done, and where something has to be put right.

import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { PAGES, type PageDeclaration } from "../pages";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";

const useStyles = makeStyles({
  rail: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  steps: { display: "grid", gridAutoFlow: "column", gridAutoColumns: "1fr", listStyleType: "none", margin: 0, padding: "4px 4px 0" },
  step: {
    position: "relative",
    width: "100%",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "2px",
    padding: "6px 0 10px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    "& svg": { width: "20px", height: "20px" },
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, paddingBottom: "7px", borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}` },
  mark: { position: "absolute", top: "2px", left: "calc(50% + 8px)" },
  done: { color: tokens.colorStatusSuccessForeground1, "& svg": { width: "12px", height: "12px" } },
});

export function Rail(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  return (
    <nav aria-label={t("pages.rail.label")} className={styles.rail} data-region="" tabIndex={-1}>
      <ol className={styles.steps}>
        {PAGES.flatMap((page) => (page.icon === null ? [] : [<Step key={page.id} page={page} Icon={page.icon} />]))}
      </ol>
    </nav>
  );
}

function Step({ page, Icon }: { readonly page: PageDeclaration; readonly Icon: NonNullable<PageDeclaration["icon"]> }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { page: current, goTo, state } = usePane();
  const isCurrent = current === page.id;
  const problems = page.problems(state);
  const isDone = problems === 0 && page.isDone(state);
  const word = t(`pages.rail.${page.id}`);
  const spoken = problems > 0 ? t("pages.rail.with-problems", { step: word, problems }) : isDone ? t("pages.rail.done", { step: word }) : word;
  return (
    <li>
      <button type="button" className={mergeClasses(styles.step, isCurrent && styles.current)} aria-current={isCurrent ? "step" : undefined} aria-label={spoken} onClick={() => goTo(page.id)}>
        <Icon />
        <span>{word}</span>
        {problems > 0 && <Badge className={styles.mark} size="small" color="danger">{problems > 99 ? "99+" : problems}</Badge>}
        {isDone && <span className={mergeClasses(styles.mark, styles.done)}><CheckmarkFilled /></span>}
      </button>
    </li>
  );
}

/** The way to a page that stands beside the month's steps, and back to the start. */
export function SideButton({ to, icon }: { readonly to: "functions" | "settings"; readonly icon: ReactElement }): ReactElement {
  const t = useWords();
  const { page, goTo } = usePane();
  return <Button appearance="subtle" size="small" icon={icon} aria-label={t(`pages.rail.${to}`)} title={t(`pages.rail.${to}`)} aria-pressed={page === to} onClick={() => goTo(page === to ? "start" : to)} />;
}
