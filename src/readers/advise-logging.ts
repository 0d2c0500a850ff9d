import type { LoggingAdvice, SilentService } from "../model/logging-advice.ts";
import { findFormat } from "./formats.ts";

/** What makes the log of a mail server tell how messages were protected; nothing where the format is not known. */
export function adviseLogging(reader: string | null, silent: readonly SilentService[]): readonly LoggingAdvice[] {
  return reader === null ? [] : (findFormat(reader)?.advise?.(silent) ?? []);
}
