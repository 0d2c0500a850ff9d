import type { LoggingAdvice, SilentService } from "../../model/logging-advice.ts";

/** Haraka names version and cipher at log level `info`. */
export function adviseHaraka(silent: readonly SilentService[]): readonly LoggingAdvice[] {
  if (silent.length === 0) return [];
  return [{ file: "config/log.ini", lines: ["[main]", "level=info", "timestamps=true"], commands: ["systemctl restart haraka"] }];
}
