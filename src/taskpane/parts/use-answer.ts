// An answer of the desk about the last close: asked for when a page is shown, and again after every close.

import { useEffect, useState } from "react";
import { usePane } from "../pane-context";

export type Answer<T> = { readonly state: "busy" } | { readonly state: "failed"; readonly error: unknown } | { readonly state: "there"; readonly value: T };

/** @param key  what else the question depends on */
export function useAnswer<T>(ask: () => Promise<T>, key: string): Answer<T> {
  const { state: { close } } = usePane();
  const [answer, setAnswer] = useState<Answer<T>>({ state: "busy" });
  useEffect(() => {
    let isWanted = true;
    setAnswer({ state: "busy" });
    ask().then(
      (value) => isWanted && setAnswer({ state: "there", value }),
      (error: unknown) => isWanted && setAnswer({ state: "failed", error }),
    );
    return () => {
      isWanted = false;
    };
    // The question is made anew with every drawing; it is asked again only for another close or another key.
  }, [close, key]);
  return answer;
}
