// Why a row between the data is no data.

export type SkipReason = "section" | "blank" | "total" | "heading" | "page" | "footer" | "opening" | "void" | "unposted" | "ragged" | "hidden" | "entity";
