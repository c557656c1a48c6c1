// Centres found by code, name or the initials of their pinyin; what knows pinyin is loaded when somebody types letters.

import { useEffect, useMemo, useState } from "react";
import type { RulesView } from "../../application/desk/rules-of-reading";

type Initials = (name: string) => string;

/** True for the centre that is wanted; everything matches until something is typed. */
export function useFinder(centres: RulesView["centres"], wanted: string): (code: string, name: string) => boolean {
  const text = wanted.trim().toLowerCase();
  const initials = useInitials(/[a-z]/.test(text));
  const initialsOf = useMemo(() => new Map(initials === null ? [] : centres.map(({ centre, name }) => [centre, initials(name)] as const)), [centres, initials]);
  return (code, name) => text === "" || code.toLowerCase().includes(text) || name.toLowerCase().includes(text) || (initialsOf.get(code)?.includes(text) ?? false);
}

function useInitials(isWanted: boolean): Initials | null {
  const [initials, setInitials] = useState<Initials | null>(null);
  useEffect(() => {
    if (!isWanted || initials !== null) return;
    // Without it, centres are still found by code and name.
    import(/* webpackChunkName: "pinyin" */ "pinyin-pro").then(
      ({ pinyin }) => setInitials(() => (name: string) => pinyin(name, { pattern: "first", toneType: "none", type: "array" }).join("").toLowerCase()),
      () => undefined,
    );
  }, [isWanted, initials]);
  return initials;
}
