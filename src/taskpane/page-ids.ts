// The names of the pane's pages.

export type PageId = "start" | "data" | "rules" | "close" | "review" | "share" | "functions" | "settings";
