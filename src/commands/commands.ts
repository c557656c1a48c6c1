// The ribbon's buttons and the keyboard shortcuts: each shows the pane and asks for one thing.

import type { Session, Task, Wish } from "../application/session";

/** What Excel passes to a command of a button; a shortcut passes nothing. */
interface CommandEvent {
  completed(): void;
}

export type Command = (event?: CommandEvent) => Promise<void>;

/** Commands by the names that manifest.xml and shortcuts.json call them by. */
export function commandsOf(session: Session, showPane: () => Promise<void>): Readonly<Record<string, Command>> {
  // The pane tells how the task goes, so it opens with it; the task does not wait for the pane.
  const shown = (task: Exclude<Task, "sign">) => async (): Promise<void> => void (await Promise.all([session.run(task), showPane()]));
  const wished = (wish: Wish) => async (): Promise<void> => {
    session.wish(wish);
    await showPane();
  };
  /** Figures of a workbook that was closed earlier are explained from a trial, which writes nothing. */
  const explained = async (): Promise<void> => {
    session.wish("explain");
    await Promise.all([session.state().close === null ? session.run("trial") : null, showPane()]);
  };
  return {
    showPane: completing(showPane),
    checkInputs: completing(shown("check")),
    closeMonth: completing(shown("close")),
    explainCell: completing(explained),
    sealMonth: completing(wished("seal")),
    shareMonth: completing(wished("share")),
  };
}

/** Excel keeps a button waiting until its event is completed, so it is completed however the command ends. */
function completing(command: () => Promise<void>): Command {
  return async (event) => {
    try {
      await command();
    } finally {
      event?.completed();
    }
  };
}
