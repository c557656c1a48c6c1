// A list that draws only the items in view once it is long.

import { makeStyles, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactElement, type ReactNode, useRef } from "react";

/** Shorter lists stand on the page as they are. */
const LONG = 60;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  view: { maxHeight: "60vh", overflowY: "auto", border: `1px solid ${tokens.colorNeutralStroke2}`, padding: "0 8px" },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

interface LongListProps<T> {
  readonly items: readonly T[];
  /** Pixels of a usual item; each is measured once it is drawn. */
  readonly rowHeight: number;
  readonly label: string;
  readonly children: (item: T) => ReactNode;
}

export function LongList<T>(props: LongListProps<T>): ReactElement {
  const styles = useStyles();
  if (props.items.length > LONG) return <VirtualList {...props} />;
  return (
    <ul className={styles.list} aria-label={props.label}>
      {props.items.map((item, place) => (
        <li key={place} className={styles.item}>{props.children(item)}</li>
      ))}
    </ul>
  );
}

function VirtualList<T>({ items, rowHeight, label, children }: LongListProps<T>): ReactElement {
  const styles = useStyles();
  const view = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: items.length, getScrollElement: () => view.current, estimateSize: () => rowHeight, overscan: 8 });
  return (
    <div ref={view} className={styles.view} tabIndex={0} role="region" aria-label={label}>
      <ul className={styles.list} style={{ position: "relative", height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => (
          <li key={index} ref={list.measureElement} data-index={index} className={styles.item} aria-setsize={items.length} aria-posinset={index + 1} style={{ position: "absolute", left: 0, right: 0, top: start }}>
            {children(items[index]!)}
          </li>
        ))}
      </ul>
    </div>
  );
}
