// The pages of the pane: one line each, in the order of the rail; each is loaded when it is first opened.

import { BookDatabaseRegular, CheckmarkCircleRegular, DataTrendingRegular, FlowRegular, HomeRegular, ShareRegular } from "@fluentui/react-icons";
import { type ComponentType, lazy } from "react";
import { isToDo } from "../application/finding-groups";
import type { MonthState } from "../application/session";
import { isAboutRules } from "./rules/about-rules";
import type { PageId } from "./page-ids";

export interface PageDeclaration {
  readonly id: PageId;
  /** Null for a page that is reached from elsewhere than the rail. */
  readonly icon: ComponentType | null;
  readonly Page: ComponentType;
  /** True once what the page is for has been done. */
  isDone(state: MonthState): boolean;
  /** Number of things on the page that have to be put right. */
  problems(state: MonthState): number;
}

const none = (): number => 0;

export const PAGES: readonly PageDeclaration[] = [
  {
    id: "start",
    icon: HomeRegular,
    Page: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-start" */ "./start/start-page")).StartPage })),
    isDone: ({ check }) => check !== null && check.tables.length > 0,
    problems: none,
  },
  {
    id: "data",
    icon: BookDatabaseRegular,
    Page: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-data" */ "./data/data-page")).DataPage })),
    isDone: ({ check, isStale }) => check !== null && !isStale && check.tables.length > 0 && !check.findings.some(isToDo),
    problems: ({ check }) => check?.findings.filter(isToDo).length ?? 0,
  },
  {
    id: "rules",
    icon: FlowRegular,
    Page: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-rules" */ "./rules/rules-page")).RulesPage })),
    isDone: ({ check }) => check !== null && check.tables.some(({ table, rows }) => table === "rules" && rows > 0) && !check.findings.some(isAboutRules),
    problems: ({ check }) => check?.findings.filter(isAboutRules).length ?? 0,
  },
  {
    id: "close",
    icon: CheckmarkCircleRegular,
    Page: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-close" */ "./close/close-page")).ClosePage })),
    isDone: ({ close, isCloseStale }) => close !== null && close.closed && close.task === "close" && !isCloseStale,
    problems: ({ close }) => close?.checks.filter(({ ok, severity }) => !ok && severity === "error").length ?? 0,
  },
  {
    id: "review",
    icon: DataTrendingRegular,
    Page: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-review" */ "./review/review-page")).ReviewPage })),
    isDone: () => false,
    problems: none,
  },
  {
    id: "share",
    icon: ShareRegular,
    Page: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-share" */ "./share/share-page")).SharePage })),
    isDone: () => false,
    problems: none,
  },
  {
    id: "functions",
    icon: null,
    Page: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-functions" */ "./functions/functions-page")).FunctionsPage })),
    isDone: () => false,
    problems: none,
  },
  {
    id: "settings",
    icon: null,
    Page: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-settings" */ "./settings/settings-page")).SettingsPage })),
    isDone: () => false,
    problems: none,
  },
];
