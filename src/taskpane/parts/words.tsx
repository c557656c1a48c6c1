// The pane's words in the language of this Excel, at hand in every part.

import { createContext, useContext } from "react";
import { type Translate, translator } from "../../locales";

const WordsContext = createContext<Translate>(translator("zh-CN"));

export const Words = WordsContext.Provider;

export function useWords(): Translate {
  return useContext(WordsContext);
}
