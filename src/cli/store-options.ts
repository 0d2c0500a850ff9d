import type { Command } from "commander";
import type { Config } from "../config/config.ts";

/** Where the configuration and the store are. */
export interface StoreOptions {
  readonly config?: string;
  readonly data?: string;
}

/** The option that every command takes. */
export function addConfigOption(command: Command): Command {
  return command.option("--config <file>", "configuration to use (default: none, every setting at its default)");
}

/** The options of every command that uses a store. */
export function addStoreOptions(command: Command): Command {
  return addConfigOption(command).option("--data <dir>", "directory of the store (default: the configuration's, or ./postseal-data)");
}

/** The store's directory: named on the command line, or else configured. */
export function storeDirectoryOf(options: StoreOptions, config: Config): string {
  return options.data ?? config.store.embedded;
}
