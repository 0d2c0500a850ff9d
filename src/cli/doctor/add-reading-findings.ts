import { resolve } from "node:path";
import type { Config } from "../../config/config.ts";
import { examineRefused } from "../../doctor/examine-refused.ts";
import { actionFirst } from "../../doctor/examine-source.ts";
import type { Examined, Finding } from "../../doctor/finding.ts";
import { OperatorError } from "../../model/operator-error.ts";
import { isLastFileThere } from "../../pipeline/survey/last-file.ts";
import { findSharedStore } from "../../store/shared/find-shared-store.ts";
import type { Checkpoint } from "../../store/store.ts";
import { type StoreOptions, storeDirectoryOf } from "../store-options.ts";
import { withStore } from "../with-store.ts";

/** Adds to each log how its reading goes, as far as there is a store that may be asked; what is wrong with the store stands last. */
export async function addReadingFindings(
  examined: readonly Examined[],
  named: readonly string[],
  config: Config,
  options: StoreOptions,
): Promise<readonly Examined[]> {
  const directory = storeDirectoryOf(options, config);
  try {
    const checkpoints = await readCheckpoints(directory, config, options);
    return await Promise.all(examined.map((each) => addRotation(each, named, checkpoints)));
  } catch (failure) {
    if (!(failure instanceof OperatorError)) throw failure;
    return [...examined, examineRefused(resolve(directory), failure, null)];
  }
}

async function addRotation(examined: Examined, named: readonly string[], checkpoints: readonly Checkpoint[]): Promise<Examined> {
  const path = named.map((file) => resolve(file)).find((file) => file === examined.source);
  const checkpoint = checkpoints.find(({ source }) => source === examined.source);
  if (path === undefined || checkpoint === undefined || examined.reader === null) return examined;
  if (await isLastFileThere(path, checkpoint)) return examined;
  return { ...examined, findings: actionFirst([...examined.findings, rotatedAway(checkpoint)]) };
}

function rotatedAway({ source, accounting }: Checkpoint): Finding {
  const lines = [`${source} {`, "  weekly", "  rotate 8", "  delaycompress", "}"];
  const settings = [{ file: "/etc/logrotate.d/rsyslog", lines, commands: [] }];
  return { kind: "rotated-away", lastLineAt: accounting.lastLineAt, severity: "action", settings };
}

/** A running server is asked. Without one the store is opened only where its configuration is named: another time zone would change it. */
async function readCheckpoints(directory: string, config: Config, options: StoreOptions): Promise<readonly Checkpoint[]> {
  const shared = await findSharedStore(directory).catch(() => undefined); // there is no such directory yet
  if (shared !== undefined) return shared.store.checkpoints();
  if (options.config === undefined) return [];
  try {
    return await withStore({ directory, mode: "existing", config, assignConnectors: false }, (store) => store.checkpoints());
  } catch (failure) {
    if (failure instanceof OperatorError && failure.code === "STORE_NOT_FOUND") return [];
    throw failure;
  }
}
