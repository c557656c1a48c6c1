// What stands in place of a page that could not be loaded or drawn: the rest of the pane goes on.

import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Component, type ReactElement, type ReactNode } from "react";
import { sayError } from "../parts/say-error";
import { useWords } from "../parts/words";

interface Failure {
  readonly error: unknown;
}

export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly failure: Failure | null }> {
  override state: { readonly failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: Failure } {
    return { failure: { error } };
  }

  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : <FailedPage error={this.state.failure.error} />;
  }
}

function FailedPage({ error }: Failure): ReactElement {
  const t = useWords();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{`${t("pages.not-shown")} ${sayError(error, t)}`}</MessageBarBody>
    </MessageBar>
  );
}
