import type { WriteStream } from "node:tty";
import { layoutWidth } from "../report/text/layout.ts";

/** What the place that standard output goes to can show. */
export interface Terminal {
  readonly color: boolean;
  /** Columns to use, 60 to 120. */
  readonly width: number;
}

/** @see https://no-color.org */
export function detectTerminal(
  stream: Pick<WriteStream, "columns"> & { readonly isTTY?: boolean },
  environment: NodeJS.ProcessEnv,
): Terminal {
  const isTerminal = stream.isTTY === true;
  const wantsColor = (environment.NO_COLOR ?? "") === "" && environment.TERM !== "dumb";
  return { color: isTerminal && wantsColor, width: layoutWidth(columnsOf(stream, isTerminal, environment)) };
}

/** Behind a pipe `COLUMNS` may say how wide the reader is. */
function columnsOf(stream: Pick<WriteStream, "columns">, isTerminal: boolean, environment: NodeJS.ProcessEnv): number | undefined {
  if (isTerminal && stream.columns > 0) return stream.columns;
  const columns = Number(environment.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : undefined;
}
