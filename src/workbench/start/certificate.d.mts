/** Certificate and key for https://localhost, made once. */
export function certificate(): Promise<{ readonly cert: Buffer; readonly key: Buffer }>;
