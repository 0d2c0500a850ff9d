import type { Config } from "./config.ts";
import type { ConfigDesk } from "./config-desk.ts";
import { createDefaultConfig } from "./default-config.ts";
import { openConfigDesk } from "./open-config-desk.ts";

/** A desk without a file: it shows this configuration, and saves nothing. */
export function deskWithoutFile(changes: Partial<Config> = {}): ConfigDesk {
  return openConfigDesk({ path: null, config: { ...createDefaultConfig(), ...changes }, apply: async () => {} });
}
