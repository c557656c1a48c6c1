// A bar beside a figure; what can be less as well as more grows from the middle, to the left where it is less.

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  bar: { display: "block", width: "100%", height: "8px" },
  usual: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  more: { fill: tokens.colorPaletteDarkOrangeBackground3, "@media (forced-colors: active)": { fill: "Highlight" } },
});

/** The figure beside it carries the sign; the bar tells nothing that is not said. */
export function SignedBar({ part, isSigned }: { readonly part: number; readonly isSigned: boolean }): ReactElement {
  const styles = useStyles();
  const room = isSigned ? 50 : 100;
  const width = Math.max(0.5, Math.abs(part) * room);
  const left = isSigned ? (part < 0 ? 50 - width : 50) : 0;
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={isSigned && part > 0 ? styles.more : styles.usual} x={left} y="1" width={width} height="6" />
    </svg>
  );
}
