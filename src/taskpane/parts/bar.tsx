// How something came out: a title, what is to be said about it, and what can be done.

import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

interface BarProps {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly lines?: readonly string[];
  readonly actions?: ReactNode;
}

export function Bar({ intent, title, lines = [], actions }: BarProps): ReactElement {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </MessageBarBody>
      {actions ? <MessageBarActions>{actions}</MessageBarActions> : null}
    </MessageBar>
  );
}
