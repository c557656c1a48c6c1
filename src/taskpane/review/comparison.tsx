// The close beside the last close, earlier months, plan and standard, whichever the user chooses.

import { Select, Text } from "@fluentui/react-components";
import { type ReactElement, useId, useState } from "react";
import { usePane } from "../pane-context";
import { Answered } from "../parts/answered";
import { useAnswer } from "../parts/use-answer";
import { useWords } from "../parts/words";
import { ComparedGroups } from "./compared-groups";

export function Comparison(): ReactElement {
  const t = useWords();
  const { session, language, state: { earlier } } = usePane();
  const id = useId();
  const [basis, setBasis] = useState<string | null>(null);
  const answer = useAnswer(async () => (await session.desk.askClose("comparisons", earlier, language)) ?? [], language);
  return (
    <Answered answer={answer}>
      {(found) => {
        const chosen = found.find((each) => each.basis === basis) ?? found[0];
        if (!chosen) return <Text>{t("charts.compare.none")}</Text>;
        return (
          <>
            <label htmlFor={id}>{t("charts.compare.with")}</label>
            <Select id={id} value={chosen.basis} onChange={(_, { value }) => setBasis(value)}>
              {found.map((each) => <option key={each.basis} value={each.basis}>{each.title}</option>)}
            </Select>
            <ComparedGroups groups={chosen.groups} />
          </>
        );
      }}
    </Answered>
  );
}
