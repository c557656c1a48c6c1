// One way to begin: what it is, a button for each kind of workbook, and what will happen.

import { Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  way: { border: "none", margin: 0, padding: "8px 0 0", display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  title: { padding: 0, marginBottom: "4px" },
  // What is left over for a last line takes all of it.
  choices: { display: "flex", flexWrap: "wrap", gap: "8px", "& > *": { flex: "1 1 40%" } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface WayInProps<Kind extends string> {
  readonly title: string;
  readonly hint: string;
  readonly kinds: readonly { readonly kind: Kind; readonly label: string }[];
  readonly begin: (kind: Kind) => void;
}

export function WayIn<Kind extends string>({ title, hint, kinds, begin }: WayInProps<Kind>): ReactElement {
  const styles = useStyles();
  const { state } = usePane();
  return (
    <fieldset className={styles.way}>
      <legend className={styles.title}><Text>{title}</Text></legend>
      <div className={styles.choices}>
        {kinds.map(({ kind, label }) => (
          <Button key={kind} disabledFocusable={state.busy !== null} aria-label={`${title}: ${label}`} onClick={() => begin(kind)}>{label}</Button>
        ))}
      </div>
      <Caption1 className={styles.quiet}>{hint}</Caption1>
    </fieldset>
  );
}
