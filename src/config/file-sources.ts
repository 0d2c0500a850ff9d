import type { Config, FileSourceConfig } from "./config.ts";

/** The sources that are files. */
export function fileSourcesOf({ sources }: Pick<Config, "sources">): readonly FileSourceConfig[] {
  return sources.filter((source) => source.kind === "file");
}
