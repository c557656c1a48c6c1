// The names of the pane's pages.

export type PageId = "start" | "data" | "close" | "review" | "share" | "settings";
