// Why a file cannot be read or written; the application turns these into findings.

/** Closed list of reasons: what the file turned out to be, or what is wrong with it. */
export type UnreadableReason =
  | "missing"
  | "empty"
  | "password-protected"
  | "damaged"
  | "too-large"
  | "not-a-workbook"
  | "unknown-format";

/** The user's file cannot be read; nothing of it has been used. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";

  constructor(
    readonly path: string,
    readonly reason: UnreadableReason,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${reason}`, options);
  }
}

/** The place to write to is not given, or is the input itself, which is never overwritten. */
export class UnusableOutput extends Error {
  override readonly name = "UnusableOutput";

  constructor(
    readonly path: string,
    readonly reason: "not-given" | "is-the-input",
  ) {
    super(`${path}: ${reason}`);
  }
}
