import type { Config } from "../config/config.ts";
import { fileSourcesOf } from "../config/file-sources.ts";
import { machineTimeZone } from "../config/time-zone.ts";
import { OperatorError } from "../model/operator-error.ts";
import { configureLiveSources, type PushDoor } from "../pipeline/live/configured-sources.ts";
import type { LiveRequest } from "../pipeline/live/follow-live.ts";
import { standardInputSource } from "../sources/live/standard-input-source.ts";
import { STANDARD_INPUT } from "../sources/standard-input.ts";
import type { SourceOptions } from "./source-options.ts";

/** What a server reads. */
export interface ChosenSources {
  readonly files: readonly string[];
  readonly live: readonly LiveRequest[];
  readonly doors: readonly PushDoor[];
}

/** The sources named on the command line, `-` being standard input; else those of the configuration. */
export function chooseSources(named: readonly string[], options: SourceOptions, config: Config): ChosenSources {
  if (named.length === 0) {
    const files = fileSourcesOf(config).map(({ file }) => file);
    return { files, ...configureLiveSources(config) };
  }
  const files = named.filter((name) => name !== STANDARD_INPUT);
  if (files.length === named.length) return { files, live: [], doors: [] };
  if (options.year !== undefined) throw yearOfStandardInput();
  const timeZone = options.timezone ?? machineTimeZone();
  return { files, live: [{ source: standardInputSource(process.stdin), reader: options.reader, timeZone }], doors: [] };
}

/** Lines that are followed are of now. */
function yearOfStandardInput(): OperatorError {
  return new OperatorError(
    "INVALID_ARGUMENT",
    "--year is for files",
    "Leave it out, or read the lines once: postseal import --year YEAR -",
  );
}
