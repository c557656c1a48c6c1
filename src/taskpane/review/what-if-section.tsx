// What if: changes are listed, tried together, and taken back again; the trial figures stand beside the closed ones.

import { Button, Caption1, Text, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { saidFindings } from "../../application/findings-report";
import type { WhatIfChange } from "../../application/review/what-if";
import { usePane } from "../pane-context";
import { Answered } from "../parts/answered";
import { Bar } from "../parts/bar";
import { FindingsList } from "../parts/findings-list";
import { useAnswer } from "../parts/use-answer";
import { useWords } from "../parts/words";
import { ComparedGroups } from "./compared-groups";
import { type TriedChange, WhatIfForm } from "./what-if-form";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  change: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  said: { overflowWrap: "anywhere" },
  result: { display: "flex", flexDirection: "column", gap: "8px", minHeight: "32px" },
});

export function WhatIfSection(): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { session, language } = usePane();
  const [tried, setTried] = useState<readonly TriedChange[]>([]);
  const choices = useAnswer(() => session.desk.askClose("whatIfChoices", language), language);
  const add = (next: TriedChange): void => setTried([...tried.filter(({ change }) => placeOf(change) !== placeOf(next.change)), next]);
  return (
    <>
      <Caption1>{t("charts.what-if.hint")}</Caption1>
      <Answered answer={choices}>{(value) => value && <WhatIfForm choices={value} add={add} />}</Answered>
      {tried.length > 0 && (
        <>
          <Text weight="semibold">{t("charts.what-if.changes")}</Text>
          <ul className={styles.list}>
            {tried.map(({ change, said }) => (
              <li key={placeOf(change)} className={styles.change}>
                <Text className={styles.said}>{said}</Text>
                <Button size="small" aria-label={t("charts.what-if.remove", { change: said })} onClick={() => setTried(tried.filter((each) => each.change !== change))}>✕</Button>
              </li>
            ))}
          </ul>
          <Outcome tried={tried} />
        </>
      )}
    </>
  );
}

/** Only one change is tried of a cell or a step. */
function placeOf(change: WhatIfChange): string {
  return change.kind === "method" ? `method ${change.step}` : `${change.kind} ${change.sheet} ${change.row}`;
}

function Outcome({ tried }: { readonly tried: readonly TriedChange[] }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const { session, language, showCell } = usePane();
  const changes = tried.map(({ change }) => change);
  const answer = useAnswer(() => session.desk.askClose("whatIf", changes, language), JSON.stringify([changes, language]));
  return (
    <div className={styles.result} aria-live="polite">
      <Answered answer={answer}>
        {(result) => {
          if (!result) return null;
          const groups = result.groups.filter(({ rows }) => rows.length > 0);
          return (
            <>
              {!result.isUsable && <Bar intent="warning" title={t("charts.what-if.refused")} />}
              {result.isUsable && groups.length === 0 && <Text>{t("charts.what-if.same")}</Text>}
              {result.findings.length > 0 && <FindingsList findings={saidFindings(result.findings, language)} showCell={showCell} />}
              <ComparedGroups groups={groups} />
            </>
          );
        }}
      </Answered>
    </div>
  );
}
