// The account map (科目映射): which cost element and treatment an account code gets, the longest prefix winning.

import type { AccountRecord } from "../records";

export type AccountMap = (account: string) => AccountRecord | null;

/** Looks accounts up by their longest mapped prefix; answers are remembered, a ledger asks for the same codes again and again. */
export function accountMap(accounts: readonly AccountRecord[]): AccountMap {
  const byPrefix = new Map(accounts.map((record) => [record.account, record]));
  const known = new Map<string, AccountRecord | null>();
  return (account) => {
    let mapped = known.get(account);
    if (mapped === undefined) {
      mapped = longestPrefix(account, byPrefix);
      known.set(account, mapped);
    }
    return mapped;
  };
}

function longestPrefix(account: string, byPrefix: ReadonlyMap<string, AccountRecord>): AccountRecord | null {
  for (let length = account.length; length > 0; length--) {
    const record = byPrefix.get(account.slice(0, length));
    if (record) return record;
  }
  return null;
}

/** True when the code begins with one of the prefixes. */
export function hasPrefix(account: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => account.startsWith(prefix));
}
