// Where the library brings the results of custom functions.

export interface FunctionService {
  /** The add-in has associated its functions. */
  ready(): void;
  /** Results as the library gives them to hosts of either age. */
  arrayResults(results: unknown): void;
  results(results: unknown): void;
}
