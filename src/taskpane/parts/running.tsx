// A task that is running, in place of what it will bring: what it is at, how far, and the way to end it.

import { Button, Field, ProgressBar, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import { useWords } from "./words";

const useStyles = makeStyles({ running: { display: "flex", flexDirection: "column", gap: "8px", minHeight: "96px" }, cancel: { alignSelf: "flex-start" } });

export function Running(): ReactElement | null {
  const t = useWords();
  const styles = useStyles();
  const { session, state: { busy } } = usePane();
  if (busy === null) return null;
  const { stage, done, total } = busy;
  const measured = total > 0;
  const count = measured ? t(stage === "writing" ? "pages.close.parts-done" : "pages.close.rows-done", { done, total }) : "";
  return (
    <div className={styles.running}>
      <Field validationMessage={count} validationState="none" label={t(`pages.stage.${stage}`)}>
        <ProgressBar {...(measured ? { value: done / total } : {})} />
      </Field>
      {busy.task !== "restore" && (
        <Button className={styles.cancel} onClick={() => session.cancel()}>
          {t("pages.cancel")}
        </Button>
      )}
    </div>
  );
}
