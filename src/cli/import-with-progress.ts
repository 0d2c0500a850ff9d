import type { Config } from "../config/config.ts";
import { createReportMessages } from "../messages/report/report-messages.ts";
import { type ImportSummary, importFiles } from "../pipeline/import-files.ts";
import type { Store } from "../store/store.ts";
import { openProgress } from "./progress.ts";
import { type SourceOptions, sourceSettings } from "./source-options.ts";

export interface ImportRequest {
  readonly files: readonly string[];
  readonly store: Store;
  readonly config: Config;
  readonly options: SourceOptions;
  /** Ends the import after the commit that is under way. */
  readonly signal?: AbortSignal;
}

/** Reads files into a store, with a progress bar where somebody watches. */
export async function importWithProgress({ options, ...request }: ImportRequest): Promise<ImportSummary> {
  const progress = openProgress(createReportMessages(request.config.language).format, Date.now);
  try {
    return await importFiles({ ...request, ...sourceSettings(options), onProgress: progress.show });
  } finally {
    progress.stop();
  }
}
