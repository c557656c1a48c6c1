// What is to be known above every page: what became of an interrupted write, what this Excel lacks, what just went wrong.

import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Translate } from "../../locales";
import { usePane } from "../pane-context";
import type { PaneHost, RecoveryOutcome } from "../pane-host";
import { sayError } from "../parts/say-error";
import { useWords } from "../parts/words";

interface Notice {
  readonly intent: "info" | "error";
  readonly text: string;
}

export function Notices({ trouble }: { readonly trouble: unknown }): ReactElement {
  const t = useWords();
  const { host } = usePane();
  return (
    <>
      {noticesOf(host, trouble, t).map(({ intent, text }) => (
        <MessageBar key={text} intent={intent} layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}

function noticesOf({ lacking, recovery }: PaneHost, trouble: unknown, t: Translate): Notice[] {
  return [
    ...recoveryNotice(recovery, t),
    ...(lacking.length > 0 ? [{ intent: "info", text: t("pane.without-functions", { sets: lacking.join(", ") }) } as const] : []),
    ...(trouble !== null ? [{ intent: "error", text: `${t("pages.not-done")} ${sayError(trouble, t)}` } as const] : []),
  ];
}

function recoveryNotice(recovery: RecoveryOutcome, t: Translate): Notice[] {
  if (recovery === "nothing-to-do") return [];
  if (typeof recovery === "string") return [{ intent: "info", text: t(`pane.recovery.${recovery}`) }];
  return [{ intent: "error", text: `${t("pane.recovery.failed")} ${sayError(recovery.error, t)}` }];
}
