// Questions whose answer stands in the settings of the book.

import { ALL, SETTING_ASKED_BY, type SettingQuestion } from "../../application/desk/setting-questions";
import { canBeSaid, settingAnswer } from "../../application/desk/setting-answer";
import { saidFindings } from "../../application/findings-report";
import type { CheckSummary } from "../../application/desk/desk";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import type { Ask, Choice } from "./ask";

export function useSettingAsks({ settingQuestions: { questions, place }, findings }: CheckSummary): Ask[] {
  const t = useWords();
  const { host, session, language, attempt } = usePane();
  const choicesOf = ({ key, choices }: SettingQuestion): Choice[] => {
    const usable = choices.filter((value) => canBeSaid(key, value)).map((value) => ({ value, label: key === "hidden_rows" ? t(`asked.hidden_rows.${value}`) : value }));
    return key === "hidden_rows" ? usable : [...usable, { value: ALL, label: t("asked.all"), alone: true }];
  };
  return questions.map((question): Ask => {
    const { key, choices, answer, proposed } = question;
    const asked = findings.filter(({ code }) => code === SETTING_ASKED_BY[key]);
    // The finding's own sentence names rows of the settings, which nobody has to type here, and on several sheets counts cells of each.
    const said = saidFindings(asked, language).map((found, place) => ({ ...found, message: t(`asked.${key}.said`, key === "hidden_rows" ? asked[place]!.args : { ...asked[place]!.args, count: String(choices.length) }) }));
    return {
      id: key,
      title: t(`asked.${key}.title`),
      said,
      items: [{ key, label: "", choices: choicesOf(question), several: key === "ledger_sheets", proposed, answer }],
      hint: place === null ? t("asked.new-settings", { sheet: settingAnswer(null, key, [], language).sheet }) : t("asked.in-settings", { sheet: place.sheet }),
      keep: (_, chosen) =>
        void attempt(async () => {
          const { sheet, edits, isNew } = settingAnswer(place, key, chosen, language);
          await host.editCells(sheet, edits, isNew);
          await session.run("check");
        }),
    };
  });
}
