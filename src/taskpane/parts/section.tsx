// A part of a page under a heading of its own.

import { Subtitle2, makeStyles } from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useId } from "react";

const useStyles = makeStyles({ section: { display: "flex", flexDirection: "column", gap: "8px" }, title: { margin: 0 } });

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.title}>{title}</Subtitle2>
      {children}
    </section>
  );
}
