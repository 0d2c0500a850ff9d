import type { LoggingAdvice, SilentService } from "../../model/logging-advice.ts";

/** Where the servers that put messages into a mailbox are not known as the own ones, nothing that they write counts: their names stand after `by`. */
export function adviseReceived(silent: readonly SilentService[]): readonly LoggingAdvice[] {
  if (silent.length === 0) return [];
  return [{ file: "postseal.yaml", lines: ["network:", "  ownHosts: [mx.example.com]"], commands: [] }];
}
