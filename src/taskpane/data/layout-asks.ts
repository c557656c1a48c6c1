// Questions about how the cells of a layout are meant: one answer for every table that leaves the doubt, kept for the months to come.

import type { CheckSummary } from "../../application/desk/desk";
import { choicesOf, knownAnswers, putsQuestion, withAnswer, withoutAnswer } from "../../application/desk/layout-answers";
import { saidFindings } from "../../application/findings-report";
import { usePane } from "../pane-context";
import { useWords } from "../parts/words";
import type { Ask, AskedItem, Choice } from "./ask";

type Open = CheckSummary["answers"]["open"][number];
type About = Omit<CheckSummary["answers"]["kept"][number], "answer" | "isFollowed">;

export function useLayoutAsks({ answers: { open, kept }, looks, findings }: CheckSummary): Ask[] {
  const t = useWords();
  const { host, session, language, attempt } = usePane();
  // The settings of the book say whether hidden rows count, for everybody to see.
  const asked = open.filter(({ question }) => question !== "hidden-rows");
  const answered = knownAnswers(kept.filter(({ isFollowed }) => isFollowed)).filter((answer) => !asked.some((one) => keyOf(one) === keyOf(answer)));
  const questions = [...new Set([...asked, ...answered].map(({ question }) => question))] as Open["question"][];
  const labelOf = ({ table, sheet }: About): string => {
    const name = looks.find((look) => look.table === table)?.names[language] ?? table;
    return name === sheet ? sheet : t("asked.column.of", { sheet, field: name });
  };
  return questions.map((question): Ask => {
    const choiceOf = (value: string): Choice => ({ value, label: capital(t(`answers.answer.${question}.${value}`)) });
    const choices = choicesOf(question).map(choiceOf);
    const abouts: readonly (About & { readonly answer?: string })[] = [...asked, ...answered].filter((each) => each.question === question);
    const itemOf = (about: About & { readonly answer?: string }): AskedItem => ({ key: keyOf(about), label: labelOf(about), choices, several: false, proposed: [], answer: about.answer === undefined ? null : [about.answer] });
    return {
      id: question,
      title: capital(t(`answers.question.${question}`)),
      said: saidFindings(findings.filter((found) => putsQuestion(found, question)), language),
      items: abouts.map(itemOf),
      hint: t("asked.kept"),
      keep: (items, answer) =>
        void attempt(async () => {
          let settings = await host.kept.read();
          for (const { table, sheet, layout } of abouts.filter((about) => items.some(({ key }) => key === keyOf(about)))) {
            const about = { table, sheet, question, ...(layout === undefined ? {} : { layout }) };
            settings = answer === null ? withoutAnswer(settings, about) : withAnswer(settings, { ...about, answer: answer[0]! });
          }
          await host.kept.write(settings);
          await session.run("check");
        }),
    };
  });
}

const keyOf = ({ table, sheet, layout, question }: About): string => JSON.stringify([table, layout ?? sheet, question]);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
