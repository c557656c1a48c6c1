// What stands in place of an answer of the desk until it is there.

import { Spinner } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { Bar } from "./bar";
import { sayError } from "./say-error";
import type { Answer } from "./use-answer";
import { useWords } from "./words";

export function Answered<T>({ answer, children }: { readonly answer: Answer<T>; readonly children: (value: T) => ReactNode }): ReactElement {
  const t = useWords();
  if (answer.state === "busy") return <Spinner size="small" label={t("review.page.busy")} />;
  if (answer.state === "failed") return <Bar intent="error" title={t("review.page.failed")} lines={[sayError(answer.error, t)]} />;
  return <>{children(answer.value)}</>;
}
