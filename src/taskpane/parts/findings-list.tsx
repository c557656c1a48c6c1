// Findings by what the user has to do; many of one kind and sheet are one entry that opens, and a finding with a cell leads to it.

import { Button, Input, Link, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement, useState } from "react";
import { type FindingGroup, type ToDo, findingGroups } from "../../application/finding-groups";
import type { SaidFinding } from "../../application/findings-report";
import { LongList } from "./long-list";
import { useWords } from "./words";

/** More findings than this can be searched. */
const MANY = 12;

/** As many of one kind stand as they are. */
const FEW = 3;

const COLORS: Readonly<Record<ToDo, string>> = {
  fix: tokens.colorStatusDangerForeground1,
  answer: tokens.colorStatusWarningForeground3,
  look: tokens.colorStatusWarningForeground3,
  told: tokens.colorNeutralForeground2,
};

const useStyles = makeStyles({
  findings: { display: "flex", flexDirection: "column", gap: "8px" },
  group: { margin: "4px 0 0", display: "block" },
  item: { padding: "6px 0 6px 8px", borderLeftWidth: "3px", borderLeftStyle: "solid", margin: "3px 0", overflowWrap: "anywhere" },
  alike: { alignSelf: "flex-start", marginLeft: "11px" },
  opened: { marginLeft: "11px" },
  place: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, textAlign: "left" },
});

interface FindingsListProps {
  readonly findings: readonly SaidFinding[];
  readonly showCell: (sheet: string, cell: string) => void;
}

export function FindingsList({ findings, showCell }: FindingsListProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const [wanted, setWanted] = useState("");
  const shown = findings.filter((found) => matches(found, wanted));
  if (findings.length === 0) return <Text>{t("pages.data.no-findings")}</Text>;
  return (
    <div className={styles.findings}>
      {findings.length > MANY && <Input type="search" aria-label={t("pages.data.search")} placeholder={t("pages.data.search")} value={wanted} onChange={(_, { value }) => setWanted(value)} />}
      {shown.length === 0 && <Text>{t("pages.data.no-match")}</Text>}
      {findingGroups(shown).map((group) => <Group key={group.toDo} group={group} showCell={showCell} />)}
    </div>
  );
}

function matches({ message, sheet, cell }: SaidFinding, wanted: string): boolean {
  const text = wanted.trim().toLowerCase();
  return text === "" || `${sheet}!${cell} ${message}`.toLowerCase().includes(text);
}

type ShowCell = FindingsListProps["showCell"];

function Group({ group: { toDo, count, entries }, showCell }: { readonly group: FindingGroup; readonly showCell: ShowCell }): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const title = t("pages.data.group-count", { group: t(`pages.data.group.${toDo}`), total: count });
  const units = entries.flatMap((entry): (typeof entry)[] => (entry.length > FEW ? [entry] : entry.map((found) => [found])));
  return (
    <>
      <Subtitle2 as="h3" className={styles.group}>{title}</Subtitle2>
      <LongList items={units} rowHeight={64} label={title}>
        {(entry) => <Entry key={JSON.stringify(entry[0])} entry={entry} toDo={toDo} showCell={showCell} />}
      </LongList>
    </>
  );
}

interface EntryProps {
  readonly entry: FindingGroup["entries"][number];
  readonly toDo: ToDo;
  readonly showCell: ShowCell;
}

function Entry({ entry: [first, ...alike], toDo, showCell }: EntryProps): ReactElement {
  const t = useWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const label = t("pages.data.alike", { count: alike.length });
  return (
    <>
      <Item found={first} toDo={toDo} showCell={showCell} />
      {alike.length > 0 && (
        <Button size="small" appearance="transparent" className={styles.alike} aria-expanded={isOpen} aria-label={`${first.message} ${label}`} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t("pages.data.alike-shut") : label}
        </Button>
      )}
      {isOpen && (
        <div className={styles.opened}>
          <LongList items={alike} rowHeight={64} label={label}>
            {(found) => <Item found={found} toDo={toDo} showCell={showCell} />}
          </LongList>
        </div>
      )}
    </>
  );
}

function Item({ found, toDo, showCell }: { readonly found: SaidFinding; readonly toDo: ToDo; readonly showCell: ShowCell }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.item} style={{ borderLeftColor: COLORS[toDo] }}>
      <FoundAt found={found} showCell={showCell} />
      <Text>{found.message}</Text>
    </div>
  );
}

/** The way to a cell; nothing where there is none. */
export function FoundAt({ found: { sheet, cell }, showCell }: { readonly found: Pick<SaidFinding, "sheet" | "cell">; readonly showCell: FindingsListProps["showCell"] }): ReactElement | null {
  const t = useWords();
  const styles = useStyles();
  if (sheet === "") return null;
  const place = t("outcome.sheet-cell", { sheet, cell });
  return (
    <Link as="button" className={styles.place} aria-label={t("pane.go-to", { place })} onClick={() => showCell(sheet, cell)}>
      {breakable(place)}
    </Link>
  );
}

/** Many cells break between cells and after the sheet, not within one. */
function breakable(place: string): ReactElement[] {
  return place.split(/(?<=[!,])/u).map((part, i) => <Fragment key={i}>{part}<wbr /></Fragment>);
}
