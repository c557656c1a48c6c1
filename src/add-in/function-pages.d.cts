// What `function-pages.cjs` gives to tests.

/** File texts by the names they are served under. */
export function functionPages(): Readonly<Record<string, string>>;
