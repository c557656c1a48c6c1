// Questions about codes that no table knows: an answer adds their rows to the user's own table, and can be changed or taken back while the pane stays open.

import { type CodeChoice, type CodePlace, type CodeQuestion, type CodeTable, addressIn, asksForCode, codeCells } from "../../application/desk/code-questions";
import type { CheckSummary } from "../../application/desk/desk";
import { saidFindings } from "../../application/findings-report";
import type { Session } from "../../application/session";
import { NotWritten } from "../../workbook/workbook";
import { type Pane, usePane } from "../pane-context";
import type { CellEdit } from "../pane-host";
import { useWords } from "../parts/words";
import type { Ask, AskedItem, Choice } from "./ask";

const TABLES: readonly CodeTable[] = ["accounts", "centres"];

/** A row that an answer has added. */
interface AddedRow {
  readonly question: CodeQuestion;
  readonly choice: string;
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly value: string }[];
}

/** Such a row is one of the user's table like any other; only while the pane stays open is it known who wrote it. */
const added = new WeakMap<Session, readonly AddedRow[]>();

export function useCodeAsks({ codeQuestions: { codes, choices, places }, findings }: CheckSummary): Ask[] {
  const t = useWords();
  const pane = usePane();
  const { session, language } = pane;
  const labelOf = ({ element, names }: CodeChoice): string => (element === null ? names[language] : t("asked.code.cost", { element: `${element} ${names[language]}` }));
  return TABLES.flatMap((table): Ask[] => {
    const place = places[table];
    const known = (added.get(session) ?? []).filter(({ question }) => question.table === table);
    const open = codes.filter((each) => each.table === table);
    if (place === null || open.length + known.length === 0) return [];
    const offered: Choice[] = choices[table].map((choice) => ({ value: idOf(choice), label: labelOf(choice) }));
    const itemOf = (question: CodeQuestion, answer: string | null): AskedItem => ({ key: question.code, label: `${question.code} ${question.name}`.trim(), choices: offered, several: false, proposed: [], answer: answer === null ? null : [answer] });
    const answered = known.filter(({ question }) => !open.some(({ code }) => code === question.code));
    return [{
      id: table,
      title: t(`asked.code.${table}`),
      said: saidFindings(findings.filter((found) => asksForCode(table, found)), language),
      items: [...open.map((question) => itemOf(question, null)), ...answered.map(({ question, choice }) => itemOf(question, choice))],
      hint: t("asked.code.rows", { sheet: place.sheet }),
      keep: (items, answer) => {
        const chosen = answer === null ? null : choices[table].find((choice) => idOf(choice) === answer[0])!;
        const questions = items.map(({ key }) => open.find(({ code }) => code === key) ?? answered.find(({ question }) => question.code === key)!.question);
        void pane.attempt(() => keep(pane, place, questions, chosen));
      },
    }];
  });
}

const idOf = ({ id, element }: CodeChoice): string => JSON.stringify([id, element]);

/** Rows in place of those added before for the same codes; none where the answer is taken back. */
async function keep({ host, session, language }: Pane, place: CodePlace, questions: readonly CodeQuestion[], choice: CodeChoice | null): Promise<void> {
  const before = added.get(session) ?? [];
  const isAsked = ({ question }: AddedRow): boolean => questions.some(({ table, code }) => question.table === table && question.code === code);
  const standing = before.filter(isAsked);
  for (const row of standing) await assertUnchanged(host, row);
  let next = place.nextRow;
  const rows = choice === null ? [] : questions.map((question): AddedRow => ({ question, choice: idOf(choice), sheet: place.sheet, row: standing.find((each) => each.question.code === question.code)?.row ?? next++, cells: codeCells(place, question, choice, language) }));
  const emptied = standing.flatMap(({ row, cells }) => cells.map(({ column }): CellEdit => ({ row, column, value: null })));
  await host.editCells(place.sheet, [...emptied, ...rows.flatMap(({ row, cells }) => cells.map(({ column, value }): CellEdit => ({ row, column, value })))]);
  added.set(session, [...before.filter((row) => !isAsked(row)), ...rows]);
  await session.run("check");
}

/** Whoever has edited or sorted the table since has other rows there, which are not ours to empty. */
async function assertUnchanged(host: Pane["host"], { sheet, row, cells }: AddedRow): Promise<void> {
  for (const { column, value } of cells) {
    const address = addressIn(sheet, row, column);
    const [[cell = null] = []] = await host.readRange(address);
    if (cell !== value) throw new NotWritten("cell-changed", address);
  }
}
