// A coded column: one code a line in the narrowest array that holds them, widened while the dictionary grows.

import type { CodeColumn } from "./ledger";

type Codes = CodeColumn["codes"];

/** Collects the codes of a column block by block. */
export class CodeColumnBuilder {
  private codes: Codes;

  constructor(lines: number) {
    this.codes = new Uint8Array(lines);
  }

  /**
   * @param line   first line of the block
   * @param codes  codes of the block, all below `size`
   */
  put(line: number, codes: Uint32Array, size: number): void {
    this.codes = wideEnough(this.codes, size);
    this.codes.set(codes, line);
  }

  column(values: readonly string[]): CodeColumn {
    return { codes: this.codes, values };
  }
}

function wideEnough(codes: Codes, size: number): Codes {
  if (size > 2 ** 16) return codes instanceof Uint32Array ? codes : Uint32Array.from(codes);
  if (size > 2 ** 8) return codes instanceof Uint8Array ? Uint16Array.from(codes) : codes;
  return codes;
}

/** The months (YYYY-MM) of a column of dates (YYYY-MM-DD). */
export function periodColumn(dates: CodeColumn): CodeColumn {
  const periods = new PeriodCodes();
  periods.extend(dates.values);
  const codes = new Uint32Array(dates.codes.length);
  for (let line = 0; line < codes.length; line++) codes[line] = periods.codes[dates.codes[line]!]!;
  const builder = new CodeColumnBuilder(codes.length);
  builder.put(0, codes, periods.values.length);
  return builder.column(periods.values);
}

/** Codes of the months of dates; the empty text stays code 0. */
export class PeriodCodes {
  readonly values: string[] = [""];
  /** Month of each date code seen so far. */
  readonly codes: number[] = [];
  private readonly known = new Map<string, number>([["", 0]]);

  /** Learns the dates behind those it has seen; `dates` only ever grows at its end. */
  extend(dates: readonly string[]): void {
    for (let date = this.codes.length; date < dates.length; date++) {
      const period = dates[date]!.slice(0, 7);
      const code = this.known.get(period) ?? this.values.push(period) - 1;
      this.known.set(period, code);
      this.codes.push(code);
    }
  }
}
